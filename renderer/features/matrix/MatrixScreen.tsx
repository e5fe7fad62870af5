import { useEffect, useMemo, useRef, useState } from 'react'
import { explainFailure } from '../../../core/contract/explain.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { useLibraryState, usePolicies } from '../../state/library-state.ts'
import { openPolicy, showScreen } from '../../state/navigation.ts'
import { PolicyPicker } from '../../state/PolicyPicker.tsx'
import { useStatusItems, type StatusItems } from '../../state/status-items.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useLanguage, useStrings } from '../../strings/use-strings.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyPlace } from '../../ui/EmptyPlace.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { BaseMenu } from './BaseMenu.tsx'
import { CellPanel } from './CellPanel.tsx'
import { arrangeRows, baseOf, moveRow, peersLast, rowsOf } from './choose-policies.ts'
import { MatrixExportMenu } from './MatrixExportMenu.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { matrixTable, onlyEmpty, someColumns } from './matrix-table.ts'
import { changeMatrix, useMatrixView, type CellPlace } from './matrix-view.ts'
import { useColumnFaces } from './use-column-faces.tsx'
import { useCoverage, useMatrix } from './use-matrix.ts'

const columnsMost = 36
const columnKinds = ['sector', 'tag', 'issuer', 'body'] as const
const noRows: readonly PolicyId[] = []

/**
 * Policies by sectors, tags, issuers or bodies, and how they take up the tasks of a base. Empty cells are the finding.
 */
