import type { PageLine } from './page-lines.ts'
import { lineOfTable } from './page-table.ts'

/** Fewer rows may align by chance; two columns do so often (a signature beside a date, labels before hanging text). */
const fewestRows = 3,
  fewestColumns = 3
/**
 * How far the same column's cells may begin apart, in font sizes, where they are neither flush right nor centred on
 * each other.
 */
const aligned = 0.8

/**
 * Tables without printed lines: three rows or more in a line, each of the same three or more stretches with wide gaps
 * between them, which begin, end or centre at the same places. Gives the lines with each such run as one; boxes stay
 * those of the rows' cells.
 */
export function alignedTables(lines: readonly PageLine[], page: number): PageLine[] {
  const found: PageLine[] = []
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at)
    const [first] = run
    if (run.length >= fewestRows && first) {
      found.push(
        lineOfTable(
          { edges: first.cells.map((cell) => cell.x), rows: run.map((line) => line.cells.map((cell) => [cell])) },
          page,
        ),
      )
      at += run.length
    } else {
      const line = lines[at]
      if (line) found.push(line)
      at++
    }
  }
  return found
}

function runFrom(lines: readonly PageLine[], at: number): readonly PageLine[] {
  const run: PageLine[] = []
  for (const line of lines.slice(at)) {
    const before = run.at(-1)
    if (
      line.cells.length < fewestColumns ||
      line.cells.some((cell) => /[.．…·]{4}/u.test(cell.text)) ||
      (before && (before.cells.length !== line.cells.length || !isBelow(before, line)))
    )
      break
    run.push(line)
  }
  return run
}

function isBelow(before: PageLine, line: PageLine): boolean {
  if (line.baseline - before.baseline > 4 * line.size || line.column !== before.column) return false
  return line.cells.every((cell, n) => {
    const above = before.cells[n]
    if (!above) return false
    const slack = aligned * line.size
    return (
      Math.abs(cell.x - above.x) < slack ||
      Math.abs(cell.right - above.right) < slack ||
      Math.abs(cell.x + cell.right - above.x - above.right) < 2 * slack
    )
  })
}
