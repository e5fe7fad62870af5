import type { TextLine } from '../text-lines.ts'

/**
 * How a page was set: its width in columns (a Han or full-width character takes two), and what parts its paragraphs.
 */
export interface PageLayout {
  readonly width: number
  /** Columns of a line as the page had it. */
  readonly widthOf: (text: string) => number
  /** A line may stop this short of the width: signs that may not begin a line draw a character with them. */
  readonly slack: number
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
  /** Paragraphs are parted by empty lines. */
  readonly gaps: boolean
}

type Measure = (text: string) => number

const slack = 2
const shortestWidth = 30
const finishedSentence = /[。！？；!?;.…][”"」』）)〕】]?$/u

/** Columns: a Han or full-width character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // the second half of a surrogate pair adds nothing of its own
    if (code < 0xdc00 || code > 0xdfff) width += code >= 0x1100 ? 2 : 1
  }
  return width
}

const strayBlank = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu
/** So many of the lines hold stray blanks where a recogniser scatters them: they took no room on the page. */
const scattered = 0.3
/** `widthOf`, without the blanks that a recogniser put between characters of a page it read. */
function measureOf(lines: readonly TextLine[]): Measure {
  const long = lines.filter(({ kind, text }) => kind !== 'table' && text.length >= shortestWidth / 2)
  const strewn = long.filter(({ text }) => (text.slice(8, 200).match(strayBlank)?.length ?? 0) > 0).length
  return strewn >= 3 && strewn >= long.length * scattered ? (text) => widthOf(text.replace(strayBlank, '')) : widthOf
}

/**
 * Columns of the word a line begins with, which is broken nowhere: 1 for a Han character's first half, the whole of a
 * Latin word with its blank.
 */
export function wordAt(text: string): number {
  const word = /^[A-Za-z0-9.,%’'()/&-]{1,40}/u.exec(text)?.[0] ?? ''
  return /[A-Za-z]/u.test(word) ? word.length + 1 : Math.min(word.length, 6)
}

/**
 * The width that most unfinished long lines share, with what parts paragraphs; null where there is none: then the lines
 * are paragraphs. Linear.
 */
export function readPageLayout(lines: readonly TextLine[], begins: (line: TextLine) => boolean): PageLayout | null {
  const measure = measureOf(lines)
  const width = pageWidth(lines, measure, begins)
  if (width === null) return null
  return {
    width,
    widthOf: measure,
    slack,
    indents: usesIndents(lines, width, measure),
    gaps: usesGaps(lines, width, measure, begins),
  }
}

function pageWidth(lines: readonly TextLine[], measure: Measure, begins: (line: TextLine) => boolean): number | null {
  /** How many lines begin and cease to fit at a width. */
  const changes = new Map<number, number>()
  let unfinished = 0
  lines.forEach((line, k) => {
    if (line.kind === 'table' || line.text.length > 200) return
    const least = measure(line.text) + line.indent
    const next = lines[k + 1]
    // what a marker follows is a heading's line or a paragraph's last
    if (least < shortestWidth || finishedSentence.test(line.text) || (next !== undefined && begins(next))) return
    // a width at which the next line's first word had no more room
    const most = least + slack + Math.max(2, wordAt(next?.text ?? ''))
    unfinished++
    changes.set(least, (changes.get(least) ?? 0) + 1)
    changes.set(most + 1, (changes.get(most + 1) ?? 0) - 1)
  })
  if (unfinished < 3) return null
  let best = 0
  let bestCount = 0
  let count = 0
  for (const [width, change] of [...changes].sort((a, b) => a[0] - b[0])) {
    count += change
    if (count > bestCount) {
      best = width
      bestCount = count
    }
  }
  // a real page width is also one that hardly any line passes
  const wider = lines.filter(
    (line) =>
      line.kind !== 'table' &&
      line.text.length * 2 > best &&
      measure(line.text.slice(0, 400)) + line.indent > best + slack + 2,
  ).length
  return bestCount >= (unfinished < 5 ? unfinished : unfinished * 0.5) && wider <= bestCount * 0.1 ? best : null
}

/**
 * Some lines are indented and not all. Where the indented ones mostly go on from a full line, a list hangs and the
 * indent begins nothing.
 */
function usesIndents(lines: readonly TextLine[], width: number, measure: Measure): boolean {
  const deep = lines.filter((line) => line.indent >= 2 && line.indent <= 12).length
  if (deep < 2 || deep > lines.length * 0.8) return false
  let enter = 0
  let goOn = 0
  lines.forEach((line, k) => {
    const before = lines[k - 1]
    if (!before || line.indent < 2 || line.indent > 12 || before.indent >= line.indent) return
    enter++
    if (!finishedSentence.test(before.text) && measure(before.text) + before.indent >= width - slack - 4) goOn++
  })
  return goOn === 0 || goOn * 2 <= enter
}

/** Behind lines that surely end a paragraph, short ones that are finished, an empty line follows nearly always. */
function usesGaps(
  lines: readonly TextLine[],
  width: number,
  measure: Measure,
  begins: (line: TextLine) => boolean,
): boolean {
  let ends = 0
  let parted = 0
  lines.forEach((line, k) => {
    const next = lines[k + 1]
    if (
      !next ||
      line.kind === 'table' ||
      begins(next) ||
      !finishedSentence.test(line.text) ||
      measure(line.text) + line.indent > width - slack - 6
    )
      return
    ends++
    if (next.afterGap) parted++
  })
  return ends >= 3 && parted * 10 >= ends * 9
}
