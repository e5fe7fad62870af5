import type { Workbench } from '../../core/contract/workbench.ts'
import { reviewEntries } from '../../core/library/queries/review-queue.ts'
import { planSettling } from '../../core/library/settle-review.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { ReviewEntry } from '../../core/model/review-entry.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { WorkbenchContext } from './context.ts'
import { answerCommit, commitOptions } from './editing.ts'
import { libraryState } from './library-state.ts'
import { recordOf } from './rereading.ts'

/** The review queue: what could not be carried over, and what a person decides about it. */
export const reviewing = (context: WorkbenchContext): Pick<Workbench, 'reviewQueue' | 'settleReview'> => ({
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
      if (!text.ok) notices.push({ code: 'text-not-shown', params: { policy: policy.id, title: policy.metadata.title ?? policy.source.fileName } })
      entries.push(...reviewEntries(text.ok ? record : { ...record, policy: { ...policy, clauses: [] } }, text.ok ? text.value : ''))
    }
    return succeed(entries, notices)
  },
  settleReview: async ({ policyId, reviewId, decision }) => {
    const { store, texts } = context
    if (store.readOnly !== null) return fail(store.readOnly)
    const read = recordOf(context, policyId)
    if (!read.ok) return read
    const text = await texts.textOf(read.value.policy)
    if (!text.ok) return text
    const record = recordOf(context, policyId)
    if (!record.ok) return record
    if (record.value.policy.textVersion !== read.value.policy.textVersion) return fail('nothing-to-review', { params: { review: reviewId } })
    const edit = planSettling(store.library(), record.value, text.value, reviewId, decision)
    if (!edit.ok) return edit
    const done = answerCommit(context, await store.commit(edit.value, commitOptions(context)), null)
    return done.ok ? succeed(libraryState(store), done.notices) : done
  },
})
