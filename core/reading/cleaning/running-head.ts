import { isDateLine } from '../frame-lines.ts'
import { markersAt } from '../marker-styles.ts'
import type { Rewrite } from '../rewrite-text.ts'
import { textLines, type TextLine } from '../text-lines.ts'
import type { CleaningRule } from './cleaning-rule.ts'
import { findPageHeads } from './page-heads.ts'
import { countingRuns, cutsSentence, pagesApart, readPageMark, type PageMark } from './page-lines.ts'

/**
 * Lines at the edges of pages: their numbers (— 3 —, 第3页 共12页, 3/12, lone figures that count up a page apart), and
 * the words that come again beside them on most pages. What a reader knows to be a page's head or foot never gets into
 * the text and is counted here as well.
 */
export const runningHead: CleaningRule = {
  id: 'running-head',
  find: (cleaned, source) => {
    const { text } = cleaned
    const lines = textLines(cleaned, source)
    const marks = lines.flatMap((line, k) => (line.kind === 'table' ? [] : (readPageMark(line.text, k) ?? [])))
    const pageLines = new Set(marks.filter((mark) => mark.dressed).map((mark) => mark.line))
    const maybe = marks.filter((mark) => !mark.dressed)
    const counting = countingRuns(maybe).filter((run) => areFractions(run) || arePages(lines, run))
    for (const mark of counting.flat()) pageLines.add(mark.line)
    const last = maybe.at(-1)
    if (last && last.line > 0 && last.line === lines.length - 1 && last.of === null && endsText(lines[last.line - 1]))
      pageLines.add(last.line)
    // figures that are not known for pages may still show where heads stand
    const heads = findPageHeads(lines, new Set([...pageLines, ...maybe.map((mark) => mark.line)]), begins)
    for (const { line } of maybe) if (heads.has(line - 1) || heads.has(line + 1)) pageLines.add(line)
    for (const k of heads) pageLines.add(k)
    return [...pageLines]
      .sort((a, b) => a - b)
      .flatMap((k): readonly Rewrite[] => {
        const line = lines[k]
        if (!line) return []
        // with its line break: the one before it, or the one behind at the very start
        const first = line.start === 0
        return [
          { start: first ? 0 : line.start - 1, end: first ? Math.min(text.length, line.end + 1) : line.end, after: '' },
        ]
      })
      .filter((r, index, all) => index === 0 || r.start >= (all[index - 1]?.end ?? 0))
  },
}

const begins = (line: TextLine): boolean => markersAt(line.text, 0, false).length > 0
/** 1/3, 2/3: of one number of pages. */
const areFractions = (run: readonly PageMark[]): boolean =>
  run.length >= 2 && run.every((mark) => mark.of !== null && mark.of === run[0]?.of)

function arePages(lines: readonly TextLine[], run: readonly PageMark[]): boolean {
  const at = run.map((mark) => mark.line)
  const cuts = at.filter((k) => cutsSentence(lines, k, k, begins)).length
  if (run.length >= 3) return pagesApart(lines, at) || cuts * 2 >= run.length
  return (run.length === 2 && cuts === 2) || areEvenPages(lines, run)
}

/**
 * Pages of a short file: 1 and 2 (or 2 and 3), with about as many lines between them as above the first for each of its
 * pages; or 1 alone, with less than another page below.
 */
const fewestLines = 14
const shortestNeighbour = 5
function areEvenPages(lines: readonly TextLine[], run: readonly PageMark[]): boolean {
  const [first, second] = run
  if (first && run.length === 1) {
    const neighbours = [lines[first.line - 1], lines[first.line + 1]]
    return (
      first.value === 1 &&
      first.of === null &&
      first.line >= fewestLines &&
      lines.length - first.line <= first.line * 1.3 &&
      neighbours.every((line) => line !== undefined && line.kind !== 'table' && line.text.length >= shortestNeighbour)
    )
  }
  if (
    !first ||
    !second ||
    run.length > 2 ||
    first.value < 1 ||
    first.value > 2 ||
    second.value !== first.value + 1 ||
    !pagesApart(lines, [first.line, second.line])
  )
    return false
  const above = first.line / first.value
  const between = second.line - first.line - 1
  return between >= fewestLines && between >= above * 0.7 && between <= above * 1.4
}

/** A last figure by itself is the last page's number behind a full stop or a date, not the last cell of a table. */
const endsText = (line: TextLine | undefined): boolean =>
  line !== undefined && line.kind !== 'table' && (/[。！；]$/u.test(line.text) || isDateLine(line.text))
