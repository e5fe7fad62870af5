import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { TextRange } from '../model/text-range.ts'
import { matchApproximately } from './match-approximately.ts'
import { wholeAfter, wholeBefore } from './surrogates.ts'

/** A place an anchor may mean. `differing`: units of the quote that changed; 0 where it stands word for word. */
export interface AnchorPlace {
  readonly clauseId: ClauseId
  readonly range: TextRange
  readonly differing: number
}

/**
 * What became of an anchor. 'exact': quote and context stand where they stood. 'found': elsewhere or changed, the
 * likeliest place and the others, best first. 'lost': nowhere it could honestly be said to be.
 */
export type AnchorResolution =
  | { readonly kind: 'exact'; readonly place: AnchorPlace }
  | { readonly kind: 'found'; readonly place: AnchorPlace; readonly others: readonly AnchorPlace[] }
  | { readonly kind: 'lost' }

/** Below this many units a quote must stand word for word: 应当 and 不得 are two units apart. */
const SHORTEST_APPROXIMATE = 20
/** Share of a longer quote that may differ. */
const MOST_DIFFERING = 0.2
/** A quote this long that stands word for word needs no context to be trusted. */
const SPEAKS_FOR_ITSELF = 12
/** Share of the context that must agree where a shorter quote moved to another clause. */
const LEAST_CONTEXT = 0.25
const SEED_UNITS = 6

/**
 * Finds an anchor's place in a text that may have changed since. Offsets are UTF-16 in `text`; `clauses` in text order.
 * A quote shorter than 20 units must stand word for word, and one shorter than 12 that moved to another clause must
 * have kept part of its context. A longer one may differ in a fifth of its units. Never throws: what fits nowhere is
 * 'lost'.
 */
export function resolveAnchor(
  text: string,
  clauses: readonly Pick<Clause, 'id' | 'range'>[],
  anchor: Anchor,
): AnchorResolution {
  const { range, exact } = anchor
  if (exact === '') return { kind: 'lost' }
  if (text.slice(range.start, range.end) === exact && contextAt(text, range, anchor) === 1) {
    const clauseId = clauseHolding(clauses, range, anchor.clauseId)
    if (clauseId !== null) return { kind: 'exact', place: { clauseId, range, differing: 0 } }
  }
  const verbatim = rank(text, anchor, verbatimPlaces(text, clauses, exact)).filter((candidate) =>
    credible(candidate, anchor),
  )
  const candidates = verbatim.length > 0 ? verbatim : rank(text, anchor, approximatePlaces(text, clauses, anchor))
  const [best, ...others] = candidates.map(({ place }) => place)
  return best === undefined ? { kind: 'lost' } : { kind: 'found', place: best, others }
}

interface Candidate {
  readonly place: AnchorPlace
  readonly context: number
  readonly distance: number
}

const credible = ({ place, context }: Candidate, anchor: Anchor): boolean =>
  anchor.exact.length >= SPEAKS_FOR_ITSELF || place.clauseId === anchor.clauseId || context >= LEAST_CONTEXT

/** Fewest changes first, then the most context, then the anchor's own clause, then the nearest. */
function rank(text: string, anchor: Anchor, places: readonly AnchorPlace[]): readonly Candidate[] {
  const own = ({ place }: Candidate): number => (place.clauseId === anchor.clauseId ? 0 : 1)
  return places
    .map((place) => ({
      place,
      context: contextAt(text, place.range, anchor),
      distance: Math.abs(place.range.start - anchor.range.start),
    }))
    .sort(
      (a, b) =>
        a.place.differing - b.place.differing || b.context - a.context || own(a) - own(b) || a.distance - b.distance,
    )
}

/**
 * Share of the anchor's context that stands, unbroken from the quote outwards, around `range`: 0 to 1; 1 where the
 * anchor had none.
 */
function contextAt(text: string, range: TextRange, { prefix, suffix }: Anchor): number {
  let before = 0
  while (
    before < prefix.length &&
    text.charCodeAt(range.start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
  )
    before++
  let after = 0
  while (after < suffix.length && text.charCodeAt(range.end + after) === suffix.charCodeAt(after)) after++
  const kept = prefix.length + suffix.length
  return kept === 0 ? 1 : (before + after) / kept
}

function verbatimPlaces(
  text: string,
  clauses: readonly Pick<Clause, 'id' | 'range'>[],
  exact: string,
): readonly AnchorPlace[] {
  const places: AnchorPlace[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const range = { start: at, end: at + exact.length }
    const clauseId = clauseHolding(clauses, range, null)
    if (clauseId !== null) places.push({ clauseId, range, differing: 0 })
  }
  return places
}

/** Looks in the anchor's own clause and in every clause that shares a run of six units with the quote. */
function approximatePlaces(
  text: string,
  clauses: readonly Pick<Clause, 'id' | 'range'>[],
  anchor: Anchor,
): readonly AnchorPlace[] {
  const { exact } = anchor
  if (exact.length < SHORTEST_APPROXIMATE) return []
  const seeds: string[] = []
  for (let at = 0; at + SEED_UNITS <= exact.length; at += SEED_UNITS) seeds.push(exact.slice(at, at + SEED_UNITS))
  return clauses.flatMap((clause): AnchorPlace[] => {
    const own = text.slice(clause.range.start, clause.range.end)
    if (clause.id !== anchor.clauseId && !seeds.some((seed) => own.includes(seed))) return []
    const match = matchApproximately(own, exact, Math.floor(exact.length * MOST_DIFFERING))
    if (match === null || match.start === match.end) return []
    const start = wholeBefore(text, clause.range.start + match.start)
    const end = wholeAfter(text, clause.range.start + match.end)
    return [{ clauseId: clause.id, range: { start, end }, differing: match.distance }]
  })
}

/**
 * The clause whose own text holds the whole of `range`; `preferred` is looked at first. Clauses do not overlap, so
 * there is at most one.
 */
function clauseHolding(
  clauses: readonly Pick<Clause, 'id' | 'range'>[],
  range: TextRange,
  preferred: ClauseId | null,
): ClauseId | null {
  const holds = (clause: Pick<Clause, 'id' | 'range'> | undefined): clause is Pick<Clause, 'id' | 'range'> =>
    clause !== undefined && clause.range.start <= range.start && range.end <= clause.range.end
  const known = preferred === null ? undefined : clauses.find((clause) => clause.id === preferred)
  if (holds(known)) return known.id
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    const clause = clauses[middle]
    if (clause !== undefined && clause.range.start <= range.start) low = middle + 1
    else high = middle
  }
  const clause = clauses[low - 1]
  return holds(clause) ? clause.id : null
}
