import { findPattern } from './find-pattern.ts'

/** What the page sends here: a person's pattern may run for ever, and a thread of its own can be ended. */
export interface PatternQuestion {
  readonly text: string
  readonly source: string
  readonly exact: boolean
}

addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => {
  postMessage(findPattern(data.text, data.source, data.exact))
})
