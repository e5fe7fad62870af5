import { displayWidth, type SheetRow } from './sheet-rows.ts'

/** What a row's height depends on, in CSS pixels and characters a line. */
export interface SheetMeasure {
  readonly size: number
  readonly leading: number
  readonly characters: number
}

/**
 * A first guess at a row's height, good to a line or so: the list needs it before the row is drawn and measured.
 */
export function estimateRow(row: SheetRow, text: string, { size, leading, characters }: SheetMeasure): number {
  const line = size * leading
  if (row.kind === 'matter') return 8 + line * linesOf(row.range.end - row.range.start, characters)
  const { anatomy, heading, clause } = row
  const title = heading === 'h1' ? 52 : heading === 'h2' ? 49 : heading === 'h3' ? line : 0
  if (clause.kind === 'table')
    return 14 + line * (1 + text.slice(clause.range.start, clause.range.end).split('\n').length)
  const body = anatomy.lines.reduce((sum, { range }) => {
    // Latin words take half the room; sampling the start of a long line is enough for a guess
    const sampled = Math.min(range.end - range.start, 48)
    const share = sampled === 0 ? 1 : displayWidth(text, range.start, range.start + sampled) / sampled
    return sum + linesOf((range.end - range.start) * share, characters)
  }, 0)
  return title + body * line + (body > 0 ? 14 : 0)
}

const linesOf = (width: number, characters: number): number => Math.max(1, Math.ceil(width / characters))
