import type { ClauseId } from './ids.ts'
import type { TextRange } from './text-range.ts'

/**
 * A place people can come back to. `range` is in the policy's cleaned text; the quote is what stood there, with up to
 * 32 units before and after, so that the place is found again when the text around it changed.
 */
export interface Anchor {
  readonly clauseId: ClauseId
  readonly range: TextRange
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}
