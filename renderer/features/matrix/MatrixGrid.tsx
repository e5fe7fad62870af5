import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { MatrixColumns } from '../../../core/model/matrix.ts'
import { PolicyLevel } from '../../state/PolicyLevel.tsx'
import { policyLang } from '../../state/policy-lang.ts'
import { commonStrings } from '../../strings/common.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx'
import { CellFigures } from './CellFigures.tsx'
import { cellName } from './cell-name.ts'
import type { MatrixTable, TableCell, TableColumn, TableRow } from './matrix-table.ts'
import { MatrixHead, MatrixTotal } from './MatrixEdges.tsx'
import { samePlace, type CellPlace } from './matrix-view.ts'
import { rowNames } from './row-name.ts'
import { RowTakenUp } from './TakenUp.tsx'

/** How a column's head shows. */
export interface ColumnFace {
  readonly name: string
  readonly lang: string | undefined
  readonly sign: ReactNode
  readonly title: string
}

export interface MatrixGridProps {
  readonly table: MatrixTable
  readonly columns: MatrixColumns
  readonly covered: boolean
  /** What a cell without clauses and without coverage says. */
  readonly absent: string
  readonly open: CellPlace | null
  readonly cursor: CellPlace | null
  readonly faceOf: (column: TableColumn) => ColumnFace
  readonly onCursor: (place: CellPlace) => void
  readonly onOpen: (place: CellPlace | null) => void
  readonly onPolicy: (row: TableRow) => void
  /** The row of `moved` goes where that of `to` stands. */
  readonly onMove: (moved: PolicyId, to: PolicyId) => void
  /** The row that stays first. */
  readonly fixed: PolicyId | null
  /** The cell the keyboard is to go back to; told anew each time. */
  readonly toFocus: object | null
}

/** A name of more characters takes two lines. */
const longName = 7
/** px; rows are measured once drawn. */
const rowHeight = 60
const headHeight = 60
const dragType = 'application/x-piyue-row'

/**
 * Policies by columns: arrows go through the cells, ⏎ opens one, Esc closes it; Alt with ↑ or ↓, or a drag by its name,
 * moves a row.
 */
