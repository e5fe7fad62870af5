import { firstIndexWhere } from '../../../core/model/in-order.ts'
import type { Box } from '../../../core/model/source-document.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import type { MarkPlaces } from '../pdf-marks.ts'
import { breakLines, type SetLine } from './break-lines.ts'
import { PAGE, type Paper } from './paper.ts'
import { type Typeface, widthOfWords } from './typeface.ts'

/** How a passage stands. Points. */
export interface Look {
  readonly size: number
  readonly leading: number
  readonly before: number
  readonly after: number
  readonly indent: number
  readonly centred?: boolean
  readonly colour?: string
  /** It does not stand alone at the foot of a page. */
  readonly withNext?: boolean
  /** A line beside it, from top to bottom. */
  readonly inset?: number
}
/**
 * Words to be set. `at`: where they begin in the policy's text, null for words of ours; `bold`: how many of their
 * units, from the first, are bold.
 */
export interface Passage {
  readonly text: string
  readonly at: number | null
  readonly look: Look
  readonly bold?: number
  readonly bookmark?: { readonly title: string; readonly depth: number }
}
export interface Cell {
  readonly text: string
  readonly at: number | null
}

export interface Composer {
  readonly passage: (passage: Passage) => void
  /**
   * Rows of cells under columns of `widths` (shares of the page's width); the first row is bold and stands again on
   * every page where `head` says so.
   */
  readonly table: (widths: readonly number[], rows: readonly (readonly Cell[])[], head: boolean) => void
  /** What follows begins on a page of its own. */
  readonly newPage: () => void
  /** Where words of the policy set since this was asked last stand. */
  readonly takePlaces: () => MarkPlaces
}

/** A line that is on a page; `start`/`end` in the policy's text. */
interface Placed extends SetLine {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly base: number
  readonly size: number
}

const TABLE = { size: 9.5, leading: 15, pad: 4 } as const

/**
 * Sets passages and tables from the top of a page to its foot and on to the next. Nothing is on the paper before the
 * first passage.
 */
export function composer(paper: Paper): Composer {
  const { face } = paper
  let y: number = PAGE.bottom
  let fresh = false
  let placed: Placed[] = []
  const newPage = (): void => {
    paper.addPage()
    y = PAGE.top
    fresh = true
  }
  const line = (
    text: string,
    { start, end }: SetLine,
    at: number | null,
    x: number,
    look: { readonly size: number; readonly leading: number; readonly colour?: string },
    boldTo: number,
  ): void => {
    const base = y + look.leading / 2 + look.size * 0.38
    const words = text.slice(start, end)
    const bold = Math.max(0, Math.min(words.length, boldTo - start))
    if (bold > 0) paper.write(words.slice(0, bold), x, base, { ...look, bold: true })
    if (bold < words.length)
      paper.write(words.slice(bold), x + widthOfWords(words.slice(0, bold), look.size, face), base, look)
    if (at !== null)
      placed.push({ start: at + start, end: at + end, text: words, page: paper.pages(), x, base, size: look.size })
  }
  const passage = ({ text, at, look, bold = 0, bookmark }: Passage): void => {
    const left = PAGE.left + (look.inset ?? 0)
    const lines = breakLines(text, face, look.size, PAGE.right - left, look.indent)
    if (!fresh) y += look.before
    // with two lines of what comes next
    if (y + look.leading * (look.withNext === true ? lines.length + 2 : 1) > PAGE.bottom) newPage()
    if (bookmark !== undefined) paper.bookmark(bookmark.title, bookmark.depth, y)
    for (const [number, each] of lines.entries()) {
      if (y + look.leading > PAGE.bottom) newPage()
      const indent = number === 0 ? look.indent : 0
      const x =
        look.centred === true
          ? (PAGE.left + PAGE.right - widthOfWords(text.slice(each.start, each.end).trimEnd(), look.size, face)) / 2
          : left + indent
      line(text, each, at, x, look, bold)
      y += look.leading
      fresh = false
    }
    y += look.after
  }
  const table: Composer['table'] = (shares, rows, head) => {
    const whole = shares.reduce((sum, share) => sum + share, 0)
    const widths = shares.map((share) => ((PAGE.right - PAGE.left) * share) / whole)
    const xs = widths.map((_, at) => PAGE.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0) + TABLE.pad)
    const [first] = rows
    const setRow = (cells: readonly Cell[], bold: boolean, again: boolean): void => {
      const set = cells.map(({ text }, at) => breakLines(text, face, TABLE.size, (widths[at] ?? 0) - 2 * TABLE.pad))
      const most = Math.max(1, ...set.map((lines) => lines.length))
      const height = most * TABLE.leading + 2 * TABLE.pad
      if (y + Math.min(height, PAGE.bottom - PAGE.top) > PAGE.bottom) turn(again)
      paper.rule(PAGE.left, PAGE.right, y)
      y += TABLE.pad
      for (let number = 0; number < most; number++) {
        if (y + TABLE.leading > PAGE.bottom) turn(again)
        for (const [at, { text, at: from }] of cells.entries()) {
          const each = set[at]?.[number]
          if (each !== undefined) line(text, each, from, xs[at] ?? PAGE.left, TABLE, bold ? text.length : 0)
        }
        y += TABLE.leading
      }
      y += TABLE.pad
      fresh = false
    }
    const turn = (again: boolean): void => {
      newPage()
      // the head's own words are said once; what hangs on them stays where they stood first
      if (again && first !== undefined)
        setRow(
          first.map(({ text }) => ({ text, at: null })),
          true,
          false,
        )
    }
    if (y > PAGE.bottom) newPage()
    for (const [at, cells] of rows.entries()) setRow(cells, head && at === 0, head && at > 0)
    paper.rule(PAGE.left, PAGE.right, y)
    y += TABLE.leading / 2
  }
  return {
    passage,
    table,
    newPage: () => {
      if (!fresh) newPage()
    },
    takePlaces: () => {
      const taken = placed.sort((a, b) => a.start - b.start)
      placed = []
      return places(taken, face)
    },
  }
}

function places(lines: readonly Placed[], face: Typeface): MarkPlaces {
  return {
    boxesOf: ({ start, end }) => {
      const pages = new Map<number, readonly Box[]>()
      for (let at = firstBehind(lines, start); at < lines.length; at++) {
        const line = lines[at]
        if (line === undefined || line.start >= end) break
        const box = boxOf(line, { start: Math.max(start, line.start), end: Math.min(end, line.end) }, face)
        if (box.width > 0) pages.set(line.page, [...(pages.get(line.page) ?? []), box])
      }
      return pages
    },
    firstLineOf: ({ start, end }) => ({ start, end: Math.min(end, lines[firstBehind(lines, start)]?.end ?? end) }),
  }
}

function boxOf({ start: from, text, page, x, base, size }: Placed, { start, end }: TextRange, face: Typeface): Box {
  const [before, words] = [text.slice(0, start - from), text.slice(start - from, end - from)]
  return {
    page,
    x: x + widthOfWords(before, size, face),
    y: base - size * 0.92,
    width: widthOfWords(words, size, face),
    height: size * 1.12,
  }
}

/** The first line that ends behind an offset; lines are in order. */
const firstBehind = (lines: readonly Placed[], offset: number): number =>
  firstIndexWhere(lines.length, (index) => (lines[index]?.end ?? Infinity) > offset)
