import type { Anchor } from './anchor.ts'
import type { CleaningRuleId } from './cleaned-text.ts'
import type { ClauseKind } from './clause.ts'
import type { FactCorrection } from './fact-correction.ts'
import type { CorrectionId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/**
 * What a person said of a clause's place in the structure. Clauses stay in text order; the tree follows from their
 * depths. 'split': a clause begins here. 'merge': the clause that began here is the end of the one before it. 'drop':
 * these words belong to no clause. 'depth': the clause stands this deep (0 at the root), and what stands below it comes
 * along.
 */
export type StructureVerdict =
  | { readonly kind: 'split' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'depth'; readonly depth: number }
  | { readonly kind: 'label'; readonly marker?: string; readonly heading?: string; readonly clauseKind?: ClauseKind }

/**
 * One correction of the structure, kept with the first words of the clause it is about, so that a text read again gets
 * it too.
 */
export interface StructureCorrection {
  readonly id: CorrectionId
  /** The clause's first units (up to 32) as they stood, with what stood around them. */
  readonly place: Anchor
  readonly verdict: StructureVerdict
  readonly author: string
  /** ISO instant. */
  readonly correctedAt: string
}

/** What people changed of what the machine read. Outlives reading the policy again. */
export interface Corrections {
  /** Cleaning rules a person switched off for this policy. */
  readonly rulesOff: readonly CleaningRuleId[]
  /** The encoding a person chose; null: the reader's guess. */
  readonly encoding: string | null
  /** Fields a person set. */
  readonly metadata: Partial<PolicyMetadata>
  /** In the order they were made: each holds for the structure the ones before it left. */
  readonly structure: readonly StructureCorrection[]
  readonly facts: Readonly<Record<CorrectionId, FactCorrection>>
}

export const noCorrections: Corrections = { rulesOff: [], encoding: null, metadata: {}, structure: [], facts: {} }
