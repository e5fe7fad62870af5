import type { DiffMark } from '../model/comparison.ts'
import { textUnits } from './text-units.ts'

interface Change {
  readonly kind: 'change'
  deleted: string
  inserted: string
}
interface Kept {
  readonly kind: 'kept'
  text: string
}
type Run = Change | Kept

const pause = /[，。；：、！？,.;:!?\n]$/u
/** What is left of a text when only its words count. */
const wordsOf = (text: string): number => text.replace(/[\s\p{P}\p{S}]/gu, '').length

/**
 * The same difference as a reader would tell it: what little is kept by chance between two changes joins them, and an
 * insertion or deletion that could stand a little further left or right with the same result stands at a pause. Both
 * laws of `diffText` hold as before. Linear in the marks for all but made-up texts.
 */
export function simplifyMarks(marks: readonly DiffMark[]): readonly DiffMark[] {
  return runsToMarks(slide(dissolve(marksToRuns(marks))))
}

function marksToRuns(marks: readonly DiffMark[]): Run[] {
  const runs: Run[] = []
  for (const { kind, text } of marks) {
    const last = runs.at(-1)
    if (kind === 'kept') {
      if (last?.kind === 'kept') last.text += text
      else runs.push({ kind, text })
    } else {
      const change = last?.kind === 'change' ? last : newChange(runs)
      change[kind] += text
    }
  }
  return runs
}

function newChange(runs: Run[]): Change {
  const change: Change = { kind: 'change', deleted: '', inserted: '' }
  runs.push(change)
  return change
}

/**
 * Joins two changes over what is kept between them when that is less than either side changed (and a lone character
 * always, if both sides replace).
 */
function dissolve(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    out.push(run)
    for (;;) {
      const [left, kept, right] = out.slice(-3)
      if (
        left?.kind !== 'change' ||
        kept?.kind !== 'kept' ||
        right?.kind !== 'change' ||
        !isChance(left, kept.text, right)
      )
        break
      out.splice(-3, 3, {
        kind: 'change',
        deleted: left.deleted + kept.text + right.deleted,
        inserted: left.inserted + kept.text + right.inserted,
      })
    }
  }
  return out
}

function isChance(left: Change, kept: string, right: Change): boolean {
  // a whole sentence or half-sentence that stayed is worth seeing
  const size = kept.length
  const words = wordsOf(kept)
  if (
    size <= Math.max(left.deleted.length, left.inserted.length) &&
    size <= Math.max(right.deleted.length, right.inserted.length)
  ) {
    const replaces = left.deleted.length + right.deleted.length > 0 && left.inserted.length + right.inserted.length > 0
    // two plain insertions (or deletions) around a pause or a word read well apart
    return replaces ? words <= 6 : words <= 1 && size <= 1 && !pause.test(kept)
  }
  const both = (change: Change): boolean => change.deleted !== '' && change.inserted !== ''
  return words <= 1 && size <= 1 && (both(left) || both(right)) && !pause.test(kept)
}

/**
 * Moves what is only inserted or only deleted, between two kept runs, to the best of the places where it means the
 * same.
 */
function slide(runs: readonly Run[]): Run[] {
  const out = runs.map((run) => ({ ...run }))
  for (let at = 1; at + 1 < out.length; at++) {
    const [left, change, right] = [out[at - 1], out[at], out[at + 1]]
    if (
      left?.kind !== 'kept' ||
      change?.kind !== 'change' ||
      right?.kind !== 'kept' ||
      (change.deleted !== '') === (change.inserted !== '')
    )
      continue
    const side = change.deleted === '' ? 'inserted' : 'deleted'
    const best = bestPlace(textUnits(left.text), textUnits(change[side]), textUnits(right.text))
    left.text = best[0]
    change[side] = best[1]
    right.text = best[2]
  }
  return out.filter((run) => run.kind === 'change' || run.text !== '')
}

function bestPlace(
  left: readonly string[],
  change: readonly string[],
  right: readonly string[],
): readonly [string, string, string] {
  let back = 0
  while (
    back < left.length &&
    back < change.length &&
    left[left.length - 1 - back] === change[change.length - 1 - (back % change.length)]
  )
    back++
  const all = [...left, ...change, ...right]
  let forth = 0
  while (forth < right.length && forth < change.length && right[forth] === change[forth]) forth++
  let best = left.length
  let bestScore = -1
  for (let start = left.length + forth; start >= left.length - back; start--) {
    const end = start + change.length
    // behind a pause and up to a pause is a whole phrase; up to the same pause on both sides counts most
    const score =
      (start === 0 || pause.test(all[start - 1] ?? '') ? 2 : 0) +
      (pause.test(all[end - 1] ?? '') ? 2 : 0) +
      (start > 0 && pause.test(all[start] ?? '') && pause.test(all[end] ?? '') ? 1 : 0) +
      (start === left.length ? 0.5 : 0)
    if (score > bestScore) {
      best = start
      bestScore = score
    }
  }
  return [
    all.slice(0, best).join(''),
    all.slice(best, best + change.length).join(''),
    all.slice(best + change.length).join(''),
  ]
}

function runsToMarks(runs: readonly Run[]): readonly DiffMark[] {
  const marks: DiffMark[] = []
  for (const run of runs) {
    if (run.kind === 'kept') {
      const last = marks.at(-1)
      if (last?.kind === 'kept') marks[marks.length - 1] = { kind: 'kept', text: last.text + run.text }
      else marks.push({ kind: 'kept', text: run.text })
    } else {
      if (run.deleted !== '') marks.push({ kind: 'deleted', text: run.deleted })
      if (run.inserted !== '') marks.push({ kind: 'inserted', text: run.inserted })
    }
  }
  return marks
}
