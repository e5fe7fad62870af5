import { isSectorTag, SECTOR_GROUP } from '../library/edits/sector-tag.ts'
import { own, valuesOf } from '../library/edits/keyed.ts'
import type { TagId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import type { Tag } from '../model/tag.ts'
import { foldText } from '../reading/fold-text.ts'
import { bareName } from './name-beside.ts'

const under = (parentId: TagId | null, name: string): string => `${parentId ?? ''} ${foldText(name)}`

/**
 * Which of their tags is which of ours: by id, then from the root down by name below the same parent. One of theirs is
 * one of ours at most, and the other way round. A tag that an earlier merge gave a number (“试点（2）”) is found again
 * where it says the same otherwise.
 */
export function pairTags(ours: Library['tags'], theirs: readonly Tag[]): ReadonlyMap<TagId, TagId> {
  const pairs = new Map<TagId, TagId>()
  const taken = new Set<TagId>()
  const pair = (their: TagId, our: TagId): void => {
    pairs.set(their, our)
    taken.add(our)
  }
  for (const { id } of theirs) if (own(ours, id) !== undefined) pair(id, id)
  const free = new Map<string, Tag>()
  const numbered = new Map<string, Tag[]>()
  for (const tag of valuesOf(ours)) {
    if (taken.has(tag.id) || isSectorTag(tag.id)) continue
    free.set(under(tag.parentId, tag.name), tag)
    const bare = under(tag.parentId, bareName(tag.name))
    if (bareName(tag.name) !== tag.name) numbered.set(bare, [...(numbered.get(bare) ?? []), tag])
  }
  const known = new Set(theirs.map(({ id }) => id))
  // a tag after its parent, until no more are found
  for (let waiting = theirs.filter(({ id }) => !pairs.has(id)); waiting.length > 0;) {
    const ready = waiting.filter(({ parentId }) => parentId === null || !known.has(parentId) || pairs.has(parentId))
    const before = pairs.size
    for (const tag of ready) {
      const above = tag.parentId === null || !known.has(tag.parentId) ? null : (pairs.get(tag.parentId) ?? null)
      // a sector that this library does not know stands among the tags people made
      const parent = above === SECTOR_GROUP ? null : above
      const twin =
        free.get(under(parent, tag.name)) ??
        numbered
          .get(under(parent, tag.name))
          ?.find(
            (mine) =>
              mine.colour === tag.colour && mine.description === tag.description && mine.isGroup === tag.isGroup,
          )
      if (twin !== undefined && !taken.has(twin.id)) pair(tag.id, twin.id)
    }
    if (pairs.size === before) break
    waiting = waiting.filter(({ id }) => !pairs.has(id))
  }
  return pairs
}

/** A tag's names from the root down, for people: “政策工具 / 资金支持”. */
export function tagPath(tags: ReadonlyMap<TagId, Tag>, id: TagId): string {
  const names: string[] = []
  const seen = new Set<TagId>()
  for (
    let tag = tags.get(id);
    tag !== undefined && !seen.has(tag.id);
    tag = tag.parentId === null ? undefined : tags.get(tag.parentId)
  ) {
    seen.add(tag.id)
    names.unshift(tag.name)
  }
  return names.join(' / ')
}
