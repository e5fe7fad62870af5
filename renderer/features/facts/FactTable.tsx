import { useMemo, useRef, type KeyboardEvent } from 'react'
import type { FactKind } from '../../../core/model/fact-correction.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { usePolicies } from '../../state/library-state.ts'
import { tailsApart } from '../../state/policy-title.ts'
import { usePreferences } from '../../state/preferences.ts'
import { factsStrings } from '../../strings/facts.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { FactCell } from './FactCell.tsx'
import { columnsFor, type Column } from './fact-columns.ts'
import type { NamedRow } from './fact-keys.ts'
import { pressColumn, type FactSort } from './sort-facts.ts'
import type { ShownAgainst } from './use-compared-targets.ts'
import type { FactHands } from './use-fact-hands.ts'
import { useRowFocus } from './use-row-focus.ts'

const headHeight = 32

export interface FactTableProps {
  readonly kind: FactKind
  readonly label: string
  readonly rows: readonly NamedRow[]
  readonly sort: FactSort | null
  readonly selected: string | null
  readonly readOnly: boolean
  readonly against: ShownAgainst | null
  readonly hands: FactHands
  readonly onSort: (sort: FactSort | null) => void
  /** A row the keyboard is to go to; told anew each time. */
  readonly toFocus: { readonly key: string } | null
}

/** Facts, one row each: arrows move, V checks, E edits, A adds, Delete strikes, ⏎ opens the clause, Esc lets go. */
export function FactTable({
  kind,
  label,
  rows,
  sort,
  selected,
  readOnly,
  against,
  hands,
  onSort,
  toFocus,
}: FactTableProps) {
  const { compact } = usePreferences()
  const list = useRef<VirtualListHandle>(null)
  const columns = columnsFor(kind, against !== null)
  const titleOf = usePolicyNames()
  const apart = useMemo(
    () =>
      tailsApart(new Map(rows.map(({ row: { ref, metadata } }) => [ref.policyId, { title: metadata.title ?? '' }]))),
    [rows],
  )
  const at = rows.findIndex(({ key }) => key === selected)
  const focusRow = useRowFocus(rows, list, toFocus)
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (next === undefined) return
    hands.select(next.key)
    focusRow(next.key)
  }
  const keyed = (event: KeyboardEvent, index: number): void => {
    if (
      event.target !== event.currentTarget ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return
    const named = rows[index]
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 12,
      PageUp: index - 12,
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    const key = event.key.toLowerCase()
    if (step !== undefined) go(step)
    else if (named === undefined) return
    else if (event.key === 'Enter') hands.open(named.row)
    else if (event.key === ' ') hands.select(named.key)
    else if (event.key === 'Escape') hands.select(null)
    else if (readOnly) return
    else if (key === 'v') hands.check(named)
    else if (key === 'e') hands.edit(named)
    else if (key === 'a') hands.add(named)
    else if (event.key === 'Delete' || event.key === 'Backspace') hands.strike(named)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      className={`fact-table ${kind}${against === null ? '' : ' against'}`}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      data-region="facts"
      count={rows.length}
      keyOf={(index) => rows[index]?.key ?? ''}
      estimateSize={() => (compact ? 32 : 36)}
      beforeHeight={headHeight}
      handle={list}
      keepMounted={at < 0 ? [] : [at]}
      itemsProps={{ role: 'rowgroup' }}
      before={<TableHead columns={columns} sort={sort} onSort={onSort} />}
      renderItem={(index) => {
        const named = rows[index]
        if (named === undefined) return null
        const { row, key } = named
        return (
          <div
            className={`table-row fact-row origin-${row.origin}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={key === selected}
            tabIndex={at === -1 ? (index === 0 ? 0 : -1) : index === at ? 0 : -1}
            data-fact={index}
            onClick={() => {
              hands.select(key)
            }}
            onDoubleClick={() => {
              hands.open(row)
            }}
            onKeyDown={(event) => {
              keyed(event, index)
            }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && key !== selected && selected !== null) hands.select(key)
            }}
          >
            {columns.map(({ id, number }) => (
              <span key={id} role="gridcell" className={number ? 'number' : `fact-cell-${id}`}>
                <FactCell id={id} row={row} titleOf={titleOf} apart={apart} against={against} hands={hands} />
              </span>
            ))}
          </div>
        )
      }}
    />
  )
}

function TableHead({
  columns,
  sort,
  onSort,
}: { readonly columns: readonly Column[] } & Pick<FactTableProps, 'sort' | 'onSort'>) {
  const words = useStrings(factsStrings)
  return (
    <div role="rowgroup" className="table-head-group">
      <div className="table-head" role="row" aria-rowindex={1}>
        {columns.map(({ id, word, number }) => (
          <span
            key={id}
            role="columnheader"
            className={number ? 'number' : ''}
            aria-sort={sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              onClick={() => {
                onSort(pressColumn(sort, id))
              }}
            >
              {words[word]}
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

/** What a policy is called, by its id. */
function usePolicyNames(): (id: PolicyId) => string {
  const policies = usePolicies()
  return useMemo(() => {
    const names = new Map(policies.map(({ id, metadata, fileName }) => [id, metadata.title ?? fileName]))
    return (id) => names.get(id) ?? ''
  }, [policies])
}
