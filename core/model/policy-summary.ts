import type { PolicyId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/** What a list shows of one policy. */
export interface PolicySummary {
  readonly id: PolicyId
  readonly metadata: PolicyMetadata
  readonly fileName: string
  readonly reader: 'pdf' | 'docx' | 'txt'
  readonly pages: number | null
  readonly importedAt: string
  readonly replaces: PolicyId | null
  readonly clauses: number
  /** Clauses with at least one tagging. */
  readonly taggedClauses: number
  readonly taggings: number
  readonly annotations: number
  /** Outgoing and incoming. */
  readonly links: number
  /** Things that wait in its review queue. */
  readonly toReview: number
  /** Sector ids used by its taggings. */
  readonly sectors: readonly string[]
  readonly openSuggestions: number
  /** Revision marks read in its clauses; with any, the draft can be rebuilt. */
  readonly revisionMarks: number
  /** Details of `metadata` that a person set. */
  readonly corrected: readonly (keyof PolicyMetadata)[]
}
