import { usesOfTag } from '../queries/tag-uses.ts'
import { invalid } from './check-value.ts'
import { isSectorTag } from './sector-tag.ts'
import type { EditRule } from './edit-rule.ts'
import { own, valuesOf, withoutKey } from './keyed.ts'

/**
 * A tag leaves the codebook. Refused while it is used or has children: the interface removes those first, in one batch.
 */
export const removeTag: EditRule<'remove-tag'> = {
  refuse: (library, { tagId }) => {
    const tag = own(library.tags, tagId)
    if (tag === undefined) return null
    if (isSectorTag(tagId)) return invalid('sector-tag', 'tagId')
    const children = valuesOf(library.tags).filter((other) => other.parentId === tagId).length
    const uses = usesOfTag(library, tagId)
    return uses > 0 || children > 0 ? { code: 'tag-in-use', params: { tag: tag.name, uses, children } } : null
  },
  apply: (library, { tagId }) => {
    const tags = withoutKey(library.tags, tagId)
    return tags === library.tags ? library : { ...library, tags }
  },
  undo: (library, { tagId }) => {
    const tag = own(library.tags, tagId)
    if (tag === undefined) throw new Error(`undo of remove-tag asked without the tag ${tagId}`)
    return { kind: 'put-tag', tag }
  },
}
