import type { TextRange } from '../../../core/model/text-range.ts'
import type { SheetRow } from './sheet-rows.ts'

/** The indices of the rows a range begins and ends in; null where it stands in none. */
export function rowsAround(rows: readonly SheetRow[], { start, end }: TextRange): readonly [number, number] | null {
  const rangeOf = (row: SheetRow): TextRange => (row.kind === 'clause' ? row.clause.range : row.range)
  const first = rows.findIndex((row) => rangeOf(row).end > start)
  const last = rows.findLastIndex((row) => rangeOf(row).start < end)
  return first === -1 || last === -1 ? null : [first, last]
}
