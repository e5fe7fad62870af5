import type { Clause } from '../model/clause.ts'
import type { PolicyId } from '../model/ids.ts'
import type { Policy } from '../model/policy.ts'
import { foldText } from '../reading/fold-text.ts'

export interface IndexedClause {
  readonly clause: Clause
  /** The clause's own text as it stands in the policy. */
  readonly text: string
  /** The same folded: what words are looked for in. */
  readonly folded: string
  /** How many units at the start of `folded` are marker and heading. */
  readonly headingLength: number
}

/**
 * A policy made ready for searching: its clauses with their folded texts. Make it once a policy and keep it while the
 * policy's text stays.
 */
export interface SearchIndex {
  readonly policyId: PolicyId
  readonly clauses: readonly IndexedClause[]
}

/**
 * `text` is the policy's cleaned text. Costs one pass over it; a scan of the result needs no further index (100,000
 * clauses: some ms a word).
 */
export function indexPolicy(policy: Pick<Policy, 'id' | 'clauses'>, text: string): SearchIndex {
  return {
    policyId: policy.id,
    clauses: policy.clauses.map((clause) => {
      const own = text.slice(clause.range.start, clause.range.end)
      const folded = foldText(own)
      const head = clause.heading === '' ? '' : foldText(clause.marker + clause.heading)
      return { clause, text: own, folded, headingLength: head !== '' && folded.startsWith(head) ? head.length : 0 }
    }),
  }
}
