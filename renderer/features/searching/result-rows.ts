import type { SearchHit } from '../../../core/model/search.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

export type ResultRow =
  | { readonly kind: 'policy'; readonly policyId: PolicyId; readonly hit: SearchHit; readonly count: number }
  | { readonly kind: 'hit'; readonly hit: SearchHit }

/** Hits under their policy: policies in the order of their best hit, a policy's hits in the order they came. */
export function resultRows(hits: readonly SearchHit[]): readonly ResultRow[] {
  const groups = new Map<PolicyId, SearchHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.ref.policyId)
    if (group) group.push(hit)
    else groups.set(hit.ref.policyId, [hit])
  }
  return [...groups].flatMap(([policyId, group]): ResultRow[] => {
    const [first] = group
    return first === undefined ? [] : [{ kind: 'policy', policyId, hit: first, count: group.length }, ...group.map((hit): ResultRow => ({ kind: 'hit', hit }))]
  })
}

/** The next row that can be chosen, `step` hits away; stays when there is none. `from` -1: before the first. */
export function hitBeside(rows: readonly ResultRow[], from: number, step: number): number {
  const hits = rows.flatMap((row, at) => row.kind === 'hit' ? [at] : [])
  if (hits.length === 0) return -1
  const at = hits.indexOf(from)
  return hits[at < 0 ? (step > 0 ? 0 : hits.length - 1) : Math.max(0, Math.min(hits.length - 1, at + step))] ?? -1
}
