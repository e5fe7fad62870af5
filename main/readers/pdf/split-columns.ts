import type { TextPiece } from './page-lines.ts'

/** A stretch of a page that reads from top to bottom by itself: the whole width, or one of two columns. */
export interface PageRegion {
  readonly column: 0 | 1 | null
  readonly pieces: readonly TextPiece[]
}

/** Everything on one baseline, over the whole width of the page. */
interface Row {
  readonly y: number
  readonly pieces: TextPiece[]
}

const enoughRows = 8
/** The gutter's width in font sizes, and what share of rows may run over it (titles, heads). */
const gutterWidth = 1,
  crossingShare = 0.25

/**
 * Gazettes are set in two columns. They are told from tables by their evenness: two columns of about one width, many
 * rows of the left one full and many rows of the right one beginning at one place. Regions come in reading order; any
 * other page is one region.
 */
export function splitColumns(pieces: readonly TextPiece[]): readonly PageRegion[] {
  const visible = pieces.filter((piece) => piece.text.trim() !== '')
  const size = median(visible.map((piece) => piece.size))
  const rows = rowsOf(visible, size)
  const gutter = findGutter(rows, size)
  if (gutter === null) return [{ column: null, pieces: visible }]
  // Whatever runs over the gutter parts the columns above it from those below.
  const regions: { column: 0 | 1 | null; pieces: TextPiece[] }[] = []
  let left: TextPiece[] = [],
    right: TextPiece[] = []
  const close = (): void => {
    if (left.length > 0) regions.push({ column: 0, pieces: left })
    if (right.length > 0) regions.push({ column: 1, pieces: right })
    left = []
    right = []
  }
  for (const row of rows) {
    if (crosses(row, gutter, size)) {
      close()
      regions.push({ column: null, pieces: row.pieces })
    } else for (const piece of row.pieces) (piece.x < gutter ? left : right).push(piece)
  }
  close()
  return regions
}

function findGutter(rows: readonly Row[], size: number): number | null {
  if (rows.length < enoughRows) return null
  const begin = Math.min(...rows.map(beginOf)),
    end = Math.max(...rows.map(endOf))
  for (const share of [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56]) {
    const at = begin + (end - begin) * share
    const open = rows.filter((row) => !crosses(row, at, size))
    if (rows.length - open.length <= rows.length * crossingShare && isEven(open, at, size)) return at
  }
  return null
}

function crosses(row: Row, gutter: number, size: number): boolean {
  const half = (gutterWidth * size) / 2
  return row.pieces.some((piece) => piece.x < gutter + half && piece.x + piece.width > gutter - half)
}

function isEven(rows: readonly Row[], gutter: number, size: number): boolean {
  const part = (keep: (piece: TextPiece) => boolean): Row[] =>
    rows.map((row) => ({ y: row.y, pieces: row.pieces.filter(keep) })).filter((row) => row.pieces.length > 0)
  const left = part((piece) => piece.x < gutter),
    right = part((piece) => piece.x >= gutter)
  if (left.length < enoughRows || right.length < enoughRows) return false
  const end = Math.max(...left.map(endOf)),
    begin = Math.min(...right.map(beginOf))
  const full = left.filter((row) => end - endOf(row) < 1.5 * size).length / left.length
  const flush = right.filter((row) => beginOf(row) - begin < 0.5 * size).length / right.length
  const widths = (end - Math.min(...left.map(beginOf))) / (Math.max(...right.map(endOf)) - begin)
  return full > 0.45 && flush > 0.45 && widths > 0.75 && widths < 1.33
}

function rowsOf(pieces: readonly TextPiece[], size: number): readonly Row[] {
  const rows: Row[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1)
    if (last && piece.y - last.y < 0.4 * size) last.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows
}

const beginOf = (row: Row): number => Math.min(...row.pieces.map((piece) => piece.x))
const endOf = (row: Row): number => Math.max(...row.pieces.map((piece) => piece.x + piece.width))
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
