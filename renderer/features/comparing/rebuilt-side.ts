import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { DraftComparison } from '../../../core/model/policy-comparison.ts'

/** The rebuilt draft as the older side of a comparison: the policy it is of, by its own metadata. */
export const rebuiltSide = (policy: PolicySummary, { old }: Pick<DraftComparison, 'old'>): PolicySummary => ({
  ...policy,
  metadata: old.metadata,
  clauses: old.clauses,
  replaces: null,
})
