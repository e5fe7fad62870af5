import type { Notice } from '../model/notice.ts'
import type { Failure, FailureCode } from '../model/result.ts'
import { commandLineSteps } from './command-line-steps.ts'
import { fillWords } from './explain-fill.ts'
import type { ExplainLanguage } from './explain-language.ts'
import { failureWords } from './failure-words.ts'
import { noticeWords } from './notice-words.ts'

export type { ExplainLanguage }

/** Whole sentences of plain text. */
export interface Explanation {
  readonly cause: string
  readonly nextStep: string
}

/** Why something could not be done and what to do next in the window. */
export function explainFailure(failure: Failure, language: ExplainLanguage): Explanation {
  const [cause, nextStep] = failureWords[failure.code][language]
  const params = failure.params ?? {}
  return { cause: fillWords(cause, params, language), nextStep: fillWords(nextStep, params, language) }
}

/** The same with what to do next on the command line. */
export function explainOnCommandLine(failure: Failure, language: ExplainLanguage): Explanation {
  const explained = explainFailure(failure, language)
  return { ...explained, nextStep: commandLineSteps[failure.code]?.[language] ?? explained.nextStep }
}

/** A notice in one sentence of plain text. A code from a newer library that has no words here is shown by its name. */
export function explainNotice(notice: Notice, language: ExplainLanguage): string {
  const words = Object.hasOwn(noticeWords, notice.code) ? noticeWords[notice.code] : undefined
  // a file that could not be read among many is a notice with a failure's code
  if (words === undefined && Object.hasOwn(failureWords, notice.code))
    return explainFailure(
      { code: notice.code as FailureCode, ...(notice.params === undefined ? {} : { params: notice.params }) },
      language,
    ).cause
  if (words === undefined) return unknownNotice[language].replace('{code}', () => notice.code)
  return fillWords(
    words[language],
    { ...(notice.page === undefined ? {} : { page: notice.page }), ...notice.params },
    language,
  )
}

const unknownNotice: Readonly<Record<ExplainLanguage, string>> = {
  'zh-Hans': '提示：{code}',
  'zh-Hant': '提示：{code}',
  en: 'Notice: {code}',
}
