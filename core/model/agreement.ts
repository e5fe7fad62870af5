import type { ClauseRef, PolicyId, TagId } from './ids.ts'

/** Two coders' taggings of the same clauses. A coder is a name under which taggings stand in the library. */
export interface AgreementRequest {
  readonly coders: readonly [string, string]
  /** All policies both have worked on, unless named. */
  readonly policyIds?: readonly PolicyId[]
  /** All tags one of them used, unless named. */
  readonly tagIds?: readonly TagId[]
}

/** A name that taggings stand under. */
export interface Coder {
  readonly name: string
  readonly taggings: number
}

/**
 * Chance-corrected agreement on one yes-or-no question over the same units. Null where it is not defined: no unit, or
 * no variation that chance could explain.
 */
export interface AgreementFigures {
  readonly units: number
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly neither: number
  /** Share of units on which the coders agree. */
  readonly observed: number | null
  /** Cohen's kappa (Cohen 1960). */
  readonly kappa: number | null
  /** Krippendorff's alpha for nominal data (Krippendorff 2011). */
  readonly alpha: number | null
}

export interface TagAgreement extends AgreementFigures {
  readonly tagId: TagId
  readonly path: string
}

/** A clause the coders tagged differently, with the tags only one of them gave it. */
export interface Disagreement {
  readonly clause: ClauseRef
  readonly title: string | null
  readonly path: string
  readonly heading: string
  readonly onlyFirst: readonly TagId[]
  readonly onlySecond: readonly TagId[]
  readonly both: readonly TagId[]
}

/**
 * Agreement of two coders. The unit is the clause; overall, every pair of clause and tag is one. Of policies the
 * request names all clauses count, else of those in which both coders tagged something.
 */
export interface Agreement {
  readonly coders: readonly [string, string]
  readonly policies: readonly { readonly policyId: PolicyId; readonly title: string | null; readonly clauses: number }[]
  readonly overall: AgreementFigures
  readonly tags: readonly TagAgreement[]
  readonly disagreements: readonly Disagreement[]
}
