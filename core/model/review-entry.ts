import type { ClauseId, PolicyId, ReviewId } from './ids.ts'
import type { ReviewItem } from './review-item.ts'
import type { TextRange } from './text-range.ts'

/**
 * Why a place is proposed: 'words': the very words stand there; 'same-clause': the clause it hung on, its words gone;
 * 'alike': much of its words is there; 'same-path': it has the path of the old clause.
 */
export type ReviewReason = 'words' | 'same-clause' | 'alike' | 'same-path'

/**
 * A place where something that waits may belong. `range`: its words, or null where the whole clause is meant. `marks`:
 * `range` in UTF-16 units of `snippet`. `likeness`: 0…1, the share of passages both have; 1 where the very words stand.
 */
export interface ReviewCandidate {
  readonly clauseId: ClauseId
  readonly because: ReviewReason
  readonly likeness: number
  readonly path: string
  readonly range: TextRange | null
  readonly snippet: string
  readonly marks: readonly TextRange[]
}

/**
 * Something that waits in a policy's review queue, with what it hung on and up to five places it may belong to, the
 * likeliest first.
 */
export interface ReviewEntry {
  readonly policyId: PolicyId
  readonly policyTitle: string | null
  readonly item: ReviewItem
  /** The words it was on; null where it was on a whole clause. */
  readonly quote: string | null
  readonly candidates: readonly ReviewCandidate[]
}

/**
 * Where a person puts what waited ('place': on a clause, or on a stretch inside it), or that it is no longer wanted.
 */
export type ReviewDecision =
  { readonly kind: 'place'; readonly clauseId: ClauseId; readonly range?: TextRange } | { readonly kind: 'let-go' }

/** What a person decided about one thing that waits. */
export interface SettledReview {
  readonly policyId: PolicyId
  readonly reviewId: ReviewId
  readonly decision: ReviewDecision
}
