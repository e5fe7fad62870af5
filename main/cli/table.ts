import { cutMiddle, padTo, textWidth } from './text-width.ts'
import type { Terminal } from './terminal.ts'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  readonly align?: 'right'
  /** The one column that gives way when the terminal is too narrow. */
  readonly yields?: true
}

/** Rows in columns two blanks apart, widths counted as a terminal draws them. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], terminal: Terminal): string {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)))
  const natural = columns.map((column, at) =>
    Math.max(textWidth(column.title), ...cells.map((line) => textWidth(line[at] ?? ''))),
  )
  const gaps = 2 * (columns.length - 1)
  const excess =
    terminal.columns === null ? 0 : Math.max(0, natural.reduce((sum, width) => sum + width, gaps) - terminal.columns)
  const widths = columns.map((column, at) =>
    column.yields === true ? Math.max(16, (natural[at] ?? 0) - excess) : (natural[at] ?? 0),
  )
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, at) => {
        const width = widths[at] ?? 0
        const text = columns[at]?.yields === true ? cutMiddle(part, width) : part
        return columns[at]?.align === 'right' ? padTo(text, width, 'right') : padTo(text, width)
      })
      .join('  ')
      .trimEnd()
  return [terminal.dim(line(columns.map((column) => column.title))), ...cells.map(line)]
    .map((text) => `${text}\n`)
    .join('')
}
