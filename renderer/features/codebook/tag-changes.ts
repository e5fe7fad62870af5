import type { Annotation } from '../../../core/model/annotation.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'
import { isSectorTag } from '../../../core/library/edits/sector-tag.ts'
import { pigments } from '../../state/tag-face.ts'
import type { CodebookTree, UsedTag } from './codebook-tree.ts'
import { twinOf } from './move-tag.ts'

/** A tag as the library keeps it. */
export const storedTag = ({ uses: _, ...tag }: UsedTag): Tag => tag

/**
 * A tag or group a person begins, last under its parent. A tag takes its parent's colour where that is one tag's own,
 * else the next pigment.
 */
export function begunTag(tree: CodebookTree, id: string, name: string, parentId: TagId | null, isGroup: boolean): Tag {
  const parent = parentId === null ? undefined : tree.nodes.get(parentId)
  const siblings = (parent === undefined ? tree.roots : parent.children).flatMap(
    (each) => tree.nodes.get(each)?.tag ?? [],
  )
  const own = [...tree.nodes.values()].filter(({ tag }) => !isSectorTag(tag.id)).length
  const fresh = pigments[own % pigments.length] ?? pigments[0]
  const colour = parent === undefined || isSectorTag(parent.tag.id) ? fresh : parent.tag.colour
  return {
    id: id as TagId,
    name: name.trim(),
    parentId,
    colour,
    description: '',
    isGroup,
    order: Math.max(0, ...siblings.map(({ order }) => order)) + 1,
  }
}

/** Two uses on the same place: the whole clause, or the same stretch of it. */
const placeKey = (use: TagUse): string => {
  const anchor = use.by.kind === 'tagging' ? use.by.tagging.anchor : null
  return `${use.ref.policyId} ${use.ref.clauseId} ${anchor === null ? '' : `${anchor.range.start.toString()}-${anchor.range.end.toString()}`}`
}

/**
 * How a merge goes: `moved` uses change their tag, `doubled` ones end because their place has the other tag already.
 */
export interface MergePlan {
  readonly edit: Edit
  readonly moved: number
  readonly doubled: number
  readonly children: number
  /** A sub-tag that the other tag has too: it must be renamed first. */
  readonly clash: Tag | null
}

/**
 * Merges a tag into another: its uses and sub-tags go over, then it goes. One step. `into` may not lie below `from`;
 * see `canMergeInto`.
 */
export function mergePlan(
  tree: CodebookTree,
  from: TagId,
  into: TagId,
  usesOfFrom: readonly TagUse[],
  usesOfInto: readonly TagUse[],
): MergePlan {
  const taken = new Set(usesOfInto.filter(({ by }) => by.kind === 'tagging').map(placeKey))
  const edits: Edit[] = []
  let doubled = 0
  for (const use of usesOfFrom) {
    const { policyId } = use.ref
    if (use.by.kind === 'tagging') {
      const { tagging } = use.by
      if (taken.has(placeKey(use))) {
        doubled += 1
        edits.push({ kind: 'untag-clause', policyId, taggingId: tagging.id })
      } else edits.push({ kind: 'tag-clause', policyId, tagging: { ...tagging, tagId: into } })
    } else {
      const { annotation } = use.by
      if (annotation.tagIds.includes(into)) doubled += 1
      edits.push({
        kind: 'put-annotation',
        policyId,
        annotation: { ...annotation, tagIds: [...new Set(annotation.tagIds.map((id) => (id === from ? into : id)))] },
      })
    }
  }
  const children = (tree.nodes.get(from)?.children ?? []).flatMap((id) => tree.nodes.get(id)?.tag ?? [])
  const last = Math.max(0, ...(tree.nodes.get(into)?.children ?? []).map((id) => tree.nodes.get(id)?.tag.order ?? 0))
  children.forEach((child, at) => {
    edits.push({ kind: 'put-tag', tag: { ...storedTag(child), parentId: into, order: last + at + 1 } })
  })
  const clash = children.find((child) => twinOf(tree, child.name, into, child.id) !== null)
  return {
    edit: { kind: 'batch', name: 'merge-tags', edits: [...edits, { kind: 'remove-tag', tagId: from }] },
    moved: usesOfFrom.length - doubled,
    doubled,
    children: children.length,
    clash: clash === undefined ? null : storedTag(clash),
  }
}

/**
 * The edit that deletes tags with all their uses, in one step. `removed`: parents before their children. `lifted`: tags
 * that stood right under a removed one and stay, one level up, in their order.
 */
export function removalEdit(removed: readonly TagId[], uses: readonly TagUse[], lifted: readonly Tag[]): Edit {
  const gone = new Set(removed)
  const untagged = uses.flatMap((use): Edit[] =>
    use.by.kind === 'tagging'
      ? [{ kind: 'untag-clause', policyId: use.ref.policyId, taggingId: use.by.tagging.id }]
      : [],
  )
  // a note may carry several of them: it is changed once
  const notes = new Map<string, { readonly policyId: PolicyId; readonly annotation: Annotation }>()
  for (const {
    ref: { policyId },
    by,
  } of uses)
    if (by.kind === 'annotation') notes.set(`${policyId} ${by.annotation.id}`, { policyId, annotation: by.annotation })
  const freed = [...notes.values()].map(({ policyId, annotation }): Edit => ({
    kind: 'put-annotation',
    policyId,
    annotation: { ...annotation, tagIds: annotation.tagIds.filter((id) => !gone.has(id)) },
  }))
  const edits: Edit[] = [
    ...untagged,
    ...freed,
    ...lifted.map((tag): Edit => ({ kind: 'put-tag', tag })),
    ...removed.toReversed().map((tagId): Edit => ({ kind: 'remove-tag', tagId })),
  ]
  const [only] = edits
  return only !== undefined && edits.length === 1 ? only : { kind: 'batch', name: 'remove-tag', edits }
}

/** The children of a tag as they stand once it is gone: in its place, in their order. */
export function liftedChildren(tree: CodebookTree, id: TagId): readonly Tag[] {
  const node = tree.nodes.get(id)
  if (node === undefined) return []
  const siblings = node.parentId === null ? tree.roots : (tree.nodes.get(node.parentId)?.children ?? [])
  const next = siblings[siblings.indexOf(id) + 1]
  const high = next === undefined ? node.tag.order + 1 : (tree.nodes.get(next)?.tag.order ?? node.tag.order + 1)
  const step = (high - node.tag.order) / (node.children.length + 1)
  return node.children.flatMap((child, at) => {
    const tag = tree.nodes.get(child)?.tag
    return tag === undefined ? [] : [{ ...storedTag(tag), parentId: node.parentId, order: node.tag.order + step * at }]
  })
}

/**
 * Whether a tag can be merged into another: both usable or both groups, neither below the other's place, and the fields
 * stay.
 */
export const canMergeInto = (tree: CodebookTree, from: TagId, into: TagId, below: readonly TagId[]): boolean => {
  const a = tree.nodes.get(from)?.tag
  const b = tree.nodes.get(into)?.tag
  return (
    a !== undefined &&
    b !== undefined &&
    a.isGroup === b.isGroup &&
    !isSectorTag(from) &&
    into !== 'sectors' &&
    !below.includes(into)
  )
}
