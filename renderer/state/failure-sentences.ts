import { explainFailure } from '../../core/contract/explain.ts'
import type { Failure } from '../../core/model/result.ts'
import type { Language } from '../strings/define-strings.ts'

/** Cause and next step in one line; only English puts a space between sentences. */
export function failureSentences(failure: Failure, language: Language): string {
  const { cause, nextStep } = explainFailure(failure, language)
  return cause + sentenceGap(language) + nextStep
}

export const sentenceGap = (language: Language): string => (language === 'en' ? ' ' : '')
