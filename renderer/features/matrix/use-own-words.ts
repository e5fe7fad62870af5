import { useMemo } from 'react'
import type { PolicyView } from '../../../core/contract/workbench.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { policyLang } from '../../state/policy-lang.ts'
import { usePolicyView } from '../../state/policy-views.ts'

export interface OwnWords {
  readonly view: PolicyView | null
  readonly textOf: (clauseId: ClauseId) => string | null
  readonly lang: string
}

const isHeading = (words: string, { heading }: Clause): boolean => words.replace(/。$/u, '') === heading

/** A policy's clauses by their own words; one that is a heading alone with the unnumbered paragraphs under it. */
export function useOwnWords(policyId: PolicyId): OwnWords {
  const { view } = usePolicyView(policyId)
  return useMemo((): OwnWords => {
    const clauses = new Map((view?.policy.clauses ?? []).map((clause) => [clause.id, clause]))
    const paragraphs = new Map<ClauseId, Clause[]>()
    for (const clause of view?.policy.clauses ?? []) {
      if (clause.marker !== '' || clause.parentId === null) continue
      const there = paragraphs.get(clause.parentId)
      if (there === undefined) paragraphs.set(clause.parentId, [clause])
      else there.push(clause)
    }
    const wordsOf = ({ range, marker }: Clause): string => {
      const text = (view?.text ?? '').slice(range.start, range.end).trim()
      // its place stands beside it
      return text.startsWith(marker) ? text.slice(marker.length).trimStart() : text
    }
    return {
      view,
      lang: view === null ? 'zh-Hans' : policyLang(view.policy.metadata),
      textOf: (clauseId) => {
        const clause = clauses.get(clauseId)
        if (view === null || clause === undefined) return null
        const words = wordsOf(clause)
        // a heading alone says nothing yet: what stands under it does
        const below = isHeading(words, clause) ? (paragraphs.get(clauseId) ?? []) : []
        return [words, ...below.map(wordsOf)].join('\n')
      },
    }
  }, [view])
}
