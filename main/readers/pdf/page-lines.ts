/** One piece of text as pdf.js gives it, on the page as shown: origin top left, points, `y` the baseline. */
export interface TextPiece { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number }

/** One printed line. `x`…`right` is its extent, `top` and `height` its box, `hang` where the text after a set-off label begins. */
export interface PageLine {
  readonly page: number
  /** Which of two columns, null on a page without. */
  readonly column: 0 | 1 | null
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly top: number
  readonly height: number
  readonly size: number
  readonly hang: number | null
  /** Two stretches or more with a wide gap between them: a row of a table, or a letterhead. */
  readonly isSplit: boolean
}

/** How far baselines of one line may lie apart, in font sizes: superscripts, and subset fonts of slightly different design. */
const sameBaseline = 0.35
/** A gap that is a blank between Latin letters, between Han characters, and one that parts columns. */
const latinGap = 0.18, hanGap = 0.6, wideGap = 2.2

/** Merges the many small pieces of a page, or of a column of it, into lines, top to bottom, each from left to right. */
export function mergeLines(pieces: readonly TextPiece[], page: number, column: 0 | 1 | null = null): readonly PageLine[] {
  const rows: { pieces: TextPiece[]; baseline: number; size: number }[] = []
  // Content order is reading order within a line far more often than not, so neighbours are looked for from the end.
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const row = rows.findLast((candidate, at) => at >= rows.length - 40 && Math.abs(candidate.baseline - piece.y) <= sameBaseline * Math.max(Math.min(candidate.size, piece.size), 1) + (Math.min(candidate.size, piece.size) < 0.75 * Math.max(candidate.size, piece.size) ? 0.25 * Math.max(candidate.size, piece.size) : 0))
    if (!row) { rows.push({ pieces: [piece], baseline: piece.y, size: piece.size }); continue }
    row.pieces.push(piece)
    if (piece.size > row.size) { row.size = piece.size; row.baseline = piece.y }
  }
  return rows.map((row) => lineOf(row.pieces.sort((a, b) => a.x - b.x), row.baseline, page, column)).filter((line) => line.text !== '').sort((a, b) => a.baseline - b.baseline || a.x - b.x)
}

function lineOf(pieces: readonly TextPiece[], baseline: number, page: number, column: 0 | 1 | null): PageLine {
  const sizes = new Map<number, number>()
  let text = '', right = Number.NEGATIVE_INFINITY, hang: number | null = null, isSplit = false
  let last: TextPiece | null = null
  for (const piece of pieces) {
    // Fake bold prints the same glyphs twice, a fraction of a point apart.
    if (last !== null && piece.text === last.text && Math.abs(piece.x - last.x) < 0.15 * piece.size) continue
    const gap = last === null ? 0 : (piece.x - right) / Math.max(piece.size, 1)
    const isAfterLabel = text !== '' && hang === null && gap > 0.5 && label.test(text)
    if (isAfterLabel) hang = piece.x
    else if (gap > wideGap) isSplit = true
    text += (text === '' ? '' : between(text, piece.text, gap)) + piece.text
    right = Math.max(right, piece.x + piece.width)
    const size = Math.round(piece.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + piece.text.length)
    last = piece
  }
  const [dominant] = [...sizes].sort((a, b) => b[1] - a[1])
  const size = dominant?.[0] ?? 0
  const x = pieces[0]?.x ?? 0
  const trimmed = text.trim()
  return { page, column, text: trimmed, x: x + leading(pieces[0]), right, baseline, top: baseline - 0.88 * size, height: 1.12 * size, size, hang, isSplit }
}

/** Blanks inside the first piece indent the line. */
const leading = (piece: TextPiece | undefined): number => {
  if (!piece || piece.text.length === 0) return 0
  const blanks = piece.text.length - piece.text.trimStart().length
  return blanks === 0 ? 0 : Math.min(piece.width, blanks * (piece.text.startsWith('\u3000') ? piece.size : piece.width / piece.text.length))
}

/** What a tab sets off at the beginning of a line: a number, a letter, a bullet. */
const label = /^(?:[(（]?[\da-zA-Z一二三四五六七八九十]{1,5}[)）.．、:：]?|\d{1,3}(?:\.\d{1,3})+\.?|第.{1,6}[条章节]|(?:Article|Section|Part|Chapter)?\s?[\dIVXLC]{1,6}\.?|[•●▪■◆◇□➢✓–—-])$/u

const latin = /[\u0021-\u024f]/
const blank = /\s/

function between(before: string, after: string, gap: number): string {
  const left = before.at(-1) ?? '', right = after[0] ?? ''
  if (blank.test(left) || blank.test(right)) return ''
  const needed = latin.test(left) && latin.test(right) ? latinGap : hanGap
  return gap > needed ? ' ' : ''
}
