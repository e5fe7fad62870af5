import type { PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Link } from '../../model/link.ts'

type ByTarget = ReadonlyMap<PolicyId, readonly Link[]>
const known = new WeakMap<PolicyRecord['links'], ByTarget>()

/** A policy's outgoing links by the policy they lead to; sorted once for each state of its links. */
export const linksByTarget = (links: PolicyRecord['links']): ByTarget => {
  const before = known.get(links)
  if (before !== undefined) return before
  const sorted = new Map<PolicyId, Link[]>()
  for (const link of Object.values<Link>(links)) {
    const there = sorted.get(link.to.policyId)
    if (there === undefined) sorted.set(link.to.policyId, [link])
    else there.push(link)
  }
  known.set(links, sorted)
  return sorted
}

/** Links of any policy that lead to a clause of this one: its own among them. One look-up a policy. */
export const incomingLinks = (library: Library, policyId: PolicyId): readonly Link[] =>
  Object.values<PolicyRecord>(library.policies).flatMap((record) => linksByTarget(record.links).get(policyId) ?? [])
