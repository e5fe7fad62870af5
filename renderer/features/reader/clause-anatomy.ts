import type { Clause } from '../../../core/model/clause.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { responsibilitySpan } from './responsibility-span.ts'

/**
 * One printed line of a clause. All ranges UTF-16 in the policy's text; `runIn` and `responsibility` lie inside
 * `range`.
 */
export interface ClauseLine {
  readonly range: TextRange
  readonly runIn: TextRange | null
  readonly responsibility: TextRange | null
}

/**
 * A clause as the sheet sets it. `marker` is without blanks around it. `title` is a heading that has its line to
 * itself; a heading that runs into its sentence is `lines[0].runIn`, its closing punctuation included.
 */
export interface ClauseAnatomy {
  readonly marker: TextRange | null
  readonly title: TextRange | null
  readonly lines: readonly ClauseLine[]
}

const BLANK = /[\s\u3000]/
const CLOSES_HEADING = /[。．.：:；;]/

/**
 * Takes a clause's text apart for setting. Afterwards: marker, title and lines are in order, do not overlap and hold
 * every unit of the clause that is not blank.
 */
export function anatomyOf(text: string, clause: Pick<Clause, 'range' | 'marker' | 'heading'>): ClauseAnatomy {
  const { start, end } = clause.range
  let at = skipBlank(text, start, end)
  let marker: TextRange | null = null
  if (clause.marker !== '' && text.startsWith(clause.marker, at)) {
    marker = { start: at, end: at + clause.marker.length }
    at = skipBlank(text, marker.end, end)
  }
  let title: TextRange | null = null
  let runIn: TextRange | null = null
  if (clause.heading !== '' && text.startsWith(clause.heading, at)) {
    let close = Math.min(at + clause.heading.length, end)
    if (close < end && CLOSES_HEADING.test(text.charAt(close))) close++
    const lineEnd = endOfLine(text, close, end)
    if (skipBlank(text, close, lineEnd) === lineEnd) {
      title = { start: at, end: close }
      at = lineEnd
    } else runIn = { start: at, end: close }
  }
  const lines: ClauseLine[] = []
  while (at < end) {
    const lineEnd = endOfLine(text, at, end)
    const range = trim(text, { start: at, end: lineEnd })
    if (range.start < range.end) {
      lines.push({ range, runIn: lines.length === 0 ? runIn : null, responsibility: responsibilitySpan(text, range) })
    }
    at = lineEnd + 1
  }
  return { marker, title, lines }
}

/**
 * The cells of a table clause: rows end with "\n", cells are parted by "\t". Ranges in `text`, blanks around cells
 * trimmed.
 */
export function tableCells(text: string, range: TextRange): readonly (readonly TextRange[])[] {
  const rows: TextRange[][] = []
  for (let at = range.start; at < range.end;) {
    const lineEnd = endOfLine(text, at, range.end)
    const cells: TextRange[] = []
    for (let from = at; from <= lineEnd;) {
      const tab = text.indexOf('\t', from)
      const cellEnd = tab === -1 || tab > lineEnd ? lineEnd : tab
      cells.push(trim(text, { start: from, end: cellEnd }))
      from = cellEnd + 1
    }
    if (cells.some((cell) => cell.start < cell.end)) rows.push(cells)
    at = lineEnd + 1
  }
  return rows
}

/** The range without blanks at its ends. */
export function trim(text: string, range: TextRange): TextRange {
  const start = skipBlank(text, range.start, range.end)
  let end = range.end
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return { start, end }
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from
  while (at < end && BLANK.test(text.charAt(at))) at++
  return at
}

function endOfLine(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 || at > end ? end : at
}
