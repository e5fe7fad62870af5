import { SECTOR_GROUP } from '../../../core/library/edits/sector-tag.ts'
import { foldText } from '../../../core/reading/fold-text.ts'
import type { Sector } from '../../../core/model/sector.ts'
import type { TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { otherTagNames } from '../../strings/built-in-tags.ts'

export type UsedTag = Tag & { readonly uses: number }

/** One tag in its place. `level` 1 at the root; `position` counts from 1 among `siblings`. */
export interface TagNode {
  readonly tag: UsedTag
  readonly parentId: TagId | null
  readonly children: readonly TagId[]
  readonly level: number
  readonly position: number
  readonly siblings: number
  /** Tags below it that can be used, at any depth. */
  readonly tagsBelow: number
  /** Uses of the tag and of all tags below it. */
  readonly usesWithin: number
}

export interface CodebookTree {
  readonly roots: readonly TagId[]
  readonly nodes: ReadonlyMap<TagId, TagNode>
}

/** Siblings in the order people see them: by `order`, ties by name. */
export const inOrder = <T extends Tag>(tags: readonly T[]): readonly T[] =>
  tags.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/**
 * The codebook as a tree, parents before their children. A tag whose parent is not there stands at the root, so that
 * none is lost.
 */
export function codebookTree(tags: readonly UsedTag[]): CodebookTree {
  const ids = new Set(tags.map(({ id }) => id))
  const below = new Map<TagId | null, UsedTag[]>()
  for (const tag of tags) {
    const parent = tag.parentId !== null && ids.has(tag.parentId) ? tag.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), tag])
  }
  const nodes = new Map<TagId, TagNode>()
  const place = (parentId: TagId | null, level: number): readonly TagNode[] => {
    const children = inOrder(below.get(parentId) ?? [])
    return children.map((tag, at) => {
      // parents first in the map: the place is kept, then filled
      nodes.set(tag.id, {
        tag,
        parentId,
        children: [],
        level,
        position: at + 1,
        siblings: children.length,
        tagsBelow: 0,
        usesWithin: tag.uses,
      })
      const inside = place(tag.id, level + 1)
      const node: TagNode = {
        tag,
        parentId,
        children: inside.map((each) => each.tag.id),
        level,
        position: at + 1,
        siblings: children.length,
        tagsBelow: inside.reduce((count, each) => count + each.tagsBelow + (each.tag.isGroup ? 0 : 1), 0),
        usesWithin: inside.reduce((count, each) => count + each.usesWithin, tag.uses),
      }
      nodes.set(tag.id, node)
      return node
    })
  }
  return { roots: place(null, 1).map(({ tag }) => tag.id), nodes }
}

/** A tag and everything below it, parents first. */
export function withBelow(tree: CodebookTree, id: TagId): readonly TagId[] {
  const node = tree.nodes.get(id)
  return node === undefined ? [] : [id, ...node.children.flatMap((child) => withBelow(tree, child))]
}

/** The tags above one, from the root down, without itself. */
export function pathTo(tree: CodebookTree, id: TagId): readonly UsedTag[] {
  const parent = tree.nodes.get(id)?.parentId ?? null
  const above = parent === null ? undefined : tree.nodes.get(parent)
  return above === undefined ? [] : [...pathTo(tree, above.tag.id), above.tag]
}

/** A line of the tree as drawn; `expanded` null where there is nothing to open. */
export interface TagLine {
  readonly node: TagNode
  readonly expanded: boolean | null
}

/** The lines in view: open branches only; with `shown`, the tags in it and no others, all their branches open. */
export function treeLines(
  tree: CodebookTree,
  open: ReadonlySet<TagId>,
  shown: ReadonlySet<TagId> | null,
): readonly TagLine[] {
  const lines: TagLine[] = []
  const walk = (ids: readonly TagId[]): void => {
    for (const id of ids) {
      const node = tree.nodes.get(id)
      if (node === undefined || (shown !== null && !shown.has(id))) continue
      const children = shown === null ? node.children : node.children.filter((child) => shown.has(child))
      const expanded = children.length === 0 ? null : shown !== null || open.has(id)
      lines.push({ node, expanded })
      if (expanded === true) walk(children)
    }
  }
  walk(tree.roots)
  return lines
}

/**
 * The tags that answer to `query` and those above them, and how many answer; null for an empty query. A field answers
 * to its aliases and its English name too, a built-in tag to its English name.
 */
export function filterTags(
  tree: CodebookTree,
  query: string,
  sectors: readonly Sector[],
): { readonly shown: ReadonlySet<TagId>; readonly found: ReadonlySet<TagId> } | null {
  const sought = foldText(query)
  if (sought === '') return null
  const others = new Map(sectors.map(({ id, nameEn, aliases }) => [`sector:${id}`, [nameEn, ...aliases]]))
  const shown = new Set<TagId>()
  const found = new Set<TagId>()
  for (const { tag } of tree.nodes.values()) {
    if (
      ![tag.name, ...otherTagNames(tag), ...(others.get(tag.id) ?? [])].some((name) => foldText(name).includes(sought))
    )
      continue
    found.add(tag.id)
    for (const each of [tag, ...pathTo(tree, tag.id)]) shown.add(each.id)
  }
  return { shown, found }
}

/**
 * A codebook of more tags of people's own than this begins with its groups closed; the fields, when they are more than
 * fit beside them.
 */
const MOST_OPEN = 60
const MOST_FIELDS = 16

/**
 * What is open at first: everything in a small codebook, nothing in a large one. The fields are a long closed list:
 * they do not push people's tags out of sight.
 */
export function openAtFirst(tree: CodebookTree): ReadonlySet<TagId> {
  const fields = tree.nodes.get(SECTOR_GROUP)?.children.length ?? 0
  if (tree.nodes.size - fields > MOST_OPEN) return new Set()
  return new Set(
    [...tree.nodes.values()]
      .filter(({ tag, children }) => children.length > 0 && (tag.id !== SECTOR_GROUP || fields <= MOST_FIELDS))
      .map(({ tag }) => tag.id),
  )
}
