import type { ClauseId } from '../../../core/model/ids.ts'
import type { SheetRow } from './sheet-rows.ts'

/**
 * The clause a key leads to from the row at `index` (-1: none yet): the next, the one before, the first, the last. Null
 * where there is none.
 */
export function clauseStep(rows: readonly SheetRow[], index: number, key: string): ClauseId | null {
  const isClause = (row: SheetRow): boolean => row.kind === 'clause'
  const at =
    key === 'Home'
      ? rows.findIndex(isClause)
      : key === 'End'
        ? rows.findLastIndex(isClause)
        : key === 'ArrowUp'
          ? index <= 0
            ? -1
            : rows.findLastIndex((row, each) => each < index && isClause(row))
          : rows.findIndex((row, each) => each > index && isClause(row))
  const row = rows[at]
  return row?.kind === 'clause' ? row.clause.id : null
}
