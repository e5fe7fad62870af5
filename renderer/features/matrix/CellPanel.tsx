import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import type { Coverage } from '../../../core/model/coverage.ts'
import type { ClauseRef } from '../../../core/model/ids.ts'
import { openCollect } from '../../state/overlays.ts'
import { commonStrings } from '../../strings/common.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { AlignedLine } from './AlignedLine.tsx'
import { cellLines } from './cell-lines.ts'
import { ClauseList } from './ClauseList.tsx'
import type { TableCell, TableRow } from './matrix-table.ts'
import { rowNames } from './row-name.ts'
import { useOwnWords } from './use-own-words.ts'

export interface CellPanelProps {
  readonly row: TableRow
  readonly cell: TableCell
  readonly baseRow: TableRow | null
  readonly baseCell: TableCell | null
  readonly coverage: Coverage | null
  readonly columnName: ReactNode
  readonly columnText: string
  /** What a cell without clauses and without coverage says. */
  readonly absent: string
  readonly readOnly: boolean
  readonly onStep: (step: number) => void
  readonly onClose: () => void
}

/**
 * An opened cell: the base's clauses on the left, what answers them on the right, how and why between and below them.
 */
export function CellPanel({
  row,
  cell,
  baseRow,
  baseCell,
  coverage,
  columnName,
  columnText,
  absent,
  readOnly,
  onStep,
  onClose,
}: CellPanelProps) {
  const words = useStrings(matrixStrings)
  const common = useStrings(commonStrings)
  const name = rowNames([row.row.metadata], common.untitled)[0]?.name ?? common.untitled
  const lines = useMemo(
    () => (coverage === null || cell.coverage === null ? null : cellLines(coverage, row.policyId, cell.coverage)),
    [coverage, cell.coverage, row.policyId],
  )
  const own = useOwnWords(row.policyId)
  const base = useOwnWords(baseRow?.policyId ?? row.policyId)
  const clauses: readonly ClauseRef[] = [
    ...new Set([
      ...cell.clauses,
      ...(lines ?? []).flatMap((line) =>
        line.kind === 'new' ? [line.clause.clauseId] : line.cell.counterparts.map(({ clauseId }) => clauseId),
      ),
    ]),
  ].map((clauseId) => ({ policyId: row.policyId, clauseId }))
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      className="cell-panel"
      aria-label={`${words.cell}: ${name} × ${columnText}`}
      data-region="cell"
      onKeyDown={keyed}
    >
      <header>
        {columnName}
        <b className="nowrap">
          {name} × {columnText}
        </b>
        <span className="mute clip">
          {cell.coverage === null
            ? words.cellCount(cell.count, absent)
            : words.summary(
                cell.coverage.tasks,
                cell.coverage.takenUp,
                cell.coverage.sharpened,
                cell.coverage.suggested,
                cell.coverage.notTakenUp,
                cell.coverage.new,
              )}
        </span>
        <span className="grow" />
        <Button
          look="line"
          size="small"
          onClick={() => {
            onStep(-1)
          }}
        >
          {words.previous} ←
        </Button>
        <Button
          look="line"
          size="small"
          onClick={() => {
            onStep(1)
          }}
        >
          {words.next} →
        </Button>
        <Button
          size="small"
          icon="collection"
          unavailable={readOnly ? words.readOnly : clauses.length === 0 ? words.noneHere : null}
          onClick={() => {
            openCollect(clauses, true)
          }}
        >
          {words.collect}
        </Button>
        <IconButton icon="close" size="small" label={words.close} keys="Escape" onClick={onClose} />
      </header>
      {lines !== null && baseRow !== null ? (
        <div className="cell-lines" tabIndex={-1}>
          {lines.map((line) => (
            <AlignedLine
              key={line.kind === 'new' ? `new ${line.clause.clauseId}` : line.task.clauseId}
              line={line}
              basePolicy={baseRow.policyId}
              policy={row.policyId}
              base={base}
              own={own}
              readOnly={readOnly}
            />
          ))}
          {lines.length === 0 ? <p className="cell-none mute">{words.noneHere}</p> : null}
        </div>
      ) : (
        <div className="cell-sides">
          {baseRow === null || row.policyId === baseRow.policyId ? null : (
            <ClauseList
              policyId={baseRow.policyId}
              clauses={baseCell?.clauses ?? []}
              words={base}
              title={words.baseSide}
            />
          )}
          <ClauseList policyId={row.policyId} clauses={cell.clauses} words={own} title={name} />
        </div>
      )}
    </section>
  )
}
