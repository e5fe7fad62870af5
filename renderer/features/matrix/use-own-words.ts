import { useMemo } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { usePolicyView } from '../../state/policy-views.ts'

export interface OwnWords {
  readonly view: PolicyView | null
  readonly textOf: (clauseId: ClauseId) => string | null
  readonly lang: string
}

/** A policy's clauses by their own words. */
export function useOwnWords(policyId: PolicyId): OwnWords {
  const { view } = usePolicyView(policyId)
  return useMemo((): OwnWords => {
    const clauses = new Map((view?.policy.clauses ?? []).map((clause) => [clause.id, clause]))
    return {
      view,
      lang: view === null ? 'zh-Hans' : policyLang(view.policy.metadata),
      textOf: (clauseId) => {
        const clause = clauses.get(clauseId)
        if (view === null || clause === undefined) return null
        const text = view.text.slice(clause.range.start, clause.range.end).trim()
        // its place stands beside it
        return text.startsWith(clause.marker) ? text.slice(clause.marker.length).trimStart() : text
      },
    }
  }, [view])
}
