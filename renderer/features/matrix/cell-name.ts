import type { TableCell, TableRow } from './matrix-table.ts'

/** A cell as a sentence, for those who hear it. */
export function cellName(
  cell: TableCell,
  { isBase }: TableRow,
  absent: string,
  words: {
    readonly cellBase: (count: number) => string
    readonly cellCount: (count: number, absent: string) => string
    readonly cellCovered: (
      count: number,
      tasks: number,
      taken: number,
      sharpened: number,
      suggested: number,
      missing: number,
      added: number,
    ) => string
  },
): string {
  const { coverage } = cell
  if (isBase && cell.tasks !== null) return words.cellBase(cell.tasks)
  return coverage === null
    ? words.cellCount(cell.count, absent)
    : words.cellCovered(
        cell.count,
        coverage.tasks,
        coverage.takenUp,
        coverage.sharpened,
        coverage.suggested,
        coverage.notTakenUp,
        coverage.new,
      )
}
