import { carryAnchor, carryRange } from '../anchoring/carry-anchor.ts'
import type { PlaceMap } from '../anchoring/place-map.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Clause } from '../model/clause.ts'
import type { Fact, FactCorrection } from '../model/fact-correction.ts'
import type { ClauseId } from '../model/ids.ts'
import type { ReviewItem } from '../model/review-item.ts'
import type { TextRange } from '../model/text-range.ts'
import { describeAnchor } from '../anchoring/describe-anchor.ts'
import type { Reading } from './match-clauses.ts'

/**
 * From one reading or version of a policy to another. `homeOf`: the clause that is, or took up, a clause of the old
 * one; null where there is none.
 */
export interface Passage {
  readonly old: Reading
  readonly now: Reading
  readonly map: PlaceMap | null
  readonly homeOf: (id: ClauseId) => Clause | null
}

export interface Place {
  readonly clauseId: ClauseId
  readonly anchor: Anchor | null
}
export type Placing =
  | { readonly kind: 'placed'; readonly place: Place }
  | { readonly kind: 'lost'; readonly because: ReviewItem['because'] }

const byId = new WeakMap<readonly Clause[], ReadonlyMap<ClauseId, Clause>>()
export function clauseNamed({ clauses }: Reading, id: ClauseId): Clause | null {
  const known = byId.get(clauses) ?? new Map(clauses.map((clause) => [clause.id, clause]))
  byId.set(clauses, known)
  return known.get(id) ?? null
}

const sameRange = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end

/** Nothing about this clause changed, so nothing that hangs on it has to move. */
const untouched = ({ old, map, homeOf }: Passage, id: ClauseId): boolean => {
  const [before, after] = [clauseNamed(old, id), homeOf(id)]
  return (
    map?.same === true && before !== null && after !== null && after.id === id && sameRange(before.range, after.range)
  )
}

/** The clause a reference to a clause leads to now: the same one, or the one that holds its words. */
export function carryClause(passage: Passage, id: ClauseId): ClauseId | null {
  const home = passage.homeOf(id)
  if (home !== null) return home.id
  const before = clauseNamed(passage.old, id)
  return before === null ? null : (carryRange(before.range, passage.map, passage.now.clauses)?.clause.id ?? null)
}

/**
 * Where something stands now that hung on a clause or on a stretch in it. Of a clause that went into another one its
 * words are still there: what hung on the whole of it hangs on those.
 */
export function carryPlace(passage: Passage, { clauseId, anchor }: Place): Placing {
  const { old, now, map, homeOf } = passage
  if (untouched(passage, clauseId)) return { kind: 'placed', place: { clauseId, anchor } }
  const home = homeOf(clauseId)
  if (anchor === null) {
    if (home !== null) return { kind: 'placed', place: { clauseId: home.id, anchor } }
    const before = clauseNamed(old, clauseId)
    const into = before === null ? null : carryRange(before.range, map, now.clauses)
    return into === null
      ? { kind: 'lost', because: 'clause-gone' }
      : {
          kind: 'placed',
          place: { clauseId: into.clause.id, anchor: describeAnchor(now.text, into.clause, into.range) },
        }
  }
  const carried = carryAnchor(anchor, map, now, home)
  return carried === null
    ? { kind: 'lost', because: home === null ? 'clause-gone' : 'words-gone' }
    : { kind: 'placed', place: { clauseId: carried.clauseId, anchor: carried } }
}

/** A fact with its quote where it stands now; the clause that holds it, if the place tells. */
function carryFact(
  { old, now, map, homeOf }: Passage,
  fact: Fact,
  clauseId: ClauseId,
): { readonly fact: Fact; readonly clauseId: ClauseId | null } {
  if (fact.kind !== 'target' && fact.kind !== 'citation') return { fact, clauseId: null }
  const { start, end, quote } = fact.value
  const literal = end > start && old.text.slice(start, end) === quote
  const into = literal ? carryRange({ start, end }, map, now.clauses) : null
  const moved = (range: TextRange, words: string): Fact =>
    fact.kind === 'target'
      ? { kind: 'target', value: { ...fact.value, ...range, quote: words } }
      : { kind: 'citation', value: { ...fact.value, ...range, quote: words } }
  if (into !== null)
    return { fact: moved(into.range, now.text.slice(into.range.start, into.range.end)), clauseId: into.clause.id }
  const home = homeOf(clauseId)
  const at = home === null || quote === '' ? -1 : now.text.slice(home.range.start, home.range.end).indexOf(quote)
  if (home !== null && at >= 0)
    return {
      fact: moved({ start: home.range.start + at, end: home.range.start + at + quote.length }, quote),
      clauseId: home.id,
    }
  const length = now.text.length
  return { fact: moved({ start: Math.min(start, length), end: Math.min(end, length) }, quote), clauseId: null }
}

/** What a person said of a fact, of the clause that says it now; null where that clause is gone. */
export function carryFactCorrection(passage: Passage, correction: FactCorrection): FactCorrection | null {
  if (untouched(passage, correction.clauseId)) return correction
  const read = correction.read === null ? null : carryFact(passage, correction.read, correction.clauseId)
  const fact = correction.fact === null ? null : carryFact(passage, correction.fact, correction.clauseId)
  const clauseId = fact?.clauseId ?? read?.clauseId ?? carryClause(passage, correction.clauseId)
  return clauseId === null ? null : { ...correction, clauseId, read: read?.fact ?? null, fact: fact?.fact ?? null }
}
