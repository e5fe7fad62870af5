import type { PolicyId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { PolicyOrder } from '../model/search.ts'
import { keepBest } from './best-of.ts'
import type { IndexedClause } from './search-index.ts'

export interface FoundClause {
  readonly record: PolicyRecord
  readonly clause: IndexedClause
  readonly score: number
}

export interface CollectedHits {
  readonly total: number
  readonly groups: readonly { readonly policyId: PolicyId; readonly count: number }[]
  /** At most as many as asked. */
  readonly listed: readonly FoundClause[]
}

export interface HitCollector {
  /** Policies in the library's order, a policy's clauses together and in text order. */
  readonly offer: (record: PolicyRecord, clause: IndexedClause, score: number) => void
  readonly done: () => CollectedHits
}

interface Group {
  readonly record: PolicyRecord
  readonly found: FoundClause[]
  count: number
  best: number
}

/**
 * Takes what was found and lists the first `limit` of it in the order asked. Without an order: the best, wherever they
 * are, at the cost of log(limit) each. Policy by policy only the groups that are listed are sorted, and a larger limit
 * gives the same list, longer.
 */
export function hitCollector(limit: number, order: PolicyOrder | null): HitCollector {
  const best = keepBest<FoundClause>(limit)
  const groups = new Map<PolicyId, Group>()
  let total = 0
  return {
    offer: (record, clause, score) => {
      total++
      const { id } = record.policy
      const found = { record, clause, score }
      let group = groups.get(id)
      if (group === undefined) groups.set(id, (group = { record, found: [], count: 0, best: score }))
      group.count++
      group.best = Math.max(group.best, score)
      if (order === null) best.offer(score, found)
      else group.found.push(found)
    },
    done: () => {
      const ordered = order === null ? [...groups.values()] : inOrder([...groups.values()], order)
      const counted = ordered.map(({ record, count }) => ({ policyId: record.policy.id, count }))
      if (order === null) return { total, groups: counted, listed: best.best().map(({ value }) => value) }
      const listed: FoundClause[] = []
      for (const { found } of ordered) {
        if (listed.length >= limit) break
        const sorted = order === 'best' ? found.toSorted((a, b) => b.score - a.score) : found
        listed.push(...sorted.slice(0, limit - listed.length))
      }
      return { total, groups: counted, listed }
    },
  }
}

function inOrder(groups: readonly Group[], order: PolicyOrder): readonly Group[] {
  switch (order) {
    case 'listed':
      return groups
    case 'best':
      return groups.toSorted((a, b) => b.best - a.best)
    case 'newest':
    case 'oldest':
      return groups.toSorted((a, b) =>
        byDate(a.record.policy.metadata.issuedOn, b.record.policy.metadata.issuedOn, order),
      )
  }
}

function byDate(a: string | null, b: string | null, order: 'newest' | 'oldest'): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return a === b ? 0 : a < b === (order === 'oldest') ? -1 : 1
}
