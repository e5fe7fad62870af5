import { type AnsweredClauses, counterpartTarget, type PlacedTarget, prepareTargets, standingOf } from '../../analysing/target-standing.ts'
import { taskOfClause, tasksOf } from '../../analysing/tasks.ts'
import type { Answering } from '../../analysing/coverage.ts'
import type { FactRow } from '../../model/fact-row.ts'
import type { ClauseId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { ComparedTarget, TargetsAgainst } from '../../model/target-standing.ts'
import { heldFactsOf } from '../facts-now.ts'
import { answeringOf, type CoveringInput } from './analysis.ts'

interface TextOfRecord { readonly record: PolicyRecord; readonly text: string }

/** The targets of policies against those of a base, a policy a step. A policy set against itself is read by its targets alone: its own links lead elsewhere. */
export function* targetsAgainstInSteps(library: Library, base: TextOfRecord, others: readonly CoveringInput[]): Generator<undefined, TargetsAgainst> {
  const { id, clauses, metadata } = base.record.policy
  const pathOf = new Map(clauses.map((clause) => [clause.id, clause.path]))
  const ready = prepareTargets(clauses, heldTargets(base).flatMap(({ clauseId, targets }) => targets.flatMap((target): PlacedTarget[] => (target === null ? [] : [{ clauseId, target }]))))
  const rows: ComparedTarget[] = []
  for (const other of others) {
    yield undefined
    const policyId = other.record.policy.id
    const answered = answeredBy(other.record, policyId === id ? [] : answeringOf(library, id, other))
    for (const { clauseId, targets } of heldTargets(other)) {
      for (const [place, target] of targets.entries()) {
        if (target?.status !== 'final') continue
        const found = counterpartTarget(target, ready, answered(clauseId))
        rows.push({
          ref: { policyId, clauseId }, place, standing: found === null ? 'no-counterpart' : standingOf(target, found.target),
          base: found === null ? null : { clauseId: found.clauseId, path: pathOf.get(found.clauseId) ?? '', target: found.target, by: found.by },
        })
      }
    }
  }
  return { base: id, metadata, rows }
}

/** The targets of each clause that has any, in the order `facts` lists them; null in place of one that was withdrawn. */
const heldTargets = ({ record, text }: TextOfRecord) => heldFactsOf(record, text).map(({ clause, held }) => ({
  clauseId: clause.id, targets: held.filter(({ kind }) => kind === 'target').map(({ fact }) => (fact?.kind === 'target' ? fact.value : null)),
}))

/** What a clause answers in the base: itself, then the numbered clause it belongs to. */
function answeredBy({ policy }: PolicyRecord, answering: readonly Answering[]): (clauseId: ClauseId) => AnsweredClauses {
  const tasks = taskOfClause(policy.clauses, tasksOf(policy.clauses))
  const answers = new Map<ClauseId, { readonly links: ClauseId[]; readonly suggestions: ClauseId[] }>()
  for (const each of answering) {
    const there = answers.get(each.from) ?? { links: [], suggestions: [] }
    if (each.by === 'link') there.links.push(each.to)
    else if (each.suggested) there.suggestions.push(each.to)
    answers.set(each.from, there)
  }
  return (clauseId) => {
    const own = [...new Set([clauseId, tasks.get(clauseId) ?? clauseId])].flatMap((from) => answers.get(from) ?? [])
    return { links: own.flatMap(({ links }) => links), suggestions: own.flatMap(({ suggestions }) => suggestions) }
  }
}

/** What was compared of each row of `facts`; `rows` as it lists them, of all kinds or of targets. */
export function comparedRows(rows: readonly FactRow[], { rows: compared }: TargetsAgainst): ReadonlyMap<FactRow, ComparedTarget> {
  const key = (policyId: string, clauseId: string, place: number): string => `${policyId} ${clauseId} ${String(place)}`
  const known = new Map(compared.map((each) => [key(each.ref.policyId, each.ref.clauseId, each.place), each]))
  const places = new Map<string, number>()
  const found = new Map<FactRow, ComparedTarget>()
  for (const row of rows) {
    if (row.kind !== 'target') continue
    const clause = `${row.ref.policyId} ${row.ref.clauseId}`
    const place = places.get(clause) ?? 0
    places.set(clause, place + 1)
    const one = known.get(key(row.ref.policyId, row.ref.clauseId, place))
    if (one !== undefined) found.set(row, one)
  }
  return found
}
