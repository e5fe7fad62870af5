import { useState } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { SearchAnswer } from '../../../core/model/search.ts'
import { asRequest, questionOf, type SearchQuery } from '../../state/search-query.ts'
import { useSearch } from '../../state/use-search.ts'
import { resultRows, type ResultRow } from './result-rows.ts'

/** How many hits are listed: at first, once one scrolls on, and at most. */
const LISTED = [200, 2_000, 10_000] as const
export const mostListed = 10_000

export interface Results {
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  readonly searching: boolean
  readonly rows: readonly ResultRow[]
  readonly folded: ReadonlySet<PolicyId>
  readonly fold: (policyIds: readonly PolicyId[], fold: boolean) => void
  /** Lists more, when there is more: the same list, longer. */
  readonly listMore: () => void
}

const none: ReadonlySet<PolicyId> = new Set()

/** The answer to a question as rows. Folds and the length of the list belong to the question. */
export function useResults(search: SearchQuery): Results {
  const question = JSON.stringify(questionOf(search))
  const [state, setState] = useState({ question, stage: 0, folded: none })
  const mine = state.question === question ? state : { question, stage: 0, folded: none }
  const { answer, failure, searching } = useSearch(asRequest(search, LISTED[mine.stage] ?? mostListed))
  const rows = answer === null ? [] : resultRows(answer, mine.folded)
  return {
    answer,
    failure,
    searching,
    rows,
    folded: mine.folded,
    fold: (policyIds, fold) => {
      const folded = new Set(mine.folded)
      for (const id of policyIds) {
        if (fold) folded.add(id)
        else folded.delete(id)
      }
      setState({ ...mine, folded })
    },
    listMore: () => {
      if (!searching && answer !== null && answer.hits.length < answer.total && mine.stage < LISTED.length - 1)
        setState({ ...mine, stage: mine.stage + 1 })
    },
  }
}
