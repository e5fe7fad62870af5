import type { ClauseId, ClauseRef, PolicyId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Target } from './target.ts'

/**
 * How a target stands to the one of the base that counts the same, by figure and by deadline. 'mixed': stricter in one
 * and looser in the other, or bounded from different sides. A smaller figure is 'looser' although it may be a share of
 * a sum: whoever reads it has to judge.
 */
export type TargetStanding = 'stricter' | 'equal' | 'looser' | 'mixed' | 'no-counterpart'

/**
 * What says that two targets belong together: a link a person made, a suggestion nobody turned down, or that both count
 * the same in the same unit.
 */
export type TargetPairing = 'link' | 'suggestion' | 'indicator'

/** The target of the base that another is compared with. */
export interface BaseTarget {
  readonly clauseId: ClauseId
  readonly path: string
  readonly target: Target
  readonly by: TargetPairing
}

export interface ComparedTarget {
  readonly ref: ClauseRef
  /** Which of the clause's targets it is, as `facts` lists them, from 0; withdrawn ones count. */
  readonly place: number
  readonly standing: TargetStanding
  /** null where there is no counterpart. */
  readonly base: BaseTarget | null
}

export interface TargetsAgainstRequest {
  readonly base: PolicyId
  readonly others: readonly PolicyId[]
}

/**
 * Targets that hold, of the others in the order asked for, against those of a base; what stands in a draft only is in
 * neither.
 */
export interface TargetsAgainst {
  readonly base: PolicyId
  readonly metadata: PolicyMetadata
  readonly rows: readonly ComparedTarget[]
}
