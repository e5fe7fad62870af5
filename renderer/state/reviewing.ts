import type { PolicyId } from '../../core/model/ids.ts'
import type { ReviewEntry, SettledReview } from '../../core/model/review-entry.ts'
import { workbench } from '../workbench-client.ts'
import { showScreen } from './navigation.ts'
import { changeBy, sayUndoable } from './saving.ts'
import { createStore, useStore } from './store.ts'

/** Whose queue is shown; null: that of every policy. */
export const reviewedPolicyStore = createStore<PolicyId | null>(null)
export const useReviewedPolicy = (): PolicyId | null => useStore(reviewedPolicyStore)

/** Goes to the review queue, of one policy where one is named. */
export function openReview(policyId: PolicyId | null = null): void {
  reviewedPolicyStore.set(policyId)
  showScreen('review')
}

/** What a person is choosing a place for in the reader; null while nobody is. */
export const placedByHandStore = createStore<ReviewEntry | null>(null)
export const usePlacedByHand = (): ReviewEntry | null => useStore(placedByHandStore)

/**
 * Decides about things that wait, in one step, and says so with an undo. True when it was acknowledged; a failure has
 * been told.
 */
export async function settle(settled: readonly SettledReview[], said: string, undo: string): Promise<boolean> {
  const result = await changeBy(
    () => workbench.settleReviews({ settled }),
    [...new Set(settled.map(({ policyId }) => policyId))],
  )
  if (result.ok) sayUndoable(said, undo)
  return result.ok
}
