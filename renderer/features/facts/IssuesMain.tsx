import type { Ref } from 'react'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { NoFacts } from './EmptyFacts.tsx'
import { sortIssuesBy, type FactsView } from './facts-view.ts'
import { IssueOverview, IssuePanel } from './IssuePanel.tsx'
import { IssuePicture } from './IssuePicture.tsx'
import { IssueTable } from './IssueTable.tsx'
import { IssueTools } from './IssueTools.tsx'
import { useIssueHands } from './use-issue-hands.ts'
import type { ShownIssues } from './use-issues.ts'

/** Who issued the policies, when and under which number: a picture, the table, and one policy beside it. */
export function IssuesMain({
  view,
  issues: { all, rows, selected },
  readOnly,
  find,
}: {
  readonly view: FactsView
  readonly issues: ShownIssues
  readonly readOnly: boolean
  readonly find: Ref<HTMLInputElement>
}) {
  const words = useStrings(issuesStrings)
  const { hands, toFocus } = useIssueHands()
  return (
    <>
      <div className="facts-main">
        <IssuePicture rows={all} filter={view.filter} />
        <IssueTools
          all={all}
          filter={view.filter}
          shown={rows.length}
          find={find}
          onDown={() => {
            hands.goTo(rows[0]?.key ?? null)
          }}
        />
        {rows.length === 0 ? (
          <NoFacts asked title={words.nothingTitle} />
        ) : (
          <IssueTable
            rows={rows}
            sort={view.issueSort}
            selected={view.selected}
            readOnly={readOnly}
            hands={hands}
            onSort={sortIssuesBy}
            toFocus={toFocus}
          />
        )}
      </div>
      <aside className="fact-panel" aria-label={selected === null ? words.overview : words.panel} data-region="fact">
        {selected === null ? (
          <IssueOverview rows={all} />
        ) : (
          <IssuePanel key={selected.policyId} row={selected} readOnly={readOnly} hands={hands} />
        )}
      </aside>
    </>
  )
}
