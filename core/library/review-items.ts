import type { ClauseId, PolicyId, ReviewId } from '../model/ids.ts'
import { OPENING_UNITS, type ReviewedThing, type ReviewItem } from '../model/review-item.ts'
import { clauseNamed } from './carry-place.ts'
import type { Reading } from './match-clauses.ts'

/** The first words of a stretch on one line, at most forty units, never half a character. */
export function openingOf(text: string): string {
  const words = text
    .slice(0, OPENING_UNITS * 2)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, OPENING_UNITS)
  return /[\uD800-\uDBFF]$/.test(words) ? words.slice(0, -1) : words
}

/** Something that waits for a person, with what its clause said. `reading` and `policyId` are those it hung in. */
export function waitsFor(
  id: ReviewId,
  reading: Reading,
  policyId: PolicyId,
  clauseId: ClauseId,
  because: ReviewItem['because'],
  thing: ReviewedThing,
): ReviewItem {
  const clause = clauseNamed(reading, clauseId)
  const opening = clause === null ? '' : openingOf(reading.text.slice(clause.range.start, clause.range.end))
  return { id, because, from: { policyId, clauseId }, path: clause?.path ?? '', opening, thing }
}
