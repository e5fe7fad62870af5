import { foldText } from '../reading/fold-text.ts'

/**
 * What one row of a codebook says. `parent`: names from the root down, or, with `byName`, the one name of a tag that
 * stands anywhere.
 */
export interface TableTag {
  readonly row: number
  readonly name: string
  readonly parent: readonly string[]
  readonly byName: boolean
  readonly colour: string
  readonly description: string
  readonly isGroup: boolean
}

/** A tag at its place: `above` is its parent's key. `tag` is null for a part of a path that no row speaks of. */
export interface PlacedTag {
  readonly key: string
  readonly above: string | null
  readonly name: string
  readonly tag: TableTag | null
}

/** So deep may tags stand. */
const DEEPEST = 64

/** Folds each name once. */
function folder(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const folded = known.get(name) ?? foldText(name)
    known.set(name, folded)
    return folded
  }
}

/**
 * Puts the tags of a table where they belong, parents before children, otherwise in the order of the rows. Afterwards
 * no two stand at one place (names compared as folded) and all lead to the root. `refused`: rows that could not be
 * placed, with the reason: 'tag-cycle', 'parent-ambiguous', 'too-deep', 'doubled'.
 */
export function placeTags(tags: readonly TableTag[]): {
  readonly placed: readonly PlacedTag[]
  readonly refused: readonly { readonly row: number; readonly reason: string }[]
} {
  const fold = folder()
  const keyOf = (path: readonly string[]): string => path.map(fold).join('\0')
  const named = new Map<string, TableTag[]>()
  for (const tag of tags) {
    const same = named.get(fold(tag.name))
    if (same === undefined) named.set(fold(tag.name), [tag])
    else same.push(tag)
  }
  const paths = new Map<TableTag, readonly string[] | string>()
  /** Names from the root down, or why there are none. */
  const pathOf = (tag: TableTag, below: readonly TableTag[]): readonly string[] | string => {
    const known = paths.get(tag)
    if (known !== undefined) return known
    if (below.includes(tag)) return 'tag-cycle'
    if (below.length > DEEPEST) return 'too-deep'
    const parents = tag.byName ? (named.get(fold(tag.parent[0] ?? '')) ?? []) : []
    const [parent] = parents
    const above =
      parents.length > 1 ? oneAtTheRoot(parents) : parent === undefined ? tag.parent : pathOf(parent, [...below, tag])
    const path = typeof above === 'string' ? above : above.length >= DEEPEST ? 'too-deep' : [...above, tag.name]
    paths.set(tag, path)
    return path
  }
  const rows = new Map<string, { readonly path: readonly string[]; readonly tag: TableTag }>()
  const refused: { row: number; reason: string }[] = []
  for (const tag of tags) {
    const path = pathOf(tag, [])
    if (typeof path === 'string') refused.push({ row: tag.row, reason: path })
    else if (rows.has(keyOf(path))) refused.push({ row: tag.row, reason: 'doubled' })
    else rows.set(keyOf(path), { path, tag })
  }
  const placed = new Map<string, PlacedTag>()
  for (const { path } of rows.values()) {
    for (const [depth, name] of path.entries()) {
      const key = keyOf(path.slice(0, depth + 1))
      const row = rows.get(key)
      if (!placed.has(key))
        placed.set(key, {
          key,
          above: depth === 0 ? null : keyOf(path.slice(0, depth)),
          name: row?.tag.name ?? name,
          tag: row?.tag ?? null,
        })
    }
  }
  return { placed: [...placed.values()], refused }
}

/**
 * Of several tags of the name that a row gives for its parent, the one at the root; rows that say it twice are one tag.
 */
function oneAtTheRoot(tags: readonly TableTag[]): readonly string[] | string {
  const root = tags.find(({ parent }) => parent.length === 0)
  return root === undefined ? 'parent-ambiguous' : [root.name]
}
