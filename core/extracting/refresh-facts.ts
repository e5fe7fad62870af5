import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { ClauseId } from '../model/ids.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import { aimJudge, factsOf, findFacts } from './find-facts.ts'
import { findResponsible, homeOf } from './find-responsible.ts'
import { anchorLength, findRevisionMarks, isComparingCopy, isWorded } from './find-revision-marks.ts'
import { findTableTargets } from './find-table-targets.ts'
import { planYears } from './plan-years.ts'

/** What was read of the clauses before; clauses without any facts may be absent. */
export interface FactsBefore {
  readonly clauses: readonly Clause[]
  readonly facts: Readonly<Record<ClauseId, ClauseFacts>>
}

const sameSelf = (a: Clause, b: Clause): boolean =>
  a.range.start === b.range.start &&
  a.range.end === b.range.end &&
  a.kind === b.kind &&
  a.marker === b.marker &&
  a.heading === b.heading

/** Wording a clause surely leaves before the next mark: all of it, where it has no mark of its own. */
const wordingOf = (text: string, { range }: Clause, facts: ClauseFacts | undefined): number =>
  (facts?.revisions.length ?? 0) > 0 ? 0 : text.slice(range.start, range.end).replace(/\s/gu, '').length

/**
 * Marks of the clauses that changed and of those behind them whose anchors reach over it; null where a text became, or
 * is no longer, a comparing copy.
 */
function marksAround(
  text: string,
  before: FactsBefore,
  now: readonly Clause[],
): ReadonlyMap<ClauseId, readonly RevisionMark[]> | null {
  const [old, facts] = [before.clauses, before.facts]
  let from = 0
  while (from < now.length && from < old.length && sameAt(now[from], old[from])) from += 1
  let tail = 0
  while (
    tail < now.length - from &&
    tail < old.length - from &&
    sameAt(now[now.length - 1 - tail], old[old.length - 1 - tail])
  )
    tail += 1
  const added = (clause: Clause | undefined): number =>
    clause === undefined ? 0 : wordingOf(text, clause, facts[clause.id])
  const changed = from
  for (let wording = 0; from > 0 && wording < anchorLength;) {
    from -= 1
    wording += added(now[from])
  }
  for (let wording = 0; tail > 0 && wording < anchorLength;) {
    wording += added(now[now.length - tail])
    tail -= 1
  }
  const [part, was] = [now.slice(from, now.length - tail), old.slice(from, old.length - tail)]
  const worded = (marks: readonly RevisionMark[]): number => marks.filter(isWorded).length
  const all = Object.values<ClauseFacts>(facts).reduce((sum, each) => sum + worded(each.revisions), 0)
  const elsewhere = all - was.reduce((sum, { id }) => sum + worded(facts[id]?.revisions ?? []), 0)
  const marks = findRevisionMarks(text, part, elsewhere)
  const here = [...marks.values()].reduce((sum, each) => sum + worded(each), 0)
  if (isComparingCopy(all) !== isComparingCopy(elsewhere + here)) return null
  // what stands in front keeps its marks: it was read only for the wording before the others'
  return new Map(part.slice(changed - from).map(({ id }) => [id, marks.get(id) ?? []]))
}
const sameAt = (a: Clause | undefined, b: Clause | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.id === b.id && sameSelf(a, b))

/** The homes whose responsible bodies may be others: where what speaks for them changed or went elsewhere. */
function changedHomes(old: ReadonlyMap<ClauseId, Clause>, now: ReadonlyMap<ClauseId, Clause>): ReadonlySet<ClauseId> {
  const homes = new Set<ClauseId>()
  for (const [id, clause] of now) {
    const was = old.get(id)
    const home = homeOf(clause, now)
    const before = was === undefined ? home : homeOf(was, old)
    // under another parent it is a member of another list
    if (was !== undefined && sameSelf(was, clause) && was.parentId === clause.parentId && before === home) continue
    homes.add(home)
    homes.add(before)
  }
  for (const [id, clause] of old) if (!now.has(id)) homes.add(homeOf(clause, old))
  return homes
}

/**
 * Homes with the clauses above, beside and below them: a line of bodies behind a list speaks for the whole of it, as its
 * members and what they say decide.
 */
function withFamilies(
  homes: ReadonlySet<ClauseId>,
  outlines: readonly ReadonlyMap<ClauseId, Clause>[],
): ReadonlySet<ClauseId> {
  const found = new Set(homes)
  for (const outline of outlines) {
    const holders = new Set(homes)
    for (const id of homes) {
      const parent = outline.get(id)?.parentId ?? null
      if (parent !== null) holders.add(parent)
    }
    for (const id of holders) found.add(id)
    for (const { id, parentId } of outline.values()) if (parentId !== null && holders.has(parentId)) found.add(id)
  }
  return found
}

/**
 * The facts of clauses cut up otherwise in the same text: what `findFacts` finds, at the cost of what changed. Only
 * clauses are read again that changed themselves, or whose responsible bodies, revision marks, rows of a table or leave
 * to state aims come from one that did.
 */
export function refreshFacts(
  text: string,
  before: FactsBefore,
  clauses: readonly Clause[],
): Readonly<Record<ClauseId, ClauseFacts>> {
  const marks = Object.keys(before.facts).length === 0 ? null : marksAround(text, before, clauses)
  if (marks === null) return findFacts(text, clauses)
  const [old, now] = [
    new Map(before.clauses.map((clause) => [clause.id, clause])),
    new Map(clauses.map((clause) => [clause.id, clause])),
  ]
  const homes = withFamilies(changedHomes(old, now), [old, now])
  const heeded = withFamilies(homes, [now])
  const speaking = clauses.filter((clause) => heeded.has(homeOf(clause, now)))
  // a paragraph speaks for the clause above it only where that one is known, and so on upwards
  const heard = new Set<ClauseId>()
  for (const clause of speaking)
    for (
      let own: Clause | undefined = clause;
      own !== undefined && !heard.has(own.id);
      own = own.parentId === null ? undefined : now.get(own.parentId)
    )
      heard.add(own.id)
  const responsible = findResponsible(
    text,
    clauses.filter(({ id }) => heard.has(id)),
  )
  const [rowsBefore, rows] = [findTableTargets(text, before.clauses), findTableTargets(text, clauses)]
  const [mightAim, mayAim] = [aimJudge(before.clauses), aimJudge(clauses)]
  const years = planYears(text)
  const facts: Record<ClauseId, ClauseFacts> = {}
  for (const clause of clauses) {
    const { id } = clause
    const [was, known] = [old.get(id), before.facts[id]]
    const may = mayAim(clause)
    const settled =
      was !== undefined &&
      sameSelf(was, clause) &&
      !homes.has(id) &&
      !marks.has(id) &&
      mightAim(was) === may &&
      JSON.stringify(rowsBefore.get(id)) === JSON.stringify(rows.get(id))
    if (settled) {
      if (known !== undefined) facts[id] = known
      continue
    }
    const fromNeighbours = {
      responsible: homes.has(id) ? (responsible.get(id) ?? null) : (known?.responsible ?? null),
      marks: marks.get(id) ?? known?.revisions ?? [],
      rows: rows.get(id) ?? [],
      mayAim: may,
      years,
    }
    facts[id] = factsOf(text, clause, fromNeighbours)
  }
  return facts
}
