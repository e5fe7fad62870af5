import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { TextRange } from '../model/text-range.ts'
import { wholeAfter, wholeBefore } from './surrogates.ts'

/**
 * Units of context kept on either side: enough to tell repeated phrases of a policy apart, little enough to store a
 * thousand times.
 */
export const CONTEXT_UNITS = 32

/**
 * Describes a stretch inside one clause so that it can be found again.
 * `range` is UTF-16, half-open, in `text` (the policy's cleaned text), not empty and inside `clause.range`: anything
 * else is a bug of the caller and throws. A bound inside a surrogate pair is moved outwards, so no character is cut.
 * Afterwards: `resolveAnchor(text, clauses, describeAnchor(text, clause, range))` is exact.
 */
export function describeAnchor(text: string, clause: Pick<Clause, 'id' | 'range'>, range: TextRange): Anchor {
  if (
    range.start >= range.end ||
    range.start < clause.range.start ||
    range.end > clause.range.end ||
    clause.range.end > text.length
  ) {
    throw new RangeError(
      `no anchor for [${range.start}, ${range.end}) in clause ${clause.id} [${clause.range.start}, ${clause.range.end}) of ${text.length} units`,
    )
  }
  const start = wholeBefore(text, range.start)
  const end = wholeAfter(text, range.end)
  return {
    clauseId: clause.id,
    range: { start, end },
    exact: text.slice(start, end),
    // moved inwards: half a character is no context
    prefix: text.slice(wholeAfter(text, start - CONTEXT_UNITS), start),
    suffix: text.slice(end, wholeBefore(text, end + CONTEXT_UNITS)),
  }
}
