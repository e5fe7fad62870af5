import type { TagId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { Failure } from '../../model/result.ts'
import type { Tag } from '../../model/tag.ts'
import { usesOfTag } from '../queries/tag-uses.ts'
import { foldText } from '../../reading/fold-text.ts'
import { checkColour, checkId, checkName, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, valuesOf, withKey } from './keyed.ts'
import { limits } from './limits.ts'
import { isSectorTag, SECTOR_GROUP } from './sector-tag.ts'

const wouldCycle = (library: Library, tag: Tag): boolean => {
  const seen = new Set<TagId>([tag.id])
  for (let up = tag.parentId; up !== null; up = own(library.tags, up)?.parentId ?? null) {
    if (seen.has(up)) return true
    seen.add(up)
  }
  return false
}

const checkSectorTag = (before: Tag | undefined, tag: Tag): Failure | null => {
  if (!isSectorTag(tag.id)) return tag.parentId === SECTOR_GROUP ? invalid('sector-tag', 'tag.parentId') : null
  const kept =
    before !== undefined &&
    before.name === tag.name &&
    before.parentId === tag.parentId &&
    before.isGroup === tag.isGroup
  return kept ? null : invalid('sector-tag', 'tag.id')
}

const checkNameFree = (library: Library, tag: Tag): Failure | null => {
  const folded = foldText(tag.name)
  const twin = valuesOf(library.tags).find(
    (other) => other.id !== tag.id && other.parentId === tag.parentId && foldText(other.name) === folded,
  )
  return twin === undefined ? null : { code: 'tag-name-taken', params: { tag: twin.name } }
}

/**
 * A tag is made or changed. Names are unique among siblings, whatever their script and width; groups are never used
 * themselves.
 */
export const putTag: EditRule<'put-tag'> = {
  refuse: (library, { tag }) =>
    firstFailure(
      checkId(tag.id, 'tag.id'),
      checkName(tag.name, 'tag.name', limits.name),
      checkText(tag.description, 'tag.description', limits.description),
      checkColour(tag.colour),
      Number.isFinite(tag.order) ? null : invalid('bad-value', 'tag.order'),
      tag.parentId !== null && own(library.tags, tag.parentId) === undefined
        ? { code: 'tag-not-found', params: { tag: tag.parentId } }
        : null,
      wouldCycle(library, tag) ? invalid('tag-cycle', 'tag.parentId') : null,
      checkSectorTag(own(library.tags, tag.id), tag),
      checkNameFree(library, tag),
      tag.isGroup && usesOfTag(library, tag.id) > 0
        ? { code: 'tag-in-use', params: { tag: tag.name, uses: usesOfTag(library, tag.id) } }
        : null,
    ),
  apply: (library, { tag }) => {
    const tags = withKey(library.tags, tag.id, tag)
    return tags === library.tags ? library : { ...library, tags }
  },
  undo: (library, { tag }) => {
    const before = own(library.tags, tag.id)
    return before === undefined ? { kind: 'remove-tag', tagId: tag.id } : { kind: 'put-tag', tag: before }
  },
}
