import { explainOnCommandLine, explainNotice } from '../../core/contract/explain.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Failure, Result } from '../../core/model/result.ts'
import type { Terminal } from './terminal.ts'
import type { CliWords } from './words/words.ts'

/** What a command has to say: one value for programs, a text for people, and whether some of it failed. */
export interface Answer {
  /** undefined: what programs get has been printed already. */
  readonly json: unknown
  /** Ends with a line break, or is empty. */
  readonly text: string
  readonly exitCode?: 0 | 1
}

/** Prints an answer (stdout), its notices and a failure (stderr) and gives the exit code: 0 done, 1 failed. */
export function printAnswer(result: Result<Answer>, asJson: boolean, terminal: Terminal, words: CliWords): 0 | 1 {
  if (!result.ok) {
    printFailure(result.failure, asJson, terminal, words)
    return 1
  }
  for (const notice of result.notices) terminal.err(`${noticeLine(notice, terminal, words)}\n`)
  const { json, text } = result.value
  if (!asJson) terminal.out(text)
  else if (json !== undefined) terminal.out(`${JSON.stringify(json, null, 2)}\n`)
  return result.value.exitCode ?? 0
}

export const noticeLine = (notice: Notice, { language }: Terminal, words: CliWords): string =>
  `${words.notice}: ${explainNotice(notice, language)}`

/** A failure as programs get it: the plain data with the words a person would read. */
export const failureJson = (failure: Failure, { language }: Terminal) => ({
  failure: { ...failure, ...explainOnCommandLine(failure, language) },
})

/** In words, or as one line of JSON; both on stderr, so that stdout holds answers only. */
function printFailure(failure: Failure, asJson: boolean, terminal: Terminal, words: CliWords): void {
  if (asJson) {
    terminal.err(`${JSON.stringify(failureJson(failure, terminal))}\n`)
    return
  }
  const { cause, nextStep } = explainOnCommandLine(failure, terminal.language)
  terminal.err(`piyue: ${cause}\n${nextStep}\n`)
  if (failure.candidates !== undefined && failure.candidates.length > 0)
    terminal.err(`${words.failure.candidates}\n${failure.candidates.map((candidate) => `  ${candidate}\n`).join('')}`)
  if (failure.detail !== undefined) terminal.err(`${words.failure.detail}: ${failure.detail}\n`)
}
