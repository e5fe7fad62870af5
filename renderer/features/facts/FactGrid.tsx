import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { usePreferences } from '../../state/preferences.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isComposing } from '../../ui/is-composing.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { pressColumn, type ColumnSort } from './column-sort.ts'
import { useRowFocus } from './use-row-focus.ts'

const headHeight = 32
/** Rows that PageDown goes on by. */
const aPage = 12

/** A row with a name that stays the same while people change it. */
interface Named {
  readonly key: string
}

export interface GridColumn<Column extends string> {
  readonly id: Column
  readonly name: string
  readonly number?: true
}

/** What the screen passes through to its table. */
export interface GridProps<Row extends Named, Column extends string> {
  readonly rows: readonly Row[]
  readonly sort: ColumnSort<Column> | null
  readonly selected: string | null
  readonly onSort: (sort: ColumnSort<Column> | null) => void
  /** A row the keyboard is to go to; told anew each time. */
  readonly toFocus: { readonly key: string } | null
}

interface FactGridProps<Row extends Named, Column extends string> extends GridProps<Row, Column> {
  readonly className: string
  readonly label: string
  readonly columns: readonly GridColumn<Column>[]
  readonly rowClass?: (row: Row) => string
  readonly cell: (column: Column, row: Row) => ReactNode
  readonly onSelect: (key: string | null) => void
  readonly onOpen: (row: Row) => void
  /** What a letter or a deleting key does to a row; false where it means nothing. */
  readonly onKey: (key: string, row: Row) => boolean
}

/**
 * A table of one row each, however many: arrows and pages move, a space chooses, ⏎ opens, Esc lets go; pressing a
 * column sorts by it.
 */
export function FactGrid<Row extends Named, Column extends string>({
  className,
  label,
  rows,
  columns,
  sort,
  selected,
  rowClass,
  cell,
  onSelect,
  onOpen,
  onKey,
  onSort,
  toFocus,
}: FactGridProps<Row, Column>) {
  const { compact } = usePreferences()
  const list = useRef<VirtualListHandle>(null)
  const at = rows.findIndex(({ key }) => key === selected)
  const focusRow = useRowFocus(rows, list, toFocus)
  const go = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (next === undefined) return
    onSelect(next.key)
    focusRow(next.key)
  }
  const keyed = (event: KeyboardEvent, index: number, row: Row): void => {
    if (event.target !== event.currentTarget || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey)
      return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + aPage,
      PageUp: index - aPage,
      Home: 0,
      End: rows.length - 1,
    }
    const step = steps[event.key]
    if (step !== undefined) go(step)
    else if (event.key === 'Enter') onOpen(row)
    else if (event.key === ' ') onSelect(row.key)
    else if (event.key === 'Escape') onSelect(null)
    else if (!onKey(event.key.toLowerCase(), row)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      className={`fact-table ${className}`}
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
      before={<GridHead columns={columns} sort={sort} onSort={onSort} />}
      renderItem={(index) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <div
            className={`table-row fact-row ${rowClass?.(row) ?? ''}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={row.key === selected}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            data-fact={index}
            onClick={() => {
              onSelect(row.key)
            }}
            onDoubleClick={() => {
              onOpen(row)
            }}
            onKeyDown={(event) => {
              keyed(event, index, row)
            }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && row.key !== selected && selected !== null) onSelect(row.key)
            }}
          >
            {columns.map(({ id, number }) => (
              <span key={id} role="gridcell" className={number ? 'number' : `fact-cell-${id}`}>
                {cell(id, row)}
              </span>
            ))}
          </div>
        )
      }}
    />
  )
}

function GridHead<Column extends string>({
  columns,
  sort,
  onSort,
}: Pick<FactGridProps<Named, Column>, 'columns' | 'sort' | 'onSort'>) {
  return (
    <div role="rowgroup" className="table-head-group">
      <div className="table-head" role="row" aria-rowindex={1}>
        {columns.map(({ id, name, number }) => (
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
              {name}
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
