import type { Modality } from './clause-facts.ts'
import type { ClauseId, LinkId, PolicyId } from './ids.ts'
import type { LinkTypeId } from './link.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Target } from './target.ts'

/**
 * How a counterpart goes further. 'target-added': it counts what the base does not; 'target-stricter': asks more of the
 * same; 'deadline-added', 'deadline-earlier': of the same target; 'modality-stronger': speaks more bindingly;
 * 'refined': a person linked it as refining.
 */
export type Sharpening =
  | { readonly kind: 'target-added'; readonly target: Target }
  | {
      readonly kind: 'target-stricter' | 'deadline-added' | 'deadline-earlier'
      readonly target: Target
      readonly base: Target
    }
  | { readonly kind: 'modality-stronger'; readonly modality: Modality; readonly base: Modality }
  | { readonly kind: 'refined' }

/** 'suggested': only proposed. It counts in no total and no rate until a person says so. */
export type CoverageStatus = 'taken-up' | 'sharpened' | 'suggested' | 'not-taken-up'

/** A clause that answers a task. */
export interface CoveringClause {
  readonly clauseId: ClauseId
  /** The clause of the base it answers: the task, or an unnumbered clause below it. */
  readonly answers: ClauseId
  readonly path: string
  readonly heading: string
  /**
   * 'link': a person said so; 'suggestion': proposed, nobody has said no. Where there is a link, suggestions are left
   * out.
   */
  readonly by: 'link' | 'suggestion'
  readonly link: { readonly id: LinkId; readonly type: LinkTypeId } | null
  /** null where only a person saw it. */
  readonly score: number | null
  readonly shared: readonly string[]
  readonly sharper: readonly Sharpening[]
}

export interface CoverageCell {
  readonly status: CoverageStatus
  /** Best first; none where the task is not taken up. */
  readonly counterparts: readonly CoveringClause[]
  /** Where it is not taken up: what comes nearest without being proposed. */
  readonly nearest: { readonly clauseId: ClauseId; readonly path: string; readonly score: number } | null
}

/** A numbered clause of the base. `holds`: numbered clauses stand below it, so that it is not counted itself. */
export interface CoverageTask {
  readonly clauseId: ClauseId
  readonly path: string
  readonly marker: string
  readonly heading: string
  readonly page: number | null
  readonly sectors: readonly string[]
  readonly holds: boolean
}

export interface CoverageCount {
  readonly tasks: number
  readonly takenUp: number
  readonly sharpened: number
  /** Beside what is taken up, never within it. */
  readonly suggested: number
  readonly notTakenUp: number
  readonly new: number
  /** Own clauses that are tasks there. */
  readonly own: number
}

/** A clause of the other policy that answers none of the base. */
export interface NewClause {
  readonly clauseId: ClauseId
  readonly path: string
  readonly heading: string
  readonly sectors: readonly string[]
}

export interface CoveringPolicy {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  /** One for each of `tasks`, in their order. */
  readonly cells: readonly CoverageCell[]
  readonly new: readonly NewClause[]
  readonly count: CoverageCount
  /**
   * By sector, where that was asked for; one for each of `sectors`, and last what belongs to none. A clause of several
   * sectors counts in each.
   */
  readonly bySector: readonly (CoverageCount & {
    readonly sector: string | null
    /** Places in `tasks`, and in `new`. */
    readonly taskPlaces: readonly number[]
    readonly newPlaces: readonly number[]
    readonly ownClauses: readonly ClauseId[]
  })[]
}

export interface CoverageRequest {
  readonly base: PolicyId
  readonly others: readonly PolicyId[]
  readonly by: 'clause' | 'sector'
}

/** How policies take up the tasks of a base. Only tasks that hold no others are counted. */
export interface Coverage {
  readonly base: PolicyId
  readonly metadata: PolicyMetadata
  readonly tasks: readonly CoverageTask[]
  /** Sectors that any of the policies speaks of, in the vocabulary's order. */
  readonly sectors: readonly string[]
  readonly others: readonly CoveringPolicy[]
}
