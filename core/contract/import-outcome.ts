import type { PolicyId, SourceHash } from '../model/ids.ts'

export interface ImportedPolicy {
  readonly policyId: PolicyId
  readonly title: string | null
  readonly clauses: number
  readonly cleaned: number
  readonly replaces: PolicyId | null
  readonly carried: number
  readonly toReview: number
}

/** What became of one file. */
export interface ImportOutcome {
  readonly fileName: string
  readonly sourceHash: SourceHash
  /** 'already-there': the same bytes were imported before; nothing changed. */
  readonly status: 'added' | 'already-there' | 'new-version'
  readonly policies: readonly ImportedPolicy[]
  readonly encoding: string | null
}
