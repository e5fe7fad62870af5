import { issueStandings, type IssueRow } from '../../../core/model/issue-row.ts'
import { levels } from '../../../core/model/policy.ts'
import { sortByRank, type ColumnSort, type Rank } from './column-sort.ts'

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
export type IssueSort = ColumnSort<IssueColumn>

function rankOf({ metadata, standing, origin, fileName }: IssueRow, column: IssueColumn): Rank {
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

/** Rows in the order asked; what a policy does not say comes last. */
export function sortIssues(rows: readonly IssueRow[], sort: IssueSort | null): readonly IssueRow[] {
  return sort === null ? rows : sortByRank(rows, sort.descending, (row) => rankOf(row, sort.column))
}
