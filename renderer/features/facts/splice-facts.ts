import type { Modality } from '../../../core/model/clause-facts.ts'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { FactRow, FactsAnswer } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

/**
 * An answer with the rows of some policies as they are now, so that one changed fact does not send all of them again.
 * Both are of `kind` alone. null: the policies are not those known before, and everything has to be asked again.
 */
export function spliceFacts(before: FactsAnswer, part: FactsAnswer, kind: FactKind): FactsAnswer | null {
  const known = new Set(before.policies.map(({ policyId }) => policyId))
  const changed = new Set(part.policies.map(({ policyId }) => policyId))
  if ([...changed].some((id) => !known.has(id))) return null
  const fresh = byPolicy(part.rows)
  const old = byPolicy(before.rows)
  const rows = before.policies.flatMap(({ policyId }) => (changed.has(policyId) ? fresh : old).get(policyId) ?? [])
  const replaced = new Map(part.policies.map((policy) => [policy.policyId, policy]))
  const modality: Record<Modality, number> = { must: 0, should: 0, encourage: 0, support: 0, explore: 0 }
  for (const { fact } of rows) if (fact?.kind === 'modality') modality[fact.value] += 1
  return {
    rows,
    bodies: before.bodies,
    policies: before.policies.map((policy) => replaced.get(policy.policyId) ?? policy),
    counts: { ...before.counts, [kind]: rows.filter(({ fact }) => fact !== null).length },
    unchecked: { ...before.unchecked, [kind]: rows.filter(({ origin }) => origin === 'read').length },
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