export function MatrixScreen() {
  const words = useStrings(matrixStrings)
  const language = useLanguage()
  const view = useMatrixView()
  const { columns } = view
  const policies = usePolicies()
  const readOnly = useLibraryState()?.readOnly === true
  const asked = useMemo(() => rowsOf(policies, view.policyIds, view.base), [policies, view.policyIds, view.base])
  const loaded = useMatrix(asked, columns)
  const known = loaded.matrix !== null
  // which base serves is known once the sectors are
  const base = useMemo(() => {
    const there = new Set(asked)
    return known
      ? baseOf(
          policies.filter(({ id }) => there.has(id)),
          view.base,
          loaded.sectorsOf,
        )
      : null
  }, [policies, asked, known, view.base, loaded.sectorsOf])
  const rows = useMemo(
    () => arrangeRows(peersLast(asked, policies, base), view.order, base),
    [asked, policies, view.order, base],
  )
  const others = useMemo(() => rows.filter((id) => id !== base), [rows, base])
  const covering = useCoverage(columns === 'sector' ? base : null, columns === 'sector' ? others : noRows)
  const matrix = loaded.columns === columns ? loaded.matrix : null
  const coverage = columns === 'sector' ? covering.coverage : null
  // a cell is found empty only once coverage says so
  const awaited = columns === 'sector' && others.length > 0 && coverage === null
  const absent = !awaited
    ? words.absent
    : covering.stopped || covering.failure !== null
      ? words.notWorkedOut
      : words.workingOut
  const whole = useMemo(
    () => (matrix === null ? null : matrixTable(matrix, coverage, columns === 'sector' ? base : null, rows, awaited)),
    [matrix, coverage, base, columns, rows, awaited],
  )
  const narrowed = useMemo(
    () => (whole === null ? null : view.onlyEmpty ? onlyEmpty(whole) : whole),
    [whole, view.onlyEmpty],
  )
  const fitted = useMemo(
    () => (narrowed === null ? null : someColumns(narrowed, columnsMost, view.allColumns, columns === 'sector')),
    [narrowed, view.allColumns, columns],
  )
  const table = fitted?.table ?? null
  const [toFocus, setToFocus] = useState<object | null>(null)
  const panel = useRef<HTMLDivElement>(null)

  const faceOf = useColumnFaces(columns)
  const opened = useMemo(() => {
    if (table === null || view.open === null) return null
    const row = table.rows.find(({ policyId }) => policyId === view.open?.policyId)
    const at = table.columns.findIndex(({ key }) => key === view.open?.key)
    const [cell, column] = [row?.cells[at], table.columns[at]]
    const baseRow = table.rows.find(({ policyId }) => policyId === base) ?? null
    return row === undefined || cell === undefined || column === undefined
      ? null
      : { row, cell, column, at, baseRow, baseCell: baseRow?.cells[at] ?? null }
  }, [table, view.open, base])
  const open = (place: CellPlace | null): void => {
    changeMatrix(place === null ? { open: null } : { open: place, cursor: place })
    if (place === null) setToFocus({})
  }
  const openKey = view.open === null ? '' : `${view.open.policyId} ${view.open.key ?? ''}`
  useEffect(() => {
    if (openKey !== '')
      document.querySelector('.matrix-cell.open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    panel.current?.querySelector('.cell-lines')?.scrollTo(0, 0)
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [openKey])
  const step = (by: number): void => {
    if (table === null || opened === null) return
    const next = table.columns[(opened.at + by + table.columns.length) % table.columns.length]
    if (next !== undefined)
      changeMatrix({
        open: { policyId: opened.row.policyId, key: next.key },
        cursor: { policyId: opened.row.policyId, key: next.key },
      })
  }
  const tasks = coverage === null ? null : coverage.tasks.filter(({ holds }) => !holds).length
  const empty = whole?.empty ?? 0
  const size = table === null ? null : `${table.rows.length.toString()} ${table.columns.length.toString()}`
  const status = useMemo((): StatusItems => {
    const [r = 0, c = 0] = (size ?? '').split(' ').map(Number)
    return {
      start:
        size === null
          ? []
          : [
              { id: 'size', text: words.statusSize(r, c, words[columns]) },
              ...(tasks === null ? [] : [{ id: 'tasks', text: words.statusTasks(tasks) }]),
              ...(awaited ? [] : [{ id: 'empty', text: words.statusEmpty(empty) }]),
            ],
      end: [],
    }
  }, [words, size, tasks, empty, awaited, columns])
  useStatusItems(status)

  const sectorWise = columns === 'sector'
  return (
    <div className="screen" data-region="main">
      <div className="screen-head">
        <h1>{words.title}</h1>
        <Segment
          label={words.by}
          value={columns}
          options={columnKinds.map((each) => ({ value: each, label: words[each] }))}
          onChange={(next) => {
            changeMatrix({ columns: next, open: null, cursor: null, allColumns: false })
          }}
        />
        <span className="rule" />
        <span className="row matrix-base-choice">
          <span className="mute nowrap">{words.base}</span>
          <BaseMenu rows={rows} base={base} />
        </span>
        <PolicyPicker
          chosen={rows}
          quiet={view.policyIds === null}
          onChoose={(ids) => {
            changeMatrix({
              policyIds: ids,
              open: null,
              ...(ids !== null && view.base !== null && !ids.includes(view.base) ? { base: null } : {}),
            })
          }}
        />
        <span className="row head-acts">
          <Pill
            pressed={view.onlyEmpty}
            removable={view.onlyEmpty}
            onToggle={() => {
              changeMatrix({ onlyEmpty: !view.onlyEmpty, open: null })
            }}
          >
            {words.onlyEmpty}
            {awaited ? null : <span className="count">{empty.toLocaleString('en')}</span>}
          </Pill>
          <MatrixExportMenu rows={rows} columns={columns} base={base} others={others} loading={table === null} />
        </span>
      </div>
      {policies.length === 0 ? (
        <EmptyPlace icon="matrix" title={words.libraryEmpty} text={words.libraryEmptyHint}>
          <Button
            look="line"
            icon="library"
            onClick={() => {
              showScreen('library')
            }}
          >
            {words.goLibrary}
          </Button>
        </EmptyPlace>
      ) : loaded.failure !== null ? (
        <EmptyPlace
          title={explainFailure(loaded.failure, language).cause}
          text={explainFailure(loaded.failure, language).nextStep}
          role="alert"
        />
      ) : table === null ? (
        <EmptyPlace text={words.loading} role="status" />
      ) : (
        <div className="matrix">
          <MatrixLegend sectorWise={sectorWise} others={others.length} covering={covering}>
            {fitted !== null && (fitted.left > 0 || view.allColumns) && !view.onlyEmpty ? (
              <Button
                look="underlined"
                onClick={() => {
                  changeMatrix({ allColumns: !view.allColumns })
                }}
              >
                {view.allColumns ? words.fewerColumns : words.moreColumns(fitted.left)}
              </Button>
            ) : null}
          </MatrixLegend>
          {table.columns.length === 0 ? (
            <EmptyPlace
              icon="matrix"
              title={view.onlyEmpty ? words.noEmpty : words.noColumns}
              text={view.onlyEmpty ? words.noEmptyHint : words.noColumnsHint}
            />
          ) : (
            <MatrixGrid
              table={table}
              columns={columns}
              covered={coverage !== null || awaited}
              absent={absent}
              open={view.open}
              cursor={view.cursor}
              faceOf={faceOf}
              onCursor={(cursor) => {
                changeMatrix({ cursor })
              }}
              onOpen={open}
              onPolicy={({ policyId }) => {
                openPolicy(policyId)
              }}
              onMove={(moved, to) => {
                changeMatrix({ order: moveRow(rows, moved, to, base) })
                setToFocus({})
              }}
              fixed={base}
              toFocus={toFocus}
            />
          )}
          {opened === null ? null : (
            <div className="cell-holder" ref={panel}>
              <CellPanel
                row={opened.row}
                cell={opened.cell}
                baseRow={opened.baseRow}
                baseCell={opened.baseCell}
                coverage={coverage}
                columnName={faceOf(opened.column).sign}
                columnText={faceOf(opened.column).name}
                absent={absent}
                readOnly={readOnly}
                onStep={step}
                onClose={() => {
                  open(null)
                }}
              />
            </div>
          )}
        </div>
      )}
    </div>
  )
}
