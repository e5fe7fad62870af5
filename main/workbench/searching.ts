import type { Workbench } from '../../core/contract/workbench.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import { succeed } from '../../core/model/result.ts'
import { searchClauses } from '../../core/searching/search-clauses.ts'
import { indexPolicy, type SearchIndex } from '../../core/searching/search-index.ts'
import { runWithin } from '../run-within.ts'
import type { WorkbenchContext } from './context.ts'

/** Longest a regular expression may run over the whole library. Words need no such bound: a scan takes milliseconds. */
const PATTERN_MS = 1_500

/**
 * Looks through all clauses. A policy's clauses are folded when it is first searched and kept while its clauses and its
 * text stay.
 */
export const searching = (context: WorkbenchContext): Pick<Workbench, 'search'> => {
  const indexes = new Map<
    PolicyId,
    { readonly clauses: readonly Clause[]; readonly textVersion: number; readonly index: SearchIndex }
  >()
  const indexOf = async ({ policy }: PolicyRecord): Promise<SearchIndex | null> => {
    const there = indexes.get(policy.id)
    if (there?.clauses === policy.clauses && there.textVersion === policy.textVersion) return there.index
    const text = await context.texts.textOf(policy)
    if (!text.ok) return null
    const index = indexPolicy(policy, text.value)
    indexes.set(policy.id, { clauses: policy.clauses, textVersion: policy.textVersion, index })
    return index
  }
  return {
    search: (request) =>
      context.restDuring(async () => {
        const { store } = context
        if (store.readOnly !== null) await store.catchUp()
        const library = store.library()
        const ready = new Map<PolicyId, SearchIndex>()
        const notices: Notice[] = []
        for (const record of Object.values<PolicyRecord>(library.policies)) {
          if (request.policyId !== undefined && request.policyId !== record.policy.id) continue
          const index = await indexOf(record)
          if (index === null)
            notices.push({
              code: 'text-not-searched',
              params: {
                policy: record.policy.id,
                title: record.policy.metadata.title ?? record.policy.source.fileName,
              },
            })
          ready.set(record.policy.id, index ?? { policyId: record.policy.id, clauses: [] })
        }
        const answer = searchClauses(library, request, {
          indexOf: (policyId) => ready.get(policyId) ?? { policyId, clauses: [] },
          runWithin: (work) => runWithin(PATTERN_MS, work),
        })
        return answer.ok ? succeed(answer.value, [...answer.notices, ...notices]) : answer
      }),
  }
}
