/**
 * A stretch of text: UTF-16 code units, half-open [start, end), in the cleaned text of one policy
 * unless a doc comment says otherwise. `start <= end`; neither ever splits a surrogate pair.
 */
export interface TextRange {
  readonly start: number
  readonly end: number
}
