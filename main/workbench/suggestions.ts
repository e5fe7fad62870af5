import type { ClauseId, PolicyId } from '../../core/model/ids.ts'
import type { Policy } from '../../core/model/policy.ts'
import type { Sector, SectorSuggestion } from '../../core/model/sector.ts'
import type { Clause } from '../../core/model/clause.ts'

export type Suggestions = Readonly<Record<ClauseId, readonly SectorSuggestion[]>>
export type SuggestSectors = (clauses: readonly Clause[], text: string, sectors: readonly Sector[]) => Suggestions

/** Suggested sectors by policy, worked out when first asked for: they follow from clauses, text and seeds alone. */
export interface SuggestionCache {
  readonly of: (policy: Policy, text: string) => Suggestions
  readonly known: (policyId: PolicyId) => Suggestions | null
}

export const suggestionCache = (suggest: SuggestSectors, sectors: readonly Sector[]): SuggestionCache => {
  const byPolicy = new Map<PolicyId, { readonly clauses: readonly Clause[]; readonly suggestions: Suggestions }>()
  return {
    of: (policy, text) => {
      const there = byPolicy.get(policy.id)
      if (there?.clauses === policy.clauses) return there.suggestions
      const suggestions = suggest(policy.clauses, text, sectors)
      byPolicy.set(policy.id, { clauses: policy.clauses, suggestions })
      return suggestions
    },
    known: (policyId) => byPolicy.get(policyId)?.suggestions ?? null,
  }
}
