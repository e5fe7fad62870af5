import { sameText } from '../anchoring/place-map.ts'
import type { Passage } from '../library/carry-place.ts'
import { matchClauses, type Reading } from '../library/match-clauses.ts'
import type { Clause } from '../model/clause.ts'
import type { IncomingPolicy } from '../model/incoming.ts'
import type { ClauseId } from '../model/ids.ts'

const placeOf = ({ range }: Clause): string => `${range.start.toString()} ${range.end.toString()}`
/** What people see of a clause, its words aside. */
const saysOf = ({ depth, kind, marker, heading }: Clause): string => JSON.stringify([depth, kind, marker, heading])

/** Their text; where only chosen clauses come, blanks stand for what lies between them. */
export function readingOf({ record, text, clauseTexts }: IncomingPolicy): Reading {
  const { clauses, textLength } = record.policy
  if (text !== null) return { text, clauses }
  let pieced = ''
  for (const { id, range } of clauses) {
    const words = (clauseTexts[id] ?? '').slice(0, range.end - range.start)
    if (pieced.length <= range.start) pieced = pieced.padEnd(range.start, ' ') + words
  }
  return { text: pieced.padEnd(textLength, ' '), clauses }
}

/** How two readings of one policy compare, seen from theirs. */
export interface ComparedReadings {
  readonly passage: Passage
  /** Both are cut up alike over the same words. */
  readonly alike: boolean
  /**
   * Their clauses that ours does not have so, each with the one of ours that answers it; then those only ours has,
   * where the whole text was compared.
   */
  readonly pairs: readonly { readonly theirs: Clause | null; readonly ours: Clause | null }[]
  /** Their clauses that read otherwise or have other bounds here. */
  readonly differing: ReadonlySet<ClauseId>
}

/**
 * The way from their reading of a policy to ours. Clauses of the same bounds and words are the same; the others are
 * paired by where they begin where the texts are equal, else as two versions are paired.
 */
export function compareReadings(theirs: Reading, ours: Reading, whole: boolean): ComparedReadings {
  const same = whole && theirs.text === ours.text
  const here = new Map(ours.clauses.map((clause) => [placeOf(clause), clause]))
  const homes = new Map<ClauseId, Clause>()
  const taken = new Set<ClauseId>()
  for (const clause of theirs.clauses) {
    const home = here.get(placeOf(clause))
    if (
      home === undefined ||
      !(
        same ||
        theirs.text.slice(clause.range.start, clause.range.end) === ours.text.slice(home.range.start, home.range.end)
      )
    )
      continue
    homes.set(clause.id, home)
    taken.add(home.id)
  }
  const left = theirs.clauses.filter(({ id }) => !homes.has(id))
  if (left.length > 0) {
    const map = same ? { there: sameText, back: sameText } : null
    const matched = matchClauses(
      map === null ? { ...theirs, clauses: left } : theirs,
      map === null ? { ...ours, clauses: ours.clauses.filter(({ id }) => !taken.has(id)) } : ours,
      map,
    )
    for (const { id } of left) {
      const home = matched.get(id)
      if (home !== undefined && !taken.has(home.id)) homes.set(id, home)
    }
  }
  const differing = new Set(
    theirs.clauses
      .filter((clause) => {
        const home = homes.get(clause.id)
        return (
          home === undefined ||
          saysOf(home) !== saysOf(clause) ||
          theirs.text.slice(clause.range.start, clause.range.end) !== ours.text.slice(home.range.start, home.range.end)
        )
      })
      .map(({ id }) => id),
  )
  const answered = new Set([...homes.values()].map(({ id }) => id))
  return {
    passage: { old: theirs, now: ours, map: same ? sameText : null, homeOf: (id) => homes.get(id) ?? null },
    alike: differing.size === 0 && (!whole || (same && theirs.clauses.length === ours.clauses.length)),
    pairs: [
      ...theirs.clauses
        .filter(({ id }) => differing.has(id))
        .map((clause) => ({ theirs: clause, ours: homes.get(clause.id) ?? null })),
      ...(whole
        ? ours.clauses.filter(({ id }) => !answered.has(id)).map((clause) => ({ theirs: null, ours: clause }))
        : []),
    ],
    differing,
  }
}

/** A policy that comes in whole: every place stays what it was. */
export function samePassage(reading: Reading): Passage {
  const clauses = new Map(reading.clauses.map((clause) => [clause.id, clause]))
  return { old: reading, now: reading, map: sameText, homeOf: (id) => clauses.get(id) ?? null }
}
