import type { TagId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Tag } from '../../model/tag.ts'
import { tagUsesOf } from './tag-uses.ts'

/** All tags with how often each is used, in tree order among siblings. */
export const tagsWithUses = (library: Library): readonly (Tag & { readonly uses: number })[] => {
  const uses = new Map<TagId, number>()
  for (const record of Object.values<PolicyRecord>(library.policies)) {
    for (const [tagId, count] of tagUsesOf(record)) uses.set(tagId, (uses.get(tagId) ?? 0) + count)
  }
  return Object.values<Tag>(library.tags)
    .toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((tag) => ({ ...tag, uses: uses.get(tag.id) ?? 0 }))
}

interface LatestUse {
  readonly tagId: TagId
  readonly at: string
}
const known = new WeakMap<PolicyRecord['taggings'], readonly LatestUse[]>()

const latestFirst = (a: LatestUse, b: LatestUse): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)
const firstOfEach = (uses: readonly LatestUse[], most: number): readonly LatestUse[] => {
  const seen = new Set<TagId>()
  const first: LatestUse[] = []
  for (const use of uses.toSorted(latestFirst)) {
    if (first.length === most) break
    if (!seen.has(use.tagId)) first.push(use)
    seen.add(use.tagId)
  }
  return first
}

const MOST = 8

const recentIn = (taggings: PolicyRecord['taggings']): readonly LatestUse[] => {
  const before = known.get(taggings)
  if (before !== undefined) return before
  const recent = firstOfEach(
    Object.values(taggings).map(({ tagId, createdAt }) => ({ tagId, at: createdAt })),
    MOST,
  )
  known.set(taggings, recent)
  return recent
}

/** The tags put on something most lately, latest first; at most eight. */
export const recentTagIds = (library: Library): readonly TagId[] =>
  firstOfEach(
    Object.values<PolicyRecord>(library.policies).flatMap((record) => recentIn(record.taggings)),
    MOST,
  )
    .map((use) => use.tagId)
    .filter((tagId) => Object.hasOwn(library.tags, tagId))
