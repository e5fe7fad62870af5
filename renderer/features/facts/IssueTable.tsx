import { useRef, type KeyboardEvent } from 'react'
import { usePreferences } from '../../state/preferences.ts'
import { issuesStrings } from '../../strings/issues.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { IssueCell } from './IssueCell.tsx'
import { issueColumns, pressIssueColumn, type IssueSort } from './sort-issues.ts'
import type { IssueHands } from './use-issue-hands.ts'
import type { NamedIssue } from './use-issues.ts'
import { useRowFocus } from './use-row-focus.ts'

const headHeight = 32

export interface IssueTableProps {
  readonly rows: readonly NamedIssue[]
  readonly sort: IssueSort | null
  readonly selected: string | null
  readonly readOnly: boolean
  readonly hands: IssueHands
  readonly onSort: (sort: IssueSort | null) => void
  /** A row the keyboard is to go to; told anew each time. */
  readonly toFocus: { readonly key: string } | null
}

/** Policies by who issued them, one row each: arrows move, E edits, ⏎ opens the policy, Esc lets go. */
export function IssueTable({ rows, sort, selected, readOnly, hands, onSort, toFocus }: IssueTableProps) {
  const words = useStrings(issuesStrings)
  const { compact } = usePreferences()
  const list = useRef<VirtualListHandle>(null)
  const at = rows.findIndex(({ key }) => key === selected)
  const focusRow = useRowFocus(rows, list, toFocus)
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (next === undefined) return
    hands.select(next.key)
    focusRow(next.key)
  }
  const keyed = (event: KeyboardEvent, index: number, { key, row }: NamedIssue): void => {
    const { nativeEvent, ctrlKey, metaKey, altKey } = event
    if (event.target !== event.currentTarget || nativeEvent.isComposing || ctrlKey || metaKey || altKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 12,
      PageUp: index - 12,
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) go(step)
    else if (event.key === 'Enter') hands.open(row)
    else if (event.key === ' ') hands.select(key)
    else if (event.key === 'Escape') hands.select(null)
    else if (event.key.toLowerCase() === 'e' && !readOnly) hands.edit(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      className="fact-table issue"
      role="grid"
      aria-label={words.table}
      aria-rowcount={rows.length + 1}
      aria-colcount={issueColumns.length}
      data-region="facts"
      count={rows.length}
      keyOf={(index) => rows[index]?.key ?? ''}
      estimateSize={() => (compact ? 32 : 36)}
      beforeHeight={headHeight}
      handle={list}
      keepMounted={at < 0 ? [] : [at]}
      itemsProps={{ role: 'rowgroup' }}
      before={<IssueTableHead sort={sort} onSort={onSort} />}
      renderItem={(index) => {
        const named = rows[index]
        if (named === undefined) return null
        const { row, key } = named
        return (
          <div
            className="table-row fact-row"
            role="row"
            aria-rowindex={index + 2}
            aria-selected={key === selected}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            data-fact={index}
            onClick={() => {
              hands.select(key)
            }}
            onDoubleClick={() => {
              hands.open(row)
            }}
            onKeyDown={(event) => {
              keyed(event, index, named)
            }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && key !== selected && selected !== null) hands.select(key)
            }}
          >
            {issueColumns.map((id) => (
              <span key={id} role="gridcell" className={`fact-cell-${id}`}>
                <IssueCell id={id} row={row} hands={hands} />
              </span>
            ))}
          </div>
        )
      }}
    />
  )
}

function IssueTableHead({ sort, onSort }: Pick<IssueTableProps, 'sort' | 'onSort'>) {
  const words = useStrings(issuesStrings)
  return (
    <div role="rowgroup" className="table-head-group">
      <div className="table-head" role="row" aria-rowindex={1}>
        {issueColumns.map((id) => (
          <span
            key={id}
            role="columnheader"
            aria-sort={sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              onClick={() => {
                onSort(pressIssueColumn(sort, id))
              }}
            >
              {words[id]}
              {sort?.column === id ? (
                <Icon name={sort.descending ? 'chevron-down' : 'chevron-up'} size="small" />
              ) : null}
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}
