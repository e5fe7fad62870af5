import type { XmlElement } from '../../model/refi/xml-element.ts'
import type { TagId } from '../../model/ids.ts'
import type { Tag } from '../../model/tag.ts'
import type { GuidMaker } from './guid-maker.ts'
import { element, textElement } from './xml.ts'

/**
 * The tags as a tree of codes, siblings in their order. Groups cannot be coded with. A tag whose parent is gone, or
 * that stands below itself, stands at the root.
 */
export function writeCodes(tags: readonly Tag[], guids: GuidMaker): readonly XmlElement[] {
  const known = new Map(tags.map((tag) => [tag.id, tag]))
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of tags) {
    const parent = tag.parentId !== null && known.has(tag.parentId) && !isCircular(tag, known) ? tag.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), tag])
  }
  const under = (parent: TagId | null): readonly XmlElement[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((tag) =>
        element(
          'Code',
          {
            guid: guids.ofId('tag', tag.id, ''),
            name: tag.name,
            isCodable: String(!tag.isGroup),
            color: /^#[0-9a-f]{6}$/i.test(tag.colour) ? tag.colour : null,
          },
          [tag.description === '' ? null : textElement('Description', tag.description), ...under(tag.id)],
        ),
      )
  return under(null)
}

function isCircular(tag: Tag, known: ReadonlyMap<TagId, Tag>): boolean {
  const seen = new Set<TagId>()
  for (
    let at: Tag | undefined = tag;
    at !== undefined;
    at = at.parentId === null ? undefined : known.get(at.parentId)
  ) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}
