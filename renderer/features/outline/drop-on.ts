import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'

/** Where a clause dropped on the outline would go, or why it cannot. */
export type Drop =
  | { readonly kind: 'move'; readonly parentId: ClauseId | null }
  | { readonly kind: 'refused'; readonly why: 'refusedOrder' | 'refusedItself' | 'refusedSame' }

/**
 * Drops `moved` below `target` ('onto'), or on its level ('beside'). Only what stands above the end of the clause
 * before can hold a clause.
 */
export function dropOn(clauses: readonly Clause[], moved: ClauseId, target: ClauseId, how: 'onto' | 'beside'): Drop {
  const at = clauses.findIndex(({ id }) => id === moved)
  const clause = clauses[at]
  const there = clauses.find(({ id }) => id === target)
  if (clause === undefined || there === undefined) return { kind: 'refused', why: 'refusedOrder' }
  if (moved === target) return { kind: 'refused', why: how === 'onto' ? 'refusedItself' : 'refusedSame' }
  const parentId = how === 'onto' ? target : there.parentId
  if (parentId === clause.parentId) return { kind: 'refused', why: 'refusedSame' }
  if (parentId === null) return { kind: 'move', parentId }
  let depth = Number.POSITIVE_INFINITY
  for (let k = at - 1; k >= 0; k--) {
    const above = clauses[k]
    if (above === undefined || above.depth >= depth) continue
    depth = above.depth
    if (above.id === parentId) return { kind: 'move', parentId }
  }
  return { kind: 'refused', why: 'refusedOrder' }
}