export function MatrixGrid({
  table,
  columns,
  covered,
  absent,
  open,
  cursor,
  faceOf,
  onCursor,
  onOpen,
  onPolicy,
  onMove,
  fixed,
  toFocus,
}: MatrixGridProps) {
  const words = useStrings(matrixStrings)
  const common = useStrings(commonStrings)
  const list = useRef<VirtualListHandle>(null)
  /** Told anew each time a key goes to a cell. */
  const [gone, setGone] = useState<object | null>(null)
  const [dragged, setDragged] = useState<PolicyId | null>(null)
  const [over, setOver] = useState<PolicyId | null>(null)
  const [told, setTold] = useState('')
  const here = ((): { readonly row: number; readonly column: number } => {
    const row = table.rows.findIndex(({ policyId }) => policyId === cursor?.policyId)
    const column = table.columns.findIndex(({ key }) => key === cursor?.key)
    return row < 0 || column < 0 ? { row: Math.min(1, table.rows.length - 1), column: 0 } : { row, column }
  })()
  // the row of the cell gone to is drawn wherever it is, so it can take the focus
  useEffect(() => {
    if (toFocus === null && gone === null) return
    list.current?.element()?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus()
  }, [toFocus, gone])
  const go = (row: number, column: number): void => {
    const [line, head] = [
      table.rows[Math.max(0, Math.min(table.rows.length - 1, row))],
      table.columns[Math.max(0, Math.min(table.columns.length - 1, column))],
    ]
    if (line === undefined || head === undefined) return
    onCursor({ policyId: line.policyId, key: head.key })
    setGone({})
  }
  const keyed = (event: KeyboardEvent, row: number, column: number, place: CellPlace): void => {
    if (event.nativeEvent.isComposing || event.metaKey) return
    if (event.altKey) {
      const to = event.key === 'ArrowUp' ? row - 1 : event.key === 'ArrowDown' ? row + 1 : -1
      const [from, there] = [table.rows[row], table.rows[to]]
      if (from === undefined || there === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (from.policyId === fixed || there.policyId === fixed) return
      onMove(from.policyId, there.policyId)
      setTold(words.rowMoved(names[row]?.name ?? '', to + 1, table.rows.length))
      return
    }
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      Home: event.ctrlKey ? [0, 0] : [row, 0],
      End: event.ctrlKey ? [table.rows.length - 1, table.columns.length - 1] : [row, table.columns.length - 1],
      PageUp: [row - 8, column],
      PageDown: [row + 8, column],
    }
    const step = steps[event.key]
    if (step !== undefined) go(step[0], step[1])
    else if (event.key === 'Enter' || event.key === ' ') onOpen(samePlace(open, place) ? null : place)
    else if (event.key === 'Escape' && open !== null) onOpen(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // one way of naming levels down the whole column
  const shortLevels = (row: { readonly name: string }): boolean => [...row.name].length > longName
  const names = rowNames(
    table.rows.map(({ row }) => row.metadata),
    common.untitled,
  )
  const at = (policyId: PolicyId | null): number => table.rows.findIndex((row) => row.policyId === policyId)
  const edge = (policyId: PolicyId): string =>
    dragged === null || over !== policyId || dragged === policyId
      ? ''
      : at(dragged) < at(policyId)
        ? ' drop-behind'
        : ' drop-before'
  const dragOver = (event: DragEvent, policyId: PolicyId): void => {
    if (dragged === null || policyId === fixed || !event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    if (over !== policyId) setOver(policyId)
  }
  const drop = (event: DragEvent, policyId: PolicyId): void => {
    if (dragged === null || policyId === fixed) return
    event.preventDefault()
    onMove(dragged, policyId)
    setTold(words.rowMoved(names[at(dragged)]?.name ?? '', at(policyId) + 1, table.rows.length))
    setDragged(null)
    setOver(null)
  }
  const rowAt = (line: number): ReactNode => {
    const row = table.rows[line]
    if (row === undefined) return null
    const { name = '', kind = '' } = names[line] ?? {}
    return (
      <div
        className={`${row.isBase ? 'matrix-row base' : 'matrix-row'}${edge(row.policyId)}`}
        role="row"
        aria-rowindex={line + 2}
        onDragOver={(event) => {
          dragOver(event, row.policyId)
        }}
        onDrop={(event) => {
          drop(event, row.policyId)
        }}
      >
        <span
          role="rowheader"
          className="matrix-name"
          title={[
            ...(row.row.metadata.title === null ? [] : [row.row.metadata.title]),
            ...(row.policyId === fixed ? [] : [words.moveHint]),
          ].join('\n')}
          draggable={row.policyId !== fixed}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, row.policyId)
            event.dataTransfer.effectAllowed = 'move'
            setDragged(row.policyId)
          }}
          onDragEnd={() => {
            setDragged(null)
            setOver(null)
          }}
        >
          <button
            type="button"
            tabIndex={-1}
            className="row"
            onClick={() => {
              onPolicy(row)
            }}
          >
            <PolicyLevel level={row.row.metadata.level} short={names.some(shortLevels)} />
            <b className={[...name].length > longName ? 'clip long' : 'clip'} lang={policyLang(row.row.metadata)}>
              {name}
            </b>
          </button>
          <small className="clip">
            {kind === '' ? null : <span lang={policyLang(row.row.metadata)}>{kind}</span>}
            {kind === '' ? '' : ' · '}
            {words.clauses(row.row.clauses)}
            {row.isBase && !covered ? ` · ${words.isBase}` : ''}
          </small>
        </span>
        {row.cells.map((cell, column) => {
          const place = { policyId: row.policyId, key: cell.key }
          const face = table.columns[column]
          return (
            <div
              key={cell.key ?? ''}
              role="gridcell"
              className={cellClass(cell, samePlace(open, place))}
              tabIndex={line === here.row && column === here.column ? 0 : -1}
              data-cell={`${line.toString()} ${column.toString()}`}
              aria-expanded={samePlace(open, place)}
              onClick={() => {
                onCursor(place)
                onOpen(samePlace(open, place) ? null : place)
              }}
              onFocus={() => {
                if (!samePlace(cursor, place)) onCursor(place)
              }}
              onKeyDown={(event) => {
                keyed(event, line, column, place)
              }}
            >
              {/* read as a sentence; the figures and squares are for the eye */}
              <span className="sr">
                {name} × {face === undefined ? '' : faceOf(face).name}: {cellName(cell, row, absent, words)}
              </span>
              <span className="cell-eye" aria-hidden="true">
                <CellFigures cell={cell} row={row} absent={absent} />
              </span>
            </div>
          )
        })}
        {covered ? <RowTakenUp row={row} /> : null}
      </div>
    )
  }
  const style = { '--columns': table.columns.length } as CSSProperties
  return (
    <>
      <VirtualList
        handle={list}
        className={covered ? 'matrix-grid covered' : 'matrix-grid'}
        role="grid"
        aria-label={words.grid}
        aria-rowcount={table.rows.length + 2}
        aria-colcount={table.columns.length + (covered ? 2 : 1)}
        style={style}
        data-region="matrix"
        count={table.rows.length}
        keyOf={(line) => table.rows[line]?.policyId ?? ''}
        estimateSize={() => rowHeight}
        measured
        overscan={2}
        keepMounted={[here.row, at(open?.policyId ?? null), at(dragged)]}
        beforeHeight={headHeight}
        before={<MatrixHead table={table} columns={columns} covered={covered} faceOf={faceOf} />}
        itemsProps={{ role: 'rowgroup' }}
        renderItem={rowAt}
        after={<MatrixTotal table={table} covered={covered} />}
      />
      <p className="sr" role="status">
        {told}
      </p>
    </>
  )
}

const cellClass = (cell: TableCell, open: boolean): string =>
  ['matrix-cell', ...(cell.empty ? ['void'] : []), ...(open ? ['open'] : [])].join(' ')
