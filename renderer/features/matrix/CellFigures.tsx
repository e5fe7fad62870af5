import { matrixStrings } from '../../strings/matrix.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { Units } from './CoverageSign.tsx'
import type { TableCell, TableRow } from './matrix-table.ts'

/** A cell for the eye: how many clauses, how much of what is asked they take up, and a sign for each task. */
export function CellFigures({
  cell,
  row: { isBase, isPeer },
  absent,
}: {
  readonly cell: TableCell
  readonly row: TableRow
  readonly absent: string
}) {
  const words = useStrings(matrixStrings)
  const { coverage, count, lead, tasks } = cell
  if (isBase)
    return (
      <>
        <span className="figures">
          <b>{tasks ?? count}</b>
          {lead === null || lead === 0 ? null : <small>{words.leads(lead)}</small>}
        </span>
        {tasks === null ? null : <Units counts={{ base: tasks }} />}
      </>
    )
  const taken = coverage === null ? 0 : coverage.takenUp + coverage.sharpened
  const beside =
    coverage !== null
      ? coverage.tasks === 0
        ? count === 0
          ? words.none
          : null
        : taken + coverage.suggested === 0 && count === 0 && !isPeer
          ? words.notTaken
          : `${taken.toString()}/${coverage.tasks.toString()}`
      : lead !== null && lead > 0
        ? words.leads(lead)
        : count === 0 && !isPeer && cell.key !== null
          ? absent
          : null
  return (
    <>
      <span className="figures">
        <b>{count}</b>
        {beside === null ? null : <small>{beside}</small>}
        {coverage === null || coverage.suggested === 0 ? null : (
          <small className="suggestion">{words.moreSuggested(coverage.suggested)}</small>
        )}
      </span>
      {coverage === null ? null : (
        <Units
          counts={{
            'taken-up': coverage.takenUp,
            sharpened: coverage.sharpened,
            suggested: coverage.suggested,
            'not-taken-up': coverage.notTakenUp,
            new: coverage.new,
          }}
        />
      )}
    </>
  )
}
