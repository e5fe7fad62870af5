import { type ClauseTargets, targetComparer } from '../../analysing/compare-targets.ts'
import type { FactRow } from '../../model/fact-row.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { ComparedTarget, TargetsAgainst } from '../../model/target-standing.ts'
import { heldFactsOf } from '../facts-now.ts'
import { answeringOf, type CoveringInput } from './analysis.ts'

interface TextOfRecord {
  readonly record: PolicyRecord
  readonly text: string
}

/**
 * The targets of policies against those of a base, a policy a step. A policy set against itself is read by its targets
 * alone: its own links lead elsewhere.
 */
export function* targetsAgainstInSteps(
  library: Library,
  base: TextOfRecord,
  others: readonly CoveringInput[],
): Generator<undefined, TargetsAgainst> {
  const { id, clauses, metadata } = base.record.policy
  const compare = targetComparer({ clauses, targets: heldTargets(base) })
  const rows: ComparedTarget[] = []
  for (const other of others) {
    yield undefined
    const { id: policyId, clauses: ours } = other.record.policy
    for (const { clauseId, ...row } of compare(
      { clauses: ours, targets: heldTargets(other) },
      policyId === id ? [] : answeringOf(library, id, other),
    ))
      rows.push({ ref: { policyId, clauseId }, ...row })
  }
  return { base: id, metadata, rows }
}

/** The targets of each clause that has any, in the order `facts` lists them. */
const heldTargets = ({ record, text }: TextOfRecord): readonly ClauseTargets[] =>
  heldFactsOf(record, text).map(({ clause, held }) => ({
    clauseId: clause.id,
    targets: held
      .filter(({ kind }) => kind === 'target')
      .map(({ fact }) => (fact?.kind === 'target' ? fact.value : null)),
  }))

/** What was compared of each row of `facts`; `rows` as it lists them, of all kinds or of targets. */
export function comparedRows(
  rows: readonly FactRow[],
  { rows: compared }: TargetsAgainst,
): ReadonlyMap<FactRow, ComparedTarget> {
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
