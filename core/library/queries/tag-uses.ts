import type { TagId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'

const known = new WeakMap<PolicyRecord, ReadonlyMap<TagId, number>>()

/**
 * How often each tag is used in a policy: by taggings and by annotations. Counted once for each state of the policy.
 */
export const tagUsesOf = (record: PolicyRecord): ReadonlyMap<TagId, number> => {
  const before = known.get(record)
  if (before !== undefined) return before
  const uses = new Map<TagId, number>()
  const count = (tagId: TagId) => uses.set(tagId, (uses.get(tagId) ?? 0) + 1)
  for (const tagging of Object.values(record.taggings)) count(tagging.tagId)
  for (const annotation of Object.values(record.annotations)) annotation.tagIds.forEach(count)
  known.set(record, uses)
  return uses
}

/** How often a tag is used in the whole library. */
export const usesOfTag = (library: Library, tagId: TagId): number =>
  Object.values<PolicyRecord>(library.policies).reduce((uses, record) => uses + (tagUsesOf(record).get(tagId) ?? 0), 0)
