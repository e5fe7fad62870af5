import type { Clause } from '../../../core/model/clause.ts'
import type { StructureCorrection } from '../../../core/model/corrections.ts'
import type { ClauseId } from '../../../core/model/ids.ts'

/**
 * The corrections of a policy's structure by the clause that holds the place they were made at; `elsewhere`: those in
 * words of no clause.
 */
export interface ClauseCorrections {
  readonly of: ReadonlyMap<ClauseId, readonly StructureCorrection[]>
  readonly elsewhere: readonly StructureCorrection[]
}

/** Clauses are in text order and do not overlap. */
export function clauseCorrections(
  clauses: readonly Clause[],
  corrections: readonly StructureCorrection[],
): ClauseCorrections {
  const of = new Map<ClauseId, StructureCorrection[]>()
  const elsewhere: StructureCorrection[] = []
  for (const correction of corrections) {
    const { start } = correction.place.range
    const clause = clauses.findLast(({ range }) => range.start <= start)
    if (clause === undefined || start >= clause.range.end) elsewhere.push(correction)
    else of.set(clause.id, [...(of.get(clause.id) ?? []), correction])
  }
  return { of, elsewhere }
}
