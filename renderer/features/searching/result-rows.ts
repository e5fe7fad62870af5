import type { SearchAnswer, SearchHit } from '../../../core/model/search.ts'
import type { PolicyId } from '../../../core/model/ids.ts'

/** `count` is how many hits the policy has, `listed` how many of them stand under it now. */
export type ResultRow =
  | {
      readonly kind: 'policy'
      readonly policyId: PolicyId
      readonly hit: SearchHit
      readonly count: number
      readonly listed: number
      readonly folded: boolean
    }
  | { readonly kind: 'hit'; readonly hit: SearchHit }

export const hitKey = ({ ref }: SearchHit): string => `${ref.policyId} ${ref.clauseId}`
export const rowKey = (row: ResultRow): string => (row.kind === 'policy' ? row.policyId : hitKey(row.hit))

/** Hits under their policy, in the order they came; folded policies show their line alone. */
export function resultRows(
  { hits, groups }: Pick<SearchAnswer, 'hits' | 'groups'>,
  folded: ReadonlySet<PolicyId>,
): readonly ResultRow[] {
  const byPolicy = new Map<PolicyId, SearchHit[]>()
  for (const hit of hits) {
    const group = byPolicy.get(hit.ref.policyId)
    if (group) group.push(hit)
    else byPolicy.set(hit.ref.policyId, [hit])
  }
  const counts = new Map(groups.map(({ policyId, count }) => [policyId, count]))
  return [...byPolicy].flatMap(([policyId, group]): ResultRow[] => {
    const [first] = group
    if (first === undefined) return []
    const isFolded = folded.has(policyId)
    const head: ResultRow = {
      kind: 'policy',
      policyId,
      hit: first,
      count: counts.get(policyId) ?? group.length,
      listed: group.length,
      folded: isFolded,
    }
    return isFolded ? [head] : [head, ...group.map((hit): ResultRow => ({ kind: 'hit', hit }))]
  })
}

/** What arrows stop at: hits, and policies that are folded. */
const stops = (row: ResultRow): boolean => row.kind === 'hit' || row.folded

/**
 * The row `step` stops away; stays at the ends. `from` -1: before the first; from a row that is no stop, the next one
 * in that direction. -1 where there is none.
 */
export function rowBeside(rows: readonly ResultRow[], from: number, step: number): number {
  const all = rows.flatMap((row, at) => (stops(row) ? [at] : []))
  if (all.length === 0) return -1
  const at = all.indexOf(from)
  if (at >= 0) return all[Math.max(0, Math.min(all.length - 1, at + step))] ?? -1
  return (
    (step > 0 ? all.find((each) => each > from) : all.findLast((each) => each < from)) ??
    all.at(step > 0 ? -1 : 0) ??
    -1
  )
}

/** The row with this key, else the first stop; -1 in an empty list. */
export function rowOf(rows: readonly ResultRow[], key: string | null): number {
  const at = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key)
  return at >= 0 ? at : rowBeside(rows, -1, 1)
}
