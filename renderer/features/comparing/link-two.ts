import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId, ClauseRef, LinkId, PolicyId } from '../../../core/model/ids.ts'
import type { LinkTypeId } from '../../../core/model/link.ts'
import { edit } from '../../state/saving.ts'
import { reportFailure } from '../../state/toasts.ts'
import { workbench } from '../../workbench-client.ts'

export const pairKey = (left: ClauseId, right: ClauseId): string => `${left} ${right}`

/**
 * The types of the links between clauses of a policy and one other, either way round, by `pairKey` of the other's
 * clause and its own.
 */
export function linksWith(
  { links }: Pick<PolicyView, 'links'>,
  other: PolicyId,
): ReadonlyMap<string, readonly LinkTypeId[]> {
  const found = new Map<string, LinkTypeId[]>()
  for (const [clauseId, ends] of Object.entries(links)) {
    for (const { link, other: end } of ends) {
      if (end?.ref.policyId !== other) continue
      const key = pairKey(end.ref.clauseId, clauseId as ClauseId)
      found.set(key, [...(found.get(key) ?? []), link.type])
    }
  }
  return found
}

/** Links two clauses; true when it was saved. A failure has been told. */
export async function linkTwo(from: ClauseRef, to: ClauseRef, type: LinkTypeId): Promise<boolean> {
  const stamp = await workbench.newIds({ count: 1 })
  if (!stamp.ok) {
    reportFailure(stamp.failure)
    return false
  }
  const {
    ids: [id],
    now,
    author,
  } = stamp.value
  if (id === undefined) return false
  const result = await edit({
    kind: 'link-clauses',
    link: { id: id as LinkId, type, from, to, comment: '', author, createdAt: now },
  })
  return result.ok
}
