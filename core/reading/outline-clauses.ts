import type { Clause } from '../model/clause.ts'
import { joinPath } from './build-outline.ts'

/**
 * Parents, depths and paths as they follow from the clauses' order, depths and markers: a clause's parent is the
 * nearest one before it that stands less deep, and nothing stands more than one step below its parent. Paths are those
 * of `buildOutline`. Clauses that need no change are the same objects. Linear.
 */
export function outlineClauses(clauses: readonly Clause[]): readonly Clause[] {
  /** Clauses from the root down to the last one, with the depth each claimed. */
  const above: { readonly claimed: number; readonly clause: Clause; unnumbered: number }[] = []
  const root = { unnumbered: 0 }
  return clauses.map((clause) => {
    while (above.length > 0 && (above.at(-1)?.claimed ?? -1) >= clause.depth) above.pop()
    const parent = above.at(-1)
    const name = clause.marker === '' ? `¶${((parent ?? root).unnumbered += 1).toString()}` : clause.marker
    const path = joinPath(parent?.clause.path ?? '', parent?.clause.marker ?? '', name)
    const placed = { parentId: parent?.clause.id ?? null, depth: above.length, path }
    const same = placed.parentId === clause.parentId && placed.depth === clause.depth && placed.path === clause.path
    const now = same ? clause : { ...clause, ...placed }
    above.push({ claimed: clause.depth, clause: now, unnumbered: 0 })
    return now
  })
}

/** Do the clauses stand as `outlineClauses` would put them? */
export const isOutlined = (clauses: readonly Clause[]): boolean => {
  const outlined = outlineClauses(clauses)
  return clauses.every((clause, at) => clause === outlined[at])
}
