import type { Modality } from '../../../core/model/clause-facts.ts'
import { sumCounts, type FactRow, type FactsAnswer } from '../../../core/model/fact-row.ts'
import type { FactsTable } from '../../../core/model/issue-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

/**
 * An answer with the rows of some policies as they are now, so that one changed fact does not send all of them again.
 * Both are of `kind` alone, without rows where it is no kind of fact. null: the policies are not those known before, and everything has to be asked again.
 */
export function spliceFacts(before: FactsAnswer, part: FactsAnswer, kind: FactsTable): FactsAnswer | null {
  const known = new Set(before.policies.map(({ policyId }) => policyId))
  const changed = new Set(part.policies.map(({ policyId }) => policyId))
  if ([...changed].some((id) => !known.has(id))) return null
  const fresh = byPolicy(part.rows)
  const old = byPolicy(before.rows)
  const rows = before.policies.flatMap(({ policyId }) => (changed.has(policyId) ? fresh : old).get(policyId) ?? [])
  const replaced = new Map(part.policies.map((policy) => [policy.policyId, policy]))
  const modality: Record<Modality, number> = { must: 0, should: 0, encourage: 0, support: 0, explore: 0 }
  for (const { fact } of rows) if (fact?.kind === 'modality') modality[fact.value] += 1
  const policies = before.policies.map((policy) => replaced.get(policy.policyId) ?? policy)
  return {
    rows,
    bodies: before.bodies,
    policies,
    counts: sumCounts(policies.map(({ counts }) => counts)),
    unchecked: sumCounts(policies.map(({ unchecked }) => unchecked)),
    modality: kind === 'modality' ? modality : before.modality,
  }
}

function byPolicy(rows: readonly FactRow[]): ReadonlyMap<PolicyId, readonly FactRow[]> {
  const found = new Map<PolicyId, FactRow[]>()
  for (const row of rows) {
    const there = found.get(row.ref.policyId)
    if (there === undefined) found.set(row.ref.policyId, [row])
    else there.push(row)
  }
  return found
}
