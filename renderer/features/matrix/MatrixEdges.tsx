import type { MatrixColumns } from '../../../core/model/matrix.ts'
import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { ColumnFace } from './MatrixGrid.tsx'
import type { MatrixTable, TableColumn } from './matrix-table.ts'
import { AllTakenUp } from './TakenUp.tsx'

/** The row of names over the columns; it stays while the rows scroll. */
export function MatrixHead({
  table,
  columns,
  covered,
  faceOf,
}: {
  readonly table: MatrixTable
  readonly columns: MatrixColumns
  readonly covered: boolean
  readonly faceOf: (column: TableColumn) => ColumnFace
}) {
  const words = useStrings(matrixStrings)
  return (
    <div className="matrix-row matrix-head" role="row" aria-rowindex={1}>
      <span role="columnheader" className="matrix-corner">
        {words.corner(words[columns])}
      </span>
      {table.columns.map((column) => {
        const face = faceOf(column)
        return (
          <span key={column.key ?? ''} role="columnheader" className="matrix-column" title={face.title}>
            {face.sign}
            <span lang={face.lang}>{face.name}</span>
          </span>
        )
      })}
      {covered ? (
        <span role="columnheader" className="matrix-rate">
          {words.rate}
        </span>
      ) : null}
    </div>
  )
}

/** The sums of all rows, at the foot; it stays too. */
export function MatrixTotal({ table, covered }: { readonly table: MatrixTable; readonly covered: boolean }) {
  const words = useStrings(matrixStrings)
  return (
    <div className="matrix-row matrix-total" role="row" aria-rowindex={table.rows.length + 2}>
      <span role="rowheader" className="matrix-name">
        {words.total}
      </span>
      {table.columns.map(({ key, count, takenUp, suggested, asked }) => (
        <span key={key ?? ''} role="gridcell" className="matrix-sum">
          <b>{count.toLocaleString('en')}</b>
          {asked === 0 ? null : (
            <small>
              {takenUp.toLocaleString('en')}/{asked.toLocaleString('en')}
            </small>
          )}
          {suggested === 0 ? null : <small className="suggestion">{words.moreSuggested(suggested)}</small>}
        </span>
      ))}
      {covered ? <AllTakenUp table={table} /> : null}
    </div>
  )
}
