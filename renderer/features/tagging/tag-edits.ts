import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Tag, Tagging } from '../../../core/model/tag.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { pigments } from '../../state/tag-face.ts'

/** Where a tag goes: a whole clause (`range` null) or a stretch of it, UTF-16 in the policy's text. */
export interface Aim {
  readonly clause: Clause
  readonly range: TextRange | null
}

/** Ids, time and author from the workbench; one id an aim. */
export interface Stamp {
  readonly ids: readonly string[]
  readonly now: string
  readonly author: string
}

/** The edit that puts a tag on its aims: one step however many there are. Null where there is nothing to tag. */
export function tagEdit(
  policyId: PolicyId,
  text: string,
  tagId: TagId,
  aims: readonly Aim[],
  { ids, now, author }: Stamp,
): Edit | null {
  const edits = aims.flatMap(({ clause, range }, index): Edit[] => {
    const id = ids[index]
    if (id === undefined) throw new Error(`an id is missing for aim ${index} of ${aims.length}`)
    const anchor = range === null ? null : describeAnchor(text, clause, range)
    return [
      {
        kind: 'tag-clause',
        policyId,
        tagging: { id: id as TaggingId, tagId, clauseId: clause.id, anchor, author, createdAt: now },
      },
    ]
  })
  const [only] = edits
  if (only === undefined) return null
  return edits.length === 1 && aims[0]?.range === null
    ? only
    : { kind: 'batch', name: edits.length > 1 ? 'tag-many' : 'tag-selection', edits }
}

/** The edit that takes taggings away; null where there are none. */
export function untagEdit(policyId: PolicyId, taggings: readonly Tagging[]): Edit | null {
  const edits = taggings.map(({ id }): Edit => ({ kind: 'untag-clause', policyId, taggingId: id }))
  return edits.length > 1 ? { kind: 'batch', name: 'untag-clause', edits } : (edits[0] ?? null)
}

/**
 * The taggings of `tagId` that an aim has: of a whole clause all of them, of a stretch those on the whole clause or
 * overlapping it.
 */
export function taggingsOn(taggings: readonly Tagging[], tagId: TagId, { clause, range }: Aim): readonly Tagging[] {
  return taggings.filter(
    (tagging) =>
      tagging.tagId === tagId &&
      tagging.clauseId === clause.id &&
      (range === null ||
        tagging.anchor === null ||
        (tagging.anchor.range.start < range.end && tagging.anchor.range.end > range.start)),
  )
}

/** A tag a person just named, at the end of the codebook's top level. */
export function newTag(id: string, name: string, tags: readonly Tag[]): Tag {
  const own = tags.filter((tag) => !tag.isGroup && !tag.id.startsWith('sector:')).length
  return {
    id: id as TagId,
    name,
    parentId: null,
    colour: pigments[own % pigments.length] ?? '#5F4480',
    description: '',
    isGroup: false,
    order: Math.max(0, ...tags.map((tag) => tag.order)) + 1,
  }
}
