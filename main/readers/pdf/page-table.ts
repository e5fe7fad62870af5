import type { Line } from '../../../core/model/source-document.ts'
import { boxOf, mergeLines, needsBlank, type PageLine, type TextPiece } from './page-lines.ts'
import type { Grid } from './ruled-tables.ts'

/**
 * A table on one page: what its cells say, row by row, the lines they were printed in by cell. A cell merged with one
 * before it is empty.
 */
export interface PageTable {
  readonly edges: readonly number[]
  readonly rows: readonly (readonly (readonly PageLine[])[])[]
}

/** The table as a line of its page, to be put in its place; null where fewer than `fewest` of its cells hold words. */
export function tableLine(
  grid: Grid,
  cells: ReadonlyMap<number, readonly TextPiece[]>,
  page: number,
  fewest: number,
): PageLine | null {
  const columns = grid.xs.length - 1
  const rows: PageLine[][][] = []
  let filled = 0
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const line = Array.from({ length: columns }, (_, column) => [
      ...mergeLines(cells.get(row * columns + column) ?? [], page),
    ])
    filled += line.filter((cell) => cell.length > 0).length
    if (line.some((cell) => cell.length > 0)) rows.push(line)
  }
  return filled < fewest ? null : lineOfTable({ edges: grid.xs, rows }, page)
}

/** A table found on a page as a line of it. */
export function lineOfTable(table: PageTable, page: number): PageLine {
  const all = table.rows.flat(2)
  const top = Math.min(...all.map((line) => line.top)),
    bottom = Math.max(...all.map((line) => line.top + line.height))
  const x = Math.min(...all.map((line) => line.x)),
    right = Math.max(...all.map((line) => line.right))
  return {
    page,
    column: null,
    text: '',
    x,
    right,
    baseline: top,
    top,
    height: bottom - top,
    size: all[0]?.size ?? 0,
    hang: null,
    isSplit: true,
    font: '',
    marks: [],
    cells: [],
    table,
  }
}

/**
 * The text of tables that follow each other as one (a row ends with "\n", cells are parted by "\t"), with its printed
 * lines.
 */
export function tableText(tables: readonly PageTable[]): { readonly text: string; readonly lines: readonly Line[] } {
  let text = ''
  const lines: Line[] = []
  for (const row of tables.flatMap((table) => table.rows)) {
    row.forEach((cell, column) => {
      if (column > 0) text += '\t'
      const from = text.length
      for (const line of cell) {
        if (text.length > from && needsBlank(text, line.text)) text += ' '
        const words = line.text.replaceAll('\t', ' ')
        lines.push({ start: text.length, end: text.length + words.length, box: boxOf(line) })
        text += words
      }
    })
    text += '\n'
  }
  return { text, lines }
}

/** What a row says, to tell a head that is printed again on the next page. */
export const rowText = (row: PageTable['rows'][number] | undefined): string =>
  (row ?? []).map((cell) => cell.map((line) => line.text).join('')).join('\t')
