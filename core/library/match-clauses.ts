import { clauseHolding } from '../anchoring/carry-anchor.ts'
import type { PlaceMap } from '../anchoring/place-map.ts'
import { pairClauses, type PairingClause } from '../comparing/pair-clauses.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'

/** One reading of a policy: its text and its clauses in text order. */
export interface Reading {
  readonly text: string
  readonly clauses: readonly Clause[]
}

/** Clauses as pairing sees them. A parent that is not among them is no parent. */
export function pairingOf({ text, clauses }: Reading): readonly PairingClause[] {
  const places = new Map(clauses.map(({ id }, at) => [id, at]))
  return clauses.map(({ marker, heading, range, parentId }) => ({
    marker,
    heading,
    text: text.slice(range.start, range.end),
    parent: parentId === null ? null : (places.get(parentId) ?? null),
  }))
}

/** The clause in which the first unit of `clause` stands that is still there. */
function firstLands(clause: Clause, map: PlaceMap, into: readonly Clause[]): Clause | null {
  for (let offset = clause.range.start; offset < clause.range.end; offset++) {
    const place = map.at(offset)
    if (place !== null) return clauseHolding(into, { start: place, end: place + 1 })
  }
  return null
}

/**
 * Which clause of the new reading is which of the old one, by id. Where both come from the same places of the file, two
 * clauses are the same when each begins in the other: of a clause that is cut the first part is it, and of two that are
 * joined the first one. What the map cannot tell goes by words: the same ones; without a map as two versions are
 * paired.
 */
export function matchClauses(
  old: Reading,
  now: Reading,
  map: { readonly there: PlaceMap; readonly back: PlaceMap } | null,
): ReadonlyMap<ClauseId, Clause> {
  const found = new Map<ClauseId, Clause>()
  if (map !== null) {
    for (const clause of old.clauses) {
      const there = firstLands(clause, map.there, now.clauses)
      if (there !== null && firstLands(there, map.back, old.clauses) === clause) found.set(clause.id, there)
    }
  }
  const taken = new Set([...found.values()].map(({ id }) => id))
  const left: Reading = { text: old.text, clauses: old.clauses.filter(({ id }) => !found.has(id)) }
  const free: Reading = { text: now.text, clauses: now.clauses.filter(({ id }) => !taken.has(id)) }
  if (left.clauses.length === 0 || free.clauses.length === 0) return found
  for (const pair of pairClauses(pairingOf(left), pairingOf(free))) {
    const [before, after] = [left.clauses[pair.old ?? -1], free.clauses[pair.new ?? -1]]
    if (before === undefined || after === undefined) continue
    const sameWords =
      old.text.slice(before.range.start, before.range.end) === now.text.slice(after.range.start, after.range.end)
    if (map === null || sameWords) found.set(before.id, after)
  }
  return found
}

/** Clauses under other ids, parents too. */
export function renameClauses(clauses: readonly Clause[], nameOf: (id: ClauseId) => ClauseId): readonly Clause[] {
  return clauses.map((clause) => {
    const [id, parentId] = [nameOf(clause.id), clause.parentId === null ? null : nameOf(clause.parentId)]
    return id === clause.id && parentId === clause.parentId ? clause : { ...clause, id, parentId }
  })
}
