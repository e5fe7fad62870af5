import type { FactKind } from './fact-correction.ts'
import type { PolicyId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/** The tables the facts are listed in: one a kind, and one of who issued the policies, when, under which number. */
export type FactsTable = FactKind | 'issue'

/**
 * How far a policy holds, by what its text and the library say: a draft; a final one with a newer version here; one
 * whose day of taking effect is still to come; or simply issued. Nothing here knows of repeals.
 */
export type IssueStanding = 'draft' | 'replaced' | 'not-yet' | 'issued'
export const issueStandings: readonly IssueStanding[] = ['issued', 'not-yet', 'replaced', 'draft']

/** What a policy may leave unsaid. */
export const issueDetails = ['issuers', 'documentNumber', 'issuedOn', 'effectiveOn', 'level'] as const
export type IssueDetail = (typeof issueDetails)[number]

/** The first of several issuers is the one that leads: it heads the paper, and the number is its own. */
export type IssuerRole = 'sole' | 'lead' | 'joint'
export const issuerRole = (place: number, issuers: number): IssuerRole =>
  issuers === 1 ? 'sole' : place === 0 ? 'lead' : 'joint'

/** Who issued a policy, when and under which number. */
export interface IssueRow {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  readonly fileName: string
  /** Sector ids used by its taggings. */
  readonly sectors: readonly string[]
  /** null where the text does not say whether it is a draft. */
  readonly standing: IssueStanding | null
  readonly replacedBy: PolicyId | null
  /** 'changed': a person set at least one of its details. */
  readonly origin: 'read' | 'changed'
  readonly corrected: readonly (keyof PolicyMetadata)[]
}
