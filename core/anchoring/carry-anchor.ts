import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { TextRange } from '../model/text-range.ts'
import { describeAnchor } from './describe-anchor.ts'
import type { PlaceMap } from './place-map.ts'
import { resolveAnchor } from './resolve-anchor.ts'

type Placed = Pick<Clause, 'id' | 'range'>

/** The text and clauses that an anchor is carried to. Clauses are in text order. */
export interface CarriedInto {
  readonly text: string
  readonly clauses: readonly Placed[]
}

/** Share of a stretch's units that must still be there for the map alone to tell where it is. */
const LEAST_KEPT = 0.5

/** The clause whose own text holds the whole stretch. Logarithmic. */
export function clauseHolding<C extends Placed>(clauses: readonly C[], { start, end }: TextRange): C | null {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    const clause = clauses[middle]
    if (clause !== undefined && clause.range.start <= start) low = middle + 1
    else high = middle
  }
  const clause = clauses[low - 1]
  return clause !== undefined && end <= clause.range.end ? clause : null
}

/** Where the map leads a stretch, if enough of it is left and one clause holds it. */
export function carryRange(
  range: TextRange,
  map: PlaceMap | null,
  clauses: readonly Placed[],
): { readonly clause: Placed; readonly range: TextRange } | null {
  const there = map?.range(range) ?? null
  if (there === null || there.end - there.start < (range.end - range.start) * LEAST_KEPT) return null
  const clause = clauseHolding(clauses, there)
  return clause === null ? null : { clause, range: there }
}

/**
 * The anchor as it stands in another text: where the map leads, else where its words are (`resolveAnchor`), looked for
 * in `near` first. Carried with the words that stand there now. Null where it is nowhere it could honestly be said to
 * be.
 */
export function carryAnchor(
  anchor: Anchor,
  map: PlaceMap | null,
  { text, clauses }: CarriedInto,
  near: Placed | null,
): Anchor | null {
  const mapped = carryRange(anchor.range, map, clauses)
  if (mapped !== null)
    return map?.same === true
      ? { ...anchor, clauseId: mapped.clause.id }
      : describeAnchor(text, mapped.clause, mapped.range)
  if (map?.same === true) return null
  const within = near === null ? [] : [near]
  for (const places of [within, clauses]) {
    const found =
      places.length === 0
        ? { kind: 'lost' as const }
        : resolveAnchor(text, places, { ...anchor, clauseId: near?.id ?? anchor.clauseId })
    if (found.kind === 'lost') continue
    const clause = clauseById(places, found.place.clauseId)
    if (clause !== null) return describeAnchor(text, clause, found.place.range)
  }
  return null
}

const clauseById = (clauses: readonly Placed[], id: ClauseId): Placed | null =>
  clauses.find((clause) => clause.id === id) ?? null
