import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'

/** Numbered clauses, and unnumbered ones at the root, that neither answer nor hold one that does. */
export function withoutAnswer(clauses: readonly Clause[], answered: ReadonlySet<ClauseId>): readonly ClauseId[] {
  const parents = new Map(clauses.map((clause) => [clause.id, clause.parentId]))
  const covered = new Set<ClauseId>()
  for (const id of answered)
    for (let at: ClauseId | null = id; at !== null && !covered.has(at); at = parents.get(at) ?? null) covered.add(at)
  return clauses
    .filter((clause) => !covered.has(clause.id) && (clause.marker !== '' || clause.parentId === null))
    .map(({ id }) => id)
}
