import { isSectorTag, SECTOR_GROUP } from '../../../core/library/edits/sector-tag.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import { inOrder, withBelow, type CodebookTree, type UsedTag } from './codebook-tree.ts'

/** Where a tag goes: under `parentId` (null: the top level), before the sibling `before` (null: at the end). */
export interface TagPlace {
  readonly parentId: TagId | null
  readonly before: TagId | null
}

export type NoRoom = 'field' | 'inside-itself' | 'name-taken'

const siblingsIn = (tree: CodebookTree, parentId: TagId | null): readonly TagId[] =>
  parentId === null ? tree.roots : (tree.nodes.get(parentId)?.children ?? [])

/**
 * The sibling of this name there, whatever its script and width; null where the name is free. `except`: the tag itself.
 */
export function twinOf(tree: CodebookTree, name: string, parentId: TagId | null, except: TagId | null): UsedTag | null {
  const folded = foldText(name)
  return (
    siblingsIn(tree, parentId)
      .map((id) => tree.nodes.get(id)?.tag)
      .find((tag) => tag !== undefined && tag.id !== except && foldText(tag.name) === folded) ?? null
  )
}

/**
 * Why a tag cannot go under that parent; null where it can. The fields are a closed list: none leaves it, none comes
 * in.
 */
export function noRoomFor(tree: CodebookTree, id: TagId, parentId: TagId | null): NoRoom | null {
  const node = tree.nodes.get(id)
  if (node === undefined || (isSectorTag(id) && (id !== SECTOR_GROUP || parentId !== null))) return 'field'
  if (parentId === SECTOR_GROUP) return 'field'
  if (parentId !== null && withBelow(tree, id).includes(parentId)) return 'inside-itself'
  return node.parentId !== parentId && twinOf(tree, node.tag.name, parentId, id) !== null ? 'name-taken' : null
}

const asTag = ({ uses: _, ...tag }: UsedTag): Tag => tag

/**
 * The edit that puts a tag in a place: one change where there is room between its new neighbours, else its new siblings
 * are numbered afresh in the same step. Null where it stands there already or has no room.
 */
export function moveTagEdit(tree: CodebookTree, id: TagId, { parentId, before }: TagPlace): Edit | null {
  const node = tree.nodes.get(id)
  if (node === undefined || noRoomFor(tree, id, parentId) !== null || before === id) return null
  const siblings = siblingsIn(tree, parentId)
  const others = siblings.filter((each) => each !== id).flatMap((each) => tree.nodes.get(each)?.tag ?? [])
  const found = before === null ? -1 : others.findIndex((each) => each.id === before)
  const at = found === -1 ? others.length : found
  if (node.parentId === parentId && siblings.indexOf(id) === at) return null
  const low = others[at - 1]?.order ?? (others[at]?.order ?? 1) - 2
  const high = others[at]?.order ?? low + 2
  const middle = (low + high) / 2
  // ties are ordered by name, and halves run out: then everyone gets a number of its own
  const fits =
    low < middle &&
    middle < high &&
    inOrder(others).every((tag, index, all) => index === 0 || (all[index - 1]?.order ?? tag.order) < tag.order)
  if (fits) return { kind: 'put-tag', tag: { ...asTag(node.tag), parentId, order: middle } }
  const numbered = [...others.slice(0, at), node.tag, ...others.slice(at)].map((tag, index): Tag => ({
    ...asTag(tag),
    order: index + 1,
    ...(tag.id === id ? { parentId } : {}),
  }))
  const edits = numbered
    .filter((tag) => tag.id === id || tree.nodes.get(tag.id)?.tag.order !== tag.order)
    .map((tag): Edit => ({ kind: 'put-tag', tag }))
  return { kind: 'batch', name: 'put-tag', edits }
}

/**
 * Where the arrow keys move a tag: among its siblings, out behind its parent, or in under the sibling before it. Null
 * where there is no such place.
 */
export function placeBeside(tree: CodebookTree, id: TagId, direction: 'up' | 'down' | 'out' | 'in'): TagPlace | null {
  const node = tree.nodes.get(id)
  if (node === undefined) return null
  const siblings = siblingsIn(tree, node.parentId)
  const at = siblings.indexOf(id)
  if (direction === 'up') return at === 0 ? null : { parentId: node.parentId, before: siblings[at - 1] ?? null }
  if (direction === 'down')
    return at === siblings.length - 1 ? null : { parentId: node.parentId, before: siblings[at + 2] ?? null }
  if (direction === 'in') {
    const into = siblings[at - 1]
    return into === undefined ? null : { parentId: into, before: null }
  }
  if (node.parentId === null) return null
  const parent = tree.nodes.get(node.parentId)
  if (parent === undefined) return null
  const uncles = siblingsIn(tree, parent.parentId)
  return { parentId: parent.parentId, before: uncles[uncles.indexOf(node.parentId) + 1] ?? null }
}
