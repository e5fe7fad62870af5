import type { ReviewCandidate, ReviewEntry, SettledReview } from '../../../core/model/review-entry.ts'

/** A decision to put something that waits on a place. */
export const placedAt = ({ policyId, item }: ReviewEntry, { clauseId, range }: ReviewCandidate): SettledReview => ({
  policyId,
  reviewId: item.id,
  decision: { kind: 'place', clauseId, ...(range === null ? {} : { range }) },
})

/** Everything whose first place is at least so alike (0…1), put there. */
export const firstPlaces = (entries: readonly ReviewEntry[], least: number): readonly SettledReview[] =>
  entries.flatMap((entry) => {
    const [first] = entry.candidates
    return first === undefined || first.likeness < least ? [] : [placedAt(entry, first)]
  })
