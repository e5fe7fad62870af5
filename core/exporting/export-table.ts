import type { ExportedFile } from '../model/exported-file.ts'
import { succeed, type Result } from '../model/result.ts'
import { csvTable } from './csv-cells.ts'
import { escapeHtml } from './escape-html.ts'
import { exportWords, type ExportLanguage } from './export-words.ts'
import { fileNameFor } from './file-name.ts'
import { htmlPage } from './html-page.ts'
import { tableStyle } from './table-style.ts'

/** A table of texts: numbers stand right, `className` gives a cell its colour. The first column names the row. */
export interface ExportCell {
  readonly text: string
  readonly number?: true
  readonly className?: string
}
export interface ExportTable {
  readonly title: string
  readonly note: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
  /** What the table is made from: a second table, below it. */
  readonly sources?: Part
}
type Part = Pick<ExportTable, 'head' | 'rows'>
/** `at`: ISO instant of the export. */
export interface ExportTableOptions {
  readonly format: 'csv' | 'html'
  readonly language: ExportLanguage
  readonly at: string
}

/**
 * A table as a file: CSV for spreadsheets, or one page that prints well. Notice 'cells-made-harmless' as in other CSV
 * exports.
 */
export function exportTable(
  { title, note, head, rows, sources }: ExportTable,
  { format, language, at }: ExportTableOptions,
): Result<ExportedFile> {
  const file = (content: string, mediaType: string): ExportedFile => ({
    fileName: fileNameFor(title, format),
    mediaType,
    encoding: 'utf8',
    content,
    clauses: rows.length,
  })
  if (format === 'csv') {
    const { content, harmless } = csvTable(csvRows({ head, rows }, sources))
    return succeed(
      file(content, 'text/csv'),
      harmless === 0 ? [] : [{ code: 'cells-made-harmless', params: { count: harmless } }],
    )
  }
  const body = `<header><h1>${escapeHtml(title)}</h1>
<p class="day">${escapeHtml(note)}${note === '' ? '' : ' · '}${escapeHtml(exportWords[language].exportedOn(at.slice(0, 10)))}</p></header>
${[{ head, rows }, ...(sources === undefined ? [] : [sources])].map(tableHtml).join('\n')}`
  return succeed(file(htmlPage({ language, title, style: tableStyle, body }), 'text/html'))
}

/** Every line of one width, so that a reader that wants a rectangle has one; an empty line parts the two tables. */
function csvRows(table: Part, sources: Part | undefined): readonly (readonly string[])[] {
  const lines = ({ head, rows }: Part) => [head, ...rows.map((row) => row.map(({ text }) => text))]
  if (sources === undefined) return lines(table)
  const width = Math.max(table.head.length, sources.head.length)
  return [...lines(table), [], ...lines(sources)].map((line) =>
    Array.from({ length: width }, (_, column) => line[column] ?? ''),
  )
}

const tableHtml = ({ head, rows }: Part): string => `<table>
<thead><tr>${head.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}
</tbody>
</table>`

function cellHtml({ text, number, className }: ExportCell, at: number): string {
  const classes = [...(number === true ? ['number'] : []), ...(className === undefined ? [] : [className])]
  const attributes = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
  const html = escapeHtml(text).replaceAll('\n', '<br>')
  return at === 0 ? `<th scope="row"${attributes}>${html}</th>` : `<td${attributes}>${html}</td>`
}
