import { useDeferredValue, useMemo, useState } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { filterIssues, listIssues } from '../../../core/library/queries/list-issues.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { IssueRow } from '../../../core/model/issue-row.ts'
import type { FactsView } from './facts-view.ts'
import { sortIssues } from './sort-issues.ts'

export interface NamedIssue {
  readonly key: string
  readonly row: IssueRow
}

export interface ShownIssues {
  /** All that were asked for, whatever narrows them. */
  readonly all: readonly IssueRow[]
  /** What narrows `rows`; a moment behind what is typed. */
  readonly filter: FactFilter
  /** What the table lists, in its order. */
  readonly rows: readonly NamedIssue[]
  /** Also where the filter leaves it out of `rows`. */
  readonly selected: IssueRow | null
}

const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Who issued the policies asked for, as the view asks for them: narrowed and in order. */
export function useIssues(view: FactsView, policies: readonly PolicySummary[]): ShownIssues {
  const [today] = useState(() => dayOf(new Date()))
  const filter = useDeferredValue(view.filter)
  const all = useMemo(() => {
    const asked = view.policyIds === null ? null : new Set(view.policyIds)
    // what replaces what is told by all policies together
    return listIssues(policies, today).filter(({ policyId }) => asked === null || asked.has(policyId))
  }, [policies, view.policyIds, today])
  const rows = useMemo(
    () => sortIssues(filterIssues(all, filter), view.issueSort).map((row) => ({ key: row.policyId, row })),
    [all, filter, view.issueSort],
  )
  const selected = all.find(({ policyId }) => policyId === view.selected) ?? null
  return { all, filter, rows, selected }
}
