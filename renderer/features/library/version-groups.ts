import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'

export interface Versions {
  /** The policy each one replaces, where it is in the library. */
  readonly olderOf: ReadonlyMap<PolicyId, PolicySummary>
  /** The policy that replaces it. */
  readonly newerOf: ReadonlyMap<PolicyId, PolicySummary>
}

export function findVersions(policies: readonly PolicySummary[]): Versions {
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  const olderOf = new Map<PolicyId, PolicySummary>()
  const newerOf = new Map<PolicyId, PolicySummary>()
  for (const policy of policies) {
    const older = policy.replaces === null ? undefined : byId.get(policy.replaces)
    if (older === undefined || older.id === policy.id) continue
    olderOf.set(policy.id, older)
    newerOf.set(older.id, policy)
  }
  return { olderOf, newerOf }
}

/**
 * The rows with every older version right under the one that replaces it, newest first, where both are shown; the order
 * is otherwise as given.
 */
export function groupVersions(
  rows: readonly PolicySummary[],
  { olderOf, newerOf }: Versions,
): readonly PolicySummary[] {
  if (newerOf.size === 0) return rows
  const shown = new Set(rows.map(({ id }) => id))
  const placed = new Set<PolicyId>()
  const out: PolicySummary[] = []
  const place = (policy: PolicySummary): void => {
    if (placed.has(policy.id)) return
    placed.add(policy.id)
    if (shown.has(policy.id)) out.push(policy)
    const older = olderOf.get(policy.id)
    if (older !== undefined) place(older)
  }
  for (const policy of rows) {
    const newer = newerOf.get(policy.id)
    if (newer === undefined || !shown.has(newer.id)) place(policy)
  }
  // a ring of replacements has no newest one: nothing may be lost from the table
  for (const policy of rows) place(policy)
  return out
}
