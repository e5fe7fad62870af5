import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'

/** The tags that can be used below a group, at any depth. */
export function tagsBelow(tags: readonly Tag[], group: TagId): readonly TagId[] {
  const children = new Map<TagId, Tag[]>()
  for (const tag of tags)
    if (tag.parentId !== null) children.set(tag.parentId, [...(children.get(tag.parentId) ?? []), tag])
  const found: TagId[] = []
  const seen = new Set<TagId>([group])
  const waiting: TagId[] = [group]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const { id, isGroup } of children.get(at) ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(id)
      if (!isGroup) found.push(id)
    }
  }
  return found
}
