import type { DiffMark } from '../../../core/model/comparison.ts'
import type { PairedClause } from '../../../core/model/policy-comparison.ts'

/** A stretch of one side; `start` and `end` in UTF-16 units of the side's text. */
export interface SideRun {
  readonly start: number
  readonly end: number
  readonly changed: boolean
  readonly bold: boolean
}

/**
 * One side of a pair as it is set: its text, where its marker ends, its runs behind it. `heading`: it is nothing but a
 * heading.
 */
export interface SideText {
  readonly text: string
  readonly markerEnd: number
  readonly runs: readonly SideRun[]
  readonly heading: boolean
}

const blank = /^[\s\u3000]*/u
const closing = /^[。．.：:；;]?/u

/**
 * One side of a pair of clauses: what was kept and what only this side has. The number is set apart and never marked,
 * for another number is no other wording. `all`: the whole clause stands on this side alone. Afterwards: the runs tile
 * the text behind the marker, without blanks at its ends.
 */
export function sideText(
  clause: PairedClause,
  marks: readonly DiffMark[],
  own: 'inserted' | 'deleted',
  all: boolean,
): SideText {
  const mine = marks.filter(({ kind }) => kind === 'kept' || kind === own)
  const text = mine.map((mark) => mark.text).join('')
  // the marker in the text may be in the other script than the clause's own: its length is the same
  const lead = clause.marker === '' ? 0 : (blank.exec(text)?.[0].length ?? 0)
  const markerEnd = clause.marker === '' ? 0 : Math.min(text.length, lead + clause.marker.length)
  const start = markerEnd + (blank.exec(text.slice(markerEnd))?.[0].length ?? 0)
  const end = Math.max(start, text.trimEnd().length)
  const head = headingEnd(clause, text, start, end)
  const runs: SideRun[] = []
  let at = 0
  for (const mark of mine) {
    const [from, to] = [Math.max(at, start), Math.min(at + mark.text.length, end)]
    at += mark.text.length
    const changed = mark.kind !== 'kept' || all
    for (const [a, b, bold] of [
      [from, Math.min(to, head), true],
      [Math.max(from, head), to, false],
    ] as const)
      if (a < b) add(runs, { start: a, end: b, changed, bold })
  }
  return { text, markerEnd, runs, heading: head >= end && clause.kind !== 'article' && clause.kind !== 'paragraph' }
}

function headingEnd({ heading, kind }: PairedClause, text: string, start: number, end: number): number {
  if (heading === '' || kind === 'paragraph' || kind === 'table') return start
  const close = Math.min(start + heading.length, end)
  return close + (closing.exec(text.slice(close, end))?.[0].length ?? 0)
}

const add = (runs: SideRun[], run: SideRun): void => {
  const last = runs.at(-1)
  if (last !== undefined && last.end === run.start && last.changed === run.changed && last.bold === run.bold)
    runs[runs.length - 1] = { ...last, end: run.end }
  else runs.push(run)
}
