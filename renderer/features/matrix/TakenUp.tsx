import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { asked, rateOf, type MatrixTable, type TableRow } from './matrix-table.ts'

const percent = (part: number): string => `${Math.round(part * 100).toString()}%`

/** How much of the base's tasks a row takes up. */
export function RowTakenUp({ row }: { readonly row: TableRow }) {
  const words = useStrings(matrixStrings)
  const rate = row.count === null ? null : rateOf(row.count)
  return (
    <span role="gridcell" className="matrix-rate">
      {row.isBase ? (
        words.isBase
      ) : rate === null || row.count === null ? (
        '—'
      ) : row.isPeer ? (
        <small>{words.isPeer}</small>
      ) : (
        <>
          <b>{percent(rate)}</b>
          <small>
            {row.count.takenUp + row.count.sharpened}/{row.count.tasks}
          </small>
          <SuggestedShare part={row.count.suggested} of={row.count.tasks} />
        </>
      )}
    </span>
  )
}

/** How much of the base's tasks all rows that are asked take up. */
export function AllTakenUp({ table }: { readonly table: MatrixTable }) {
  const counts = asked(table.rows).flatMap(({ count }) => count ?? [])
  const tasks = counts.reduce((sum, each) => sum + each.tasks, 0)
  const taken = counts.reduce((sum, each) => sum + each.takenUp + each.sharpened, 0)
  const suggested = counts.reduce((sum, each) => sum + each.suggested, 0)
  return (
    <span role="gridcell" className="matrix-rate">
      {tasks === 0 ? '—' : <b>{percent(taken / tasks)}</b>}
      <SuggestedShare part={suggested} of={tasks} />
    </span>
  )
}

/** Beside the rate, never within it. */
function SuggestedShare({ part, of }: { readonly part: number; readonly of: number }) {
  const words = useStrings(matrixStrings)
  if (part === 0) return null
  const share = percent(part / of)
  const said = words.shareSuggested(share)
  return (
    <small className="suggestion" title={said}>
      <span aria-hidden>{words.shareMark(share)}</span>
      <span className="sr">{said}</span>
    </small>
  )
}
