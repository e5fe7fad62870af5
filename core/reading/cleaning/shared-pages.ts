import type { Rewrite } from '../rewrite-text.ts'
import { cutLines, type Cut } from './cut-lines.ts'

const pageMark = /^([0-9]{1,4})、/u
const finished = /[。！？；：!?;:.”」』）)〕】…]$/u
const fewest = 3
/**
 * The first page begins the text, behind no more than a site's own lines; else pages are this long on an average, which
 * the members of a list (1、申请表) are not.
 */
const firstLines = 4
const leastPage = 150

/**
 * Sharing sites begin each page with "7、" and break it off where the page ended, inside words and numbers too: lines
 * that count 1、 2、 3、 … of which most cut a sentence are pages, not items. The first page keeps its line, the others
 * go on in the line before.
 */
export function sharedPages(text: string): readonly Rewrite[] {
  const marks: { start: number; length: number; alone: boolean; cut: boolean }[] = []
  const lines = cutLines(text)
  let previous = ''
  for (const line of lines) {
    const match = pageMark.exec(line.text)
    if (match && Number(match[1]) === marks.length + 1)
      marks.push({
        start: line.start,
        length: match[0].length,
        alone: match[0].length === line.text.length,
        cut: previous !== '' && !finished.test(previous),
      })
    previous = line.text
  }
  const later = marks.slice(1)
  const cut = later.filter((mark) => mark.cut).length
  if (
    marks.length < fewest ||
    cut * 2 < later.length ||
    !arePages(
      lines,
      marks.map(({ start }) => start),
    )
  )
    return []
  return marks.map((mark, index) =>
    index === 0
      ? { start: mark.start, end: mark.start + mark.length + (mark.alone ? 1 : 0), after: '' }
      : { start: mark.start - 1, end: mark.start + mark.length, after: '' },
  )
}

function arePages(lines: readonly Cut[], starts: readonly number[]): boolean {
  const first = starts[0] ?? 0
  return first <= (lines[firstLines - 1]?.start ?? 0) || (starts.at(-1) ?? 0) - first >= leastPage * (starts.length - 1)
}
