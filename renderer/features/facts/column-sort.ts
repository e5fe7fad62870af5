/** Which column a table is sorted by, and which way. */
export interface ColumnSort<Column extends string> {
  readonly column: Column
  readonly descending: boolean
}

/** Pressing a column: by it, then the other way round, then as the rows came. */
export const pressColumn = <Column extends string>(
  sort: ColumnSort<Column> | null,
  column: NoInfer<Column>,
): ColumnSort<Column> | null =>
  sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true }

/** What a row is sorted by; null, what it lacks, comes last whichever way one sorts. */
export type Rank = string | number | null

const compareText = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

/** Rows by their ranks, equal ones as they came. */
export function sortByRank<Row>(rows: readonly Row[], descending: boolean, rankOf: (row: Row) => Rank): readonly Row[] {
  const way = descending ? -1 : 1
  return rows
    .map((row) => ({ row, rank: rankOf(row) }))
    .toSorted((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null)
      return (
        way *
        (typeof a.rank === 'number' && typeof b.rank === 'number'
          ? a.rank - b.rank
          : compareText(String(a.rank), String(b.rank)))
      )
    })
    .map(({ row }) => row)
}
