import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'

/** A numbered clause, and whether numbered clauses stand below it: then what it asks for stands in them. */
export interface Task {
  readonly clause: Clause
  readonly holds: boolean
}

/** The numbered clauses of a policy, in text order; of a policy without any, the clauses at the root. */
export function tasksOf(clauses: readonly Clause[]): readonly Task[] {
  const numbered = clauses.filter(({ marker }) => marker !== '')
  if (numbered.length === 0)
    return clauses.filter(({ parentId }) => parentId === null).map((clause) => ({ clause, holds: false }))
  const holders = numberedAbove(clauses, numbered)
  return numbered.map((clause) => ({ clause, holds: holders.has(clause.id) }))
}

function numberedAbove(clauses: readonly Clause[], numbered: readonly Clause[]): ReadonlySet<ClauseId> {
  const parents = new Map(clauses.map(({ id, parentId }) => [id, parentId]))
  const above = new Set<ClauseId>()
  for (const { parentId } of numbered)
    for (let at = parentId; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at)
  return above
}

/**
 * The task each clause belongs to: itself, or the nearest numbered clause above it. A clause under none is absent.
 * Parents come before children.
 */
export function taskOfClause(clauses: readonly Clause[], tasks: readonly Task[]): ReadonlyMap<ClauseId, ClauseId> {
  const own = new Set(tasks.map(({ clause }) => clause.id))
  const found = new Map<ClauseId, ClauseId>()
  for (const { id, parentId } of clauses) {
    const task = own.has(id) ? id : parentId === null ? undefined : found.get(parentId)
    if (task !== undefined) found.set(id, task)
  }
  return found
}

/**
 * The sectors of each clause: those people gave it, else the one its own heading names, else those of the clause above.
 * Parents come before children.
 */
export function sectorsOfClauses(
  clauses: readonly Clause[],
  given: ReadonlyMap<ClauseId, readonly string[]>,
): ReadonlyMap<ClauseId, readonly string[]> {
  const found = new Map<ClauseId, readonly string[]>()
  for (const { id, parentId, sector } of clauses) {
    const own = given.get(id) ?? (sector === null ? undefined : [sector])
    found.set(id, own ?? (parentId === null ? [] : (found.get(parentId) ?? [])))
  }
  return found
}
