import type { Citation } from './citation.ts'
import type { Modality } from './clause-facts.ts'
import type { ClauseId, CorrectionId } from './ids.ts'
import type { Responsibility } from './responsibility.ts'
import type { Target } from './target.ts'

/**
 * A fact of one kind, as the tables of facts list them. Revision marks are read from the print and are not corrected.
 */
export type Fact =
  | { readonly kind: 'target'; readonly value: Target }
  | { readonly kind: 'responsibility'; readonly value: Responsibility }
  | { readonly kind: 'citation'; readonly value: Citation }
  | { readonly kind: 'modality'; readonly value: Modality }
export type FactKind = Fact['kind']

/**
 * What a person said of a fact. `read`: what the machine had read there, null where the person found the fact
 * themselves. `fact`: what it is, null where there is none. Equal to `read`: a person checked it and found it right.
 */
export interface FactCorrection {
  readonly id: CorrectionId
  readonly clauseId: ClauseId
  readonly kind: FactKind
  readonly read: Fact | null
  readonly fact: Fact | null
  readonly author: string
  /** ISO instant. */
  readonly correctedAt: string
}
