import type { ClauseId } from '../model/ids.ts'
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../model/matrix.ts'

/** That a clause belongs in a column; `leads`: of a body, that it leads. */
export interface Mention {
  readonly key: string
  readonly clauseId: ClauseId
  readonly leads?: boolean
}
/** A row before its cells: `mentions` in text order. */
export interface MatrixSource extends Omit<MatrixRow, 'cells'> {
  readonly mentions: readonly Mention[]
}

/**
 * Counts clauses by row and column; a clause counts once a cell. Every row has a cell for every column, and mentions of
 * other columns are left out.
 */
export function countMatrix(
  columns: readonly Omit<MatrixColumn, 'count'>[],
  sources: readonly MatrixSource[],
  withLead: boolean,
): Matrix {
  const places = new Map(columns.map(({ key }, at) => [key, at]))
  const rows = sources.map(({ mentions, ...row }): MatrixRow => {
    const found = columns.map(() => new Map<ClauseId, boolean>())
    for (const { key, clauseId, leads = false } of mentions) {
      const cell = found[places.get(key) ?? -1]
      cell?.set(clauseId, leads || cell.get(clauseId) === true)
    }
    return {
      ...row,
      cells: found.map((cell): MatrixCell => ({
        count: cell.size,
        clauses: [...cell.keys()],
        ...(withLead ? { lead: [...cell.values()].filter(Boolean).length } : {}),
      })),
    }
  })
  return {
    columns: columns.map((column, at) => ({
      ...column,
      count: rows.reduce((sum, { cells }) => sum + (cells[at]?.count ?? 0), 0),
    })),
    rows,
    empty: rows.reduce((sum, { cells }) => sum + cells.filter(({ count }) => count === 0).length, 0),
  }
}
