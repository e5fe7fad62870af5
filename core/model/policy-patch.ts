import type { Annotation } from './annotation.ts'
import type { Clause } from './clause.ts'
import type { ClauseFacts } from './clause-facts.ts'
import type { Corrections, StructureCorrection } from './corrections.ts'
import type { FactCorrection } from './fact-correction.ts'
import type { AnnotationId, ClauseId, CorrectionId, LinkId, ReviewId, TaggingId } from './ids.ts'
import type { Link } from './link.ts'
import type { Policy } from './policy.ts'
import type { ReviewItem } from './review-item.ts'
import type { Tagging } from './tag.ts'

/** What changes in a table by id: values that stand there afterwards, and ids that do not. */
export interface Changed<K extends string, V> {
  readonly put: Readonly<Record<K, V>>
  readonly gone: readonly K[]
}

/**
 * Clauses that change. They stand where their ranges say. `outline`: parents, depths and paths of all clauses follow
 * from depths and markers, so that a clause put in front of twenty thousand others need not carry their new paths
 * along; without it every clause put is taken as it is.
 */
export interface ChangedClauses {
  readonly put: readonly Clause[]
  readonly gone: readonly ClauseId[]
  readonly outline: boolean
}

export interface ChangedCorrections {
  readonly rulesOff?: Corrections['rulesOff']
  readonly encoding?: Corrections['encoding']
  readonly metadata?: Corrections['metadata']
  /** Those put stand behind all others, in their order. */
  readonly structure?: { readonly put: readonly StructureCorrection[]; readonly gone: readonly CorrectionId[] }
  readonly facts?: Changed<CorrectionId, FactCorrection>
}

/**
 * What changes in one policy's record, whole values only: applied twice it changes nothing the second time. What is
 * absent stays.
 */
export interface PolicyPatch {
  readonly policy?: Partial<Omit<Policy, 'id' | 'clauses'>>
  readonly clauses?: ChangedClauses
  readonly taggings?: Changed<TaggingId, Tagging>
  readonly annotations?: Changed<AnnotationId, Annotation>
  readonly links?: Changed<LinkId, Link>
  readonly dismissed?: Changed<string, true>
  readonly dismissedLinks?: Changed<string, true>
  readonly facts?: Changed<ClauseId, ClauseFacts>
  readonly corrections?: ChangedCorrections
  readonly toReview?: Changed<ReviewId, ReviewItem>
}
