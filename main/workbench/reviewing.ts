import type { LibraryState } from '../../core/contract/library-state.ts'
import type { Workbench } from '../../core/contract/workbench.ts'
import { reviewEntries } from '../../core/library/queries/review-queue.ts'
import { planSettlings } from '../../core/library/settle-review.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { ReviewEntry, SettledReview } from '../../core/model/review-entry.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import { libraryState } from './library-state.ts'
import { recordOf } from './rereading.ts'

/** The review queue: what could not be carried over, and what a person decides about it. */
export const reviewing = (
  context: WorkbenchContext,
): Pick<Workbench, 'reviewQueue' | 'settleReview' | 'settleReviews'> => ({
  reviewQueue: async ({ policyId }) => {
    const { store, texts } = context
    if (store.readOnly !== null) await store.catchUp()
    const one = policyId === undefined ? null : recordOf(context, policyId)
    if (one !== null && !one.ok) return one
    const records = one === null ? Object.values<PolicyRecord>(store.library().policies) : [one.value]
    const entries: ReviewEntry[] = []
    const notices: Notice[] = []
    for (const record of records) {
      if (Object.keys(record.toReview).length === 0) continue
      const { policy } = record
      const text = await texts.textOf(policy)
      // without its text a policy still says what waits
      if (!text.ok)
        notices.push({
          code: 'text-not-shown',
          params: { policy: policy.id, title: policy.metadata.title ?? policy.source.fileName },
        })
      entries.push(
        ...reviewEntries(
          text.ok ? record : { ...record, policy: { ...policy, clauses: [] } },
          text.ok ? text.value : '',
        ),
      )
    }
    return succeed(entries, notices)
  },
  settleReview: ({ policyId, reviewId, decision }) => settle(context, [{ policyId, reviewId, decision }]),
  settleReviews: ({ settled }) => settle(context, settled),
})

async function settle(context: WorkbenchContext, settled: readonly SettledReview[]): Promise<Result<LibraryState>> {
  const { store, texts } = context
  if (store.readOnly !== null) return fail(store.readOnly)
  const read = new Map<PolicyId, { readonly text: string; readonly textVersion: number }>()
  for (const policyId of new Set(settled.map((each) => each.policyId))) {
    const record = recordOf(context, policyId)
    if (!record.ok) return record
    const text = await texts.textOf(record.value.policy)
    if (!text.ok) return text
    read.set(policyId, { text: text.value, textVersion: record.value.policy.textVersion })
  }
  for (const { policyId, reviewId } of settled) {
    const record = recordOf(context, policyId)
    if (!record.ok) return record
    // read again meanwhile: the places the person saw are those of another text
    if (record.value.policy.textVersion !== read.get(policyId)?.textVersion)
      return fail('nothing-to-review', { params: { review: reviewId } })
  }
  const edit = planSettlings(store.library(), (policyId) => read.get(policyId)?.text ?? null, settled)
  if (!edit.ok) return edit
  const done = answerCommit(context, await store.commit(edit.value, commitOptions(context)), null)
  return done.ok ? succeed(libraryState(store), done.notices) : done
}
