import type { CleaningRuleId } from '../model/cleaned-text.ts'
import type { ClauseId, PolicyId } from '../model/ids.ts'

/** `preview`: says what would come of it and changes nothing. */
export interface ReadAgainRequest {
  readonly policyId: PolicyId
  readonly rulesOff?: readonly CleaningRuleId[]
  /** null: the reader's guess. */
  readonly encoding?: string | null
  readonly preview?: boolean
}

/**
 * `carried`: tags, notes, links, members of collections and corrected facts that are where they belong; `toReview`:
 * those that wait for a person now.
 */
export interface CarriedOver {
  readonly clauses: number
  readonly carried: number
  readonly toReview: number
}

/** `clauseId`: the clause that was made, changed, or took another one in; null where all corrections were withdrawn. */
export interface CorrectedStructure extends CarriedOver {
  readonly clauseId: ClauseId | null
}
