import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { FactGrid, type GridProps } from './FactGrid.tsx'
import { IssueCell } from './IssueCell.tsx'
import { issueColumns, type IssueColumn } from './sort-issues.ts'
import type { IssueHands } from './use-issue-hands.ts'
import type { NamedIssue } from './use-issues.ts'

export interface IssueTableProps extends GridProps<NamedIssue, IssueColumn> {
  readonly readOnly: boolean
  readonly hands: IssueHands
}

/** Policies by who issued them: beside the grid's keys E edits, and ⏎ opens the policy. */
export function IssueTable({ readOnly, hands, ...grid }: IssueTableProps) {
  const words = useStrings(issuesStrings)
  return (
    <FactGrid
      {...grid}
      className="issue"
      label={words.table}
      columns={issueColumns.map((id) => ({ id, name: words[id] }))}
      cell={(id, { row }) => <IssueCell id={id} row={row} hands={hands} />}
      onSelect={hands.select}
      onOpen={({ row }) => {
        hands.open(row)
      }}
      onKey={(key, { row }) => {
        if (key !== 'e' || readOnly) return false
        hands.edit(row)
        return true
      }}
    />
  )
}
