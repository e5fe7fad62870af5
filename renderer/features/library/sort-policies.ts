import type { PolicySummary } from '../../../core/contract/workbench.ts'
import type { Level } from '../../../core/model/policy.ts'

export type SortColumn =
  | 'title'
  | 'level'
  | 'number'
  | 'issuedOn'
  | 'clauses'
  | 'tagged'
  | 'notes'
  | 'links'
  | 'region'
  | 'status'
  | 'importedAt'
  | 'suggestions'
export interface PolicySort {
  readonly column: SortColumn
  readonly descending: boolean
}
/** National first, newest first within a level. */
export const startingSort: PolicySort = { column: 'level', descending: false }

const levelOrder = { national: 0, provincial: 1, municipal: 2, county: 3 } satisfies Record<Level, number>
const rankOf = (level: Level | null): number => (level === null ? 4 : levelOrder[level])
// Titles in pinyin order; quotation marks and brackets do not count, numbers by value.
const byText = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true, ignorePunctuation: true })

const text = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : byText.compare(a, b)
// dates are written so that their text order is their order; a collator would cost ten times as much
const plain = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
const share = (policy: PolicySummary): number => (policy.clauses === 0 ? 0 : policy.taggedClauses / policy.clauses)

const compare: Readonly<Record<SortColumn, (a: PolicySummary, b: PolicySummary) => number>> = {
  title: (a, b) => text(a.metadata.title, b.metadata.title),
  level: (a, b) => rankOf(a.metadata.level) - rankOf(b.metadata.level),
  number: (a, b) => text(a.metadata.documentNumber, b.metadata.documentNumber),
  issuedOn: (a, b) => plain(a.metadata.issuedOn, b.metadata.issuedOn),
  clauses: (a, b) => a.clauses - b.clauses,
  tagged: (a, b) => share(a) - share(b),
  notes: (a, b) => a.annotations - b.annotations,
  links: (a, b) => a.links - b.links,
  region: (a, b) => text(a.metadata.region, b.metadata.region),
  status: (a, b) => plain(a.metadata.status, b.metadata.status),
  importedAt: (a, b) => plain(a.importedAt, b.importedAt),
  suggestions: (a, b) => a.openSuggestions - b.openSuggestions,
}
const missing: Partial<Record<SortColumn, (policy: PolicySummary) => boolean>> = {
  title: ({ metadata }) => metadata.title === null,
  number: ({ metadata }) => metadata.documentNumber === null,
  issuedOn: ({ metadata }) => metadata.issuedOn === null,
  level: ({ metadata }) => metadata.level === null,
  region: ({ metadata }) => metadata.region === null,
  status: ({ metadata }) => metadata.status === null,
}

const newestFirst = (a: PolicySummary, b: PolicySummary): number =>
  a.metadata.issuedOn === null || b.metadata.issuedOn === null
    ? plain(a.metadata.issuedOn, b.metadata.issuedOn)
    : -plain(a.metadata.issuedOn, b.metadata.issuedOn)

/**
 * A sorted copy. What has no value comes last either way; ties: newest first, then title, so that the order is always
 * the same.
 */
export function sortPolicies(
  policies: readonly PolicySummary[],
  { column, descending }: PolicySort,
): readonly PolicySummary[] {
  const lacks = missing[column] ?? (() => false)
  return [...policies].sort(
    (a, b) =>
      Number(lacks(a)) - Number(lacks(b)) ||
      (descending ? -1 : 1) * compare[column](a, b) ||
      newestFirst(a, b) ||
      text(a.metadata.title, b.metadata.title) ||
      a.id.localeCompare(b.id),
  )
}

/** A press on a heading: sorts by it, and turns round when it already does. Counts and dates begin with the most. */
export const pressColumn = (sort: PolicySort, column: SortColumn): PolicySort =>
  sort.column === column
    ? { column, descending: !sort.descending }
    : {
        column,
        descending: ['issuedOn', 'clauses', 'tagged', 'notes', 'links', 'importedAt', 'suggestions'].includes(column),
      }

/**
 * Columns whose order has room for versions to stand together: under a count or a date they would break the order asked
 * for.
 */
export const keepsVersions = (column: SortColumn): boolean =>
  column === 'title' || column === 'level' || column === 'number' || column === 'region' || column === 'status'
