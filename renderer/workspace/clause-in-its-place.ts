import type { Clause } from '../../core/model/clause.ts'
import type { ClauseId } from '../../core/model/ids.ts'

/**
 * The clause to stand on where `lost` was among the clauses before and is not now: the last that begins where it did or
 * earlier, else the first. Null where it is still there, was never there, or no clause is left. Both in text order, of
 * one text.
 */
export function clauseInItsPlace(before: readonly Clause[], now: readonly Clause[], lost: ClauseId): ClauseId | null {
  if (now.some(({ id }) => id === lost)) return null
  const start = before.find(({ id }) => id === lost)?.range.start
  if (start === undefined) return null
  return (now.findLast(({ range }) => range.start <= start) ?? now[0])?.id ?? null
}
