import type { Block } from '../../../core/model/source-document.ts'
import type { PageLine } from './page-lines.ts'
import { rowText, type PageTable } from './page-table.ts'

type Row = PageTable['rows'][number]

/**
 * Mends tables that go on over a page end: a head that is printed again becomes a head of its page, and a row the page
 * end cut in two is one again: its rest is told by an empty first cell in a table that has no other. `bodies` are pages
 * without running heads and notes.
 */
export function joinTables(bodies: readonly (readonly PageLine[])[]): {
  readonly bodies: readonly (readonly PageLine[])[]
  readonly repeated: readonly Block[]
} {
  const repeated: Block[] = []
  const mended: PageLine[][] = []
  let head: Row | undefined
  for (const lines of bodies) {
    const before = mended.at(-1),
      last = before?.at(-1)
    const [first, ...rest] = lines
    if (
      before &&
      last?.table &&
      first?.table &&
      haveSameColumns(last.table, first.table) &&
      first.page === last.page + 1
    ) {
      let rows = first.table.rows
      if (rows.length > 1 && rowText(head).trim() !== '' && rowText(rows[0]) === rowText(head)) {
        repeated.push({ kind: 'page-head', text: rowText(rows[0]), page: first.page })
        rows = rows.slice(1)
      }
      const [cut, ...whole] = rows
      if (cut && isRest(cut, [...last.table.rows, ...whole])) {
        before[before.length - 1] = {
          ...last,
          table: { ...last.table, rows: [...last.table.rows.slice(0, -1), joined(last.table.rows.at(-1) ?? [], cut)] },
        }
        rows = whole
      }
      mended.push(rows.length === 0 ? rest : [{ ...first, table: { ...first.table, rows } }, ...rest])
    } else {
      mended.push([...lines])
    }
    const final = mended.at(-1)?.at(-1)
    if (final?.table && !(lines.length === 1 && last?.table)) head = final.table.rows[0]
  }
  return { bodies: mended, repeated }
}

/** The same columns, so that one may go on in the other. */
export function haveSameColumns(a: PageTable, b: PageTable): boolean {
  return a.edges.length === b.edges.length && a.edges.every((edge, n) => Math.abs(edge - (b.edges[n] ?? 0)) < 4)
}

const isEmptyAtFirst = (row: Row): boolean => (row[0] ?? []).length === 0
const isRest = (row: Row, others: readonly Row[]): boolean => isEmptyAtFirst(row) && !others.some(isEmptyAtFirst)
const joined = (row: Row, rest: Row): Row => row.map((cell, column) => [...cell, ...(rest[column] ?? [])])
