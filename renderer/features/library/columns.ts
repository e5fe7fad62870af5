import type { SortColumn } from './sort-policies.ts'

export type ColumnId = SortColumn
/**
 * A column: its width as a grid track, in Chinese and (where wider) in English; `first` whether it is shown until a
 * person says otherwise.
 */
export interface Column {
  readonly id: ColumnId
  readonly width: string
  readonly widthEn?: string
  readonly number?: true
  readonly first: boolean
  /** px, for the least width of the table. */
  readonly least: number
}

export const columns: readonly Column[] = [
  { id: 'title', width: 'minmax(220px, 1fr)', first: true, least: 220 },
  { id: 'level', width: '50px', widthEn: '58px', first: true, least: 58 },
  { id: 'region', width: '96px', first: false, least: 96 },
  { id: 'status', width: '92px', first: false, least: 92 },
  { id: 'number', width: 'minmax(132px, .24fr)', first: true, least: 132 },
  { id: 'issuedOn', width: '94px', first: true, least: 94 },
  { id: 'importedAt', width: '94px', widthEn: '98px', first: false, least: 98 },
  { id: 'clauses', width: '56px', widthEn: '64px', number: true, first: true, least: 60 },
  { id: 'tagged', width: '94px', first: true, least: 94 },
  { id: 'suggestions', width: '56px', widthEn: '86px', number: true, first: false, least: 70 },
  { id: 'notes', width: '46px', widthEn: '54px', number: true, first: true, least: 52 },
  { id: 'links', width: '46px', widthEn: '54px', number: true, first: true, least: 52 },
]

/** The name under which it is kept whether a column is hidden. */
export const columnPanel = (id: ColumnId): string => `library-column-${id}`

/**
 * The columns to show, in order; the title always. `hidden` says what a person chose, undefined where they have not.
 */
export const shownColumns = (hidden: (id: ColumnId) => boolean | undefined): readonly Column[] =>
  columns.filter(({ id, first }) => id === 'title' || !(hidden(id) ?? !first))

/**
 * Grid tracks for the columns and a last one for the menu that chooses them; and the least width, px, below which the
 * table scrolls.
 */
export const tracks = (
  shown: readonly Column[],
  english: boolean,
): { readonly columns: string; readonly least: number } => ({
  columns: [...shown.map(({ width, widthEn }) => (english ? (widthEn ?? width) : width)), '36px'].join(' '),
  least: shown.reduce((sum, column) => sum + column.least, 36),
})
