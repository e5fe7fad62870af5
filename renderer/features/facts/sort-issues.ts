import { issueStandings, type IssueRow } from '../../../core/model/issue-row.ts'
import { levels } from '../../../core/model/policy.ts'

export type IssueColumn =
  'level' | 'title' | 'issuers' | 'documentNumber' | 'issuedOn' | 'effectiveOn' | 'standing' | 'origin'
export const issueColumns: readonly IssueColumn[] = [
  'level',
  'title',
  'issuers',
  'documentNumber',
  'issuedOn',
  'effectiveOn',
  'standing',
  'origin',
]
export interface IssueSort {
  readonly column: IssueColumn
  readonly descending: boolean
}

/** Pressing a column: by it, then the other way round, then as the library has them. */
export const pressIssueColumn = (sort: IssueSort | null, column: IssueColumn): IssueSort | null =>
  sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true }

/** null, what the policy does not say, comes last whichever way one sorts. */
function rankOf({ metadata, standing, origin, fileName }: IssueRow, column: IssueColumn): string | number | null {
  switch (column) {
    case 'level':
      return metadata.level === null ? null : levels.indexOf(metadata.level)
    case 'title':
      return metadata.title ?? fileName
    case 'issuers':
      return metadata.issuers[0] ?? null
    case 'standing':
      return standing === null ? null : issueStandings.indexOf(standing)
    case 'origin':
      return origin === 'changed' ? 0 : 1
    default:
      return metadata[column]
  }
}

const compareText = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare

/** Rows in the order asked, equal ones as they came. */
export function sortIssues(rows: readonly IssueRow[], sort: IssueSort | null): readonly IssueRow[] {
  if (sort === null) return rows
  const way = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, rank: rankOf(row, sort.column) }))
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
