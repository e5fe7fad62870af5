import type { Workbench } from '../../core/contract/workbench.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Policy } from '../../core/model/policy.ts'
import { succeed } from '../../core/model/result.ts'
import { type IndexedPolicy, startSearch } from '../../core/searching/search-clauses.ts'
import { indexPolicy, type SearchIndex } from '../../core/searching/search-index.ts'
import { runWithin } from '../run-within.ts'
import { canRead } from '../store/shelf.ts'
import type { WorkbenchContext } from './context.ts'

/** Longest a regular expression may run over the whole library. Words need no such bound: a scan takes milliseconds. */
const PATTERN_MS = 1_500

/** Clauses made ready before they are looked through together: their texts are in memory meanwhile. */
const AT_ONCE = 20_000
/** Clauses that stay ready for the next search: some 70 MB. Those of a larger library are made ready each time. */
const KEPT = 200_000

/** Policies made ready for searching, kept while their clauses and texts stay and while there is room. */
const searchIndexes = (context: WorkbenchContext, most: number) => {
  const kept = new Map<PolicyId, { readonly policy: Policy; readonly index: SearchIndex }>()
  let clauses = 0
  const forget = (policyId: PolicyId): void => {
    clauses -= kept.get(policyId)?.index.clauses.length ?? 0
    kept.delete(policyId)
  }
  /** The same clauses of the same text, whatever else was changed of the policy. */
  const stays = (before: Policy, now: Policy): boolean =>
    before === now ||
    (before.textVersion === now.textVersion &&
      canRead(() => [before.clauses, now.clauses]) &&
      before.clauses === now.clauses)
  /** Null where the policy or its text cannot be read. */
  return async ({ policy }: PolicyRecord): Promise<SearchIndex | null> => {
    const there = kept.get(policy.id)
    if (there !== undefined && stays(there.policy, policy)) {
      if (there.policy !== policy) kept.set(policy.id, { policy, index: there.index })
      return there.index
    }
    forget(policy.id)
    const text = await context.texts.passing(policy)
    if (!text.ok || !canRead(() => policy.clauses)) return null
    const index = indexPolicy(policy, text.value)
    if (clauses + index.clauses.length <= most) {
      kept.set(policy.id, { policy, index })
      clauses += index.clauses.length
    }
    return index
  }
}

/** One bound on the time of work that is done in parts; nothing of it waits in between. */
const runWithinInAll = (milliseconds: number) => {
  let left = milliseconds
  return <T>(work: () => T): T | null => {
    if (left < 1) return null
    const began = performance.now()
    const done = runWithin(Math.ceil(left), work)
    left -= performance.now() - began
    return done
  }
}

/** Looks through all clauses, some policies at a time, so that a search needs no more memory the larger the library is. */
export const searching = (context: WorkbenchContext, most = KEPT): Pick<Workbench, 'search'> => {
  const indexOf = searchIndexes(context, most)
  return {
    search: (request) =>
      context.restDuring(async () => {
        const { store } = context
        if (store.readOnly !== null) await store.catchUp()
        const search = startSearch(store.library(), request, runWithinInAll(PATTERN_MS))
        if (!search.ok) return search
        const { records, look, answer } = search.value
        const notices: Notice[] = []
        let ready: IndexedPolicy[] = []
        let clauses = 0
        for (const record of records) {
          const index = await indexOf(record)
          if (index === null) {
            const { id, metadata, source } = record.policy
            notices.push({
              code: 'text-not-searched',
              params: { policy: id, title: metadata.title ?? source.fileName },
            })
          }
          ready.push({ record, index: index ?? { policyId: record.policy.id, clauses: [] } })
          clauses += index?.clauses.length ?? 0
          if (clauses < AT_ONCE) continue
          const looked = look(ready)
          if (!looked.ok) return looked
          ready = []
          clauses = 0
        }
        const looked = look(ready)
        if (!looked.ok) return looked
        const found = answer()
        return found.ok ? succeed(found.value, [...found.notices, ...notices]) : found
      }),
  }
}
