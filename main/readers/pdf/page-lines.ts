import type { PageTable } from './page-table.ts'

/** One piece of text as pdf.js gives it, on the page as shown: origin top left, points, `y` the baseline. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** pdf.js's name of its font. */
  readonly font: string
}

/**
 * One printed line. `x`…`right` is its extent, `top` and `height` its box, `hang` where the text after a set-off label
 * begins.
 */
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
  /** The font of most of its characters. */
  readonly font: string
  /** Figures and signs set small and high, as offsets in the text: references to notes, perhaps. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** The stretches of a split line, each as a line by itself; none where it is not split. */
  readonly cells: readonly PageLine[]
  /** The line stands for a whole table. */
  readonly table?: PageTable
}

/**
 * How far baselines of one line may lie apart, in font sizes: superscripts, and subset fonts of slightly different
 * design.
 */
const sameBaseline = 0.35
/** A gap that is a blank between Latin letters, between Han characters, and one that parts columns. */
const latinGap = 0.18,
  hanGap = 0.6,
  wideGap = 2.2

/** Merges the many small pieces of a page, or of a column of it, into lines, top to bottom, each from left to right. */
export function mergeLines(
  pieces: readonly TextPiece[],
  page: number,
  column: 0 | 1 | null = null,
): readonly PageLine[] {
  const rows: { pieces: TextPiece[]; baseline: number; size: number }[] = []
  // Content order is reading order within a line far more often than not, so neighbours are looked for from the end.
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue
    const row = rows.findLast(
      (candidate, at) =>
        at >= rows.length - 40 &&
        Math.abs(candidate.baseline - piece.y) <=
          sameBaseline * Math.max(Math.min(candidate.size, piece.size), 1) +
            (Math.min(candidate.size, piece.size) < 0.75 * Math.max(candidate.size, piece.size)
              ? 0.25 * Math.max(candidate.size, piece.size)
              : 0),
    )
    if (!row) {
      rows.push({ pieces: [piece], baseline: piece.y, size: piece.size })
      continue
    }
    row.pieces.push(piece)
    if (piece.size > row.size) {
      row.size = piece.size
      row.baseline = piece.y
    }
  }
  return rows
    .map((row) =>
      lineOf(
        row.pieces.sort((a, b) => a.x - b.x),
        row.baseline,
        page,
        column,
      ),
    )
    .filter((line) => line.text !== '')
    .sort((a, b) => a.baseline - b.baseline || a.x - b.x)
}

function lineOf(pieces: readonly TextPiece[], baseline: number, page: number, column: 0 | 1 | null): PageLine {
  const sizes = new Map<number, number>(),
    fonts = new Map<string, number>()
  const tallest = Math.max(...pieces.map((piece) => piece.size))
  const marks: { start: number; end: number }[] = []
  let text = '',
    right = Number.NEGATIVE_INFINITY,
    hang: number | null = null,
    isSplit = false
  const stretches: TextPiece[][] = [[]]
  let last: TextPiece | null = null
  for (const piece of pieces) {
    // Fake bold prints the same glyphs twice, a fraction of a point apart.
    if (last !== null && piece.text === last.text && Math.abs(piece.x - last.x) < 0.15 * piece.size) continue
    const gap = last === null ? 0 : (piece.x - right) / Math.max(piece.size, 1)
    const isAfterLabel = text !== '' && hang === null && gap > 0.5 && label.test(text)
    if (isAfterLabel) hang = piece.x
    else if (gap > wideGap) {
      isSplit = true
      stretches.push([])
    }
    stretches.at(-1)?.push(piece)
    const raised = isRaised(piece, baseline, tallest)
    text += (text === '' || raised ? '' : between(text, piece.text, gap)) + piece.text
    if (raised) marks.push({ start: text.length - piece.text.length, end: text.length })
    fonts.set(piece.font, (fonts.get(piece.font) ?? 0) + piece.text.length)
    right = Math.max(right, piece.x + piece.width)
    const size = Math.round(piece.size * 2) / 2
    sizes.set(size, (sizes.get(size) ?? 0) + piece.text.length)
    last = piece
  }
  const [dominant] = [...sizes].sort((a, b) => b[1] - a[1]),
    [font] = [...fonts].sort((a, b) => b[1] - a[1])
  const size = dominant?.[0] ?? 0
  const x = pieces[0]?.x ?? 0
  const trimmed = text.trim(),
    cut = text.length - text.trimStart().length
  return {
    page,
    column,
    text: trimmed,
    x: x + leading(pieces[0]),
    right,
    baseline,
    top: baseline - 0.88 * size,
    height: 1.12 * size,
    size,
    hang,
    isSplit,
    font: font?.[0] ?? '',
    cells: isSplit ? stretches.map((stretch) => lineOf(stretch, baseline, page, column)) : [],
    marks: marks.map(({ start, end }) => ({
      start: Math.max(0, start - cut),
      end: Math.min(trimmed.length, end - cut),
    })),
  }
}

/** A note's mark: small, above the line, and nothing but a figure or a sign. */
const isRaised = (piece: TextPiece, baseline: number, tallest: number): boolean =>
  piece.size < 0.8 * tallest &&
  piece.y < baseline - 0.1 * tallest &&
  /^\s?[[〔［(（]?(?:\d{1,3}|[①-⑳*＊†‡])[\]〕］)）]?\s?$/u.test(piece.text)

export const boxOf = (
  line: PageLine,
): {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
} => ({
  page: line.page,
  x: tenth(line.x),
  y: tenth(line.top),
  width: tenth(line.right - line.x),
  height: tenth(line.height),
})

const tenth = (value: number): number => Math.round(value * 10) / 10

/**
 * Latin words on two lines are two words, but for a hyphen at the end; Han characters touch, and a figure among them
 * may be broken.
 */
export function needsBlank(before: string, after: string): boolean {
  if (!/[\u0021-\u024f]$/.test(before) || /[-\u2010]$/.test(before) || !/^[\u0021-\u024f]/.test(after)) return false
  return !(/[\d.,]$/.test(before) && /^\d/.test(after) && /\p{Script=Han}/u.test(before + after))
}

/** Blanks inside the first piece indent the line. */
const leading = (piece: TextPiece | undefined): number => {
  if (!piece || piece.text.length === 0) return 0
  const blanks = piece.text.length - piece.text.trimStart().length
  return blanks === 0
    ? 0
    : Math.min(piece.width, blanks * (piece.text.startsWith('\u3000') ? piece.size : piece.width / piece.text.length))
}

/** What a tab sets off at the beginning of a line: a number, a letter, a bullet. */
const label =
  /^(?:[(（]?[\da-zA-Z一二三四五六七八九十]{1,5}[)）.．、:：]?|\d{1,3}(?:\.\d{1,3})+\.?|第.{1,6}[条章节]|(?:Article|Section|Part|Chapter)?\s?[\dIVXLC]{1,6}\.?|[•●▪■◆◇□➢✓–—-])$/u

const latin = /[\u0021-\u024f]/
const blank = /\s/

function between(before: string, after: string, gap: number): string {
  const left = before.at(-1) ?? '',
    right = after[0] ?? ''
  if (blank.test(left) || blank.test(right)) return ''
  const needed = latin.test(left) && latin.test(right) ? latinGap : hanGap
  return gap > needed ? ' ' : ''
}
