import type { Modality } from './clause-facts.ts'
import type { FactOrigin } from './fact-row.ts'
import type { PolicyId } from './ids.ts'
import type { IssueDetail, IssueStanding } from './issue-row.ts'
import type { Level } from './policy.ts'

/**
 * Which facts of a list are meant: several values of one field any of them, several fields all of them. An absent or
 * empty field asks nothing.
 */
export interface FactFilter {
  /** Words that must all be there, folded as search folds. */
  readonly text?: string
  readonly origins?: readonly FactOrigin[]
  /** 'unknown': policies whose level is not known. */
  readonly levels?: readonly (Level | 'unknown')[]
  readonly policies?: readonly PolicyId[]
  /** Keys of bodies that a responsibility names. */
  readonly bodies?: readonly string[]
  /** Of a target: what its deadline's last day begins with ("2026", "2026-06"); 'none': without a deadline. */
  readonly deadlines?: readonly string[]
  readonly modalities?: readonly Modality[]
  /** Of a citation: whether the library holds what it names. */
  readonly resolved?: boolean
  /** Of a policy's issue: its sectors, its issuers and its year of issue ('none': not said), how far it holds. */
  readonly sectors?: readonly string[]
  readonly issuers?: readonly string[]
  readonly years?: readonly string[]
  readonly standings?: readonly IssueStanding[]
  /** Of a policy's issue: details that its text does not say. */
  readonly lacks?: readonly IssueDetail[]
}
