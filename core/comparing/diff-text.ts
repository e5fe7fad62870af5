import type { DiffKind, DiffMark } from '../model/comparison.ts'
import { shortestEdit, type EqualRun } from './shortest-edit.ts'
import { textUnits } from './text-units.ts'

/** Longer stretches are first cut at passages that stand once in both. */
const anchorsFrom = 400
const anchorLength = 8

/**
 * What must be deleted from and inserted into `before` to give `after`, deletions in front of insertions. Concatenated
 * kept and inserted are `after`, kept and deleted `before`, to the UTF-16 unit; no surrogate pair, number or Latin word
 * is cut. Where hardly anything is shared, one deletion and one insertion. Close to linear: common ends first, then
 * passages that stand once in both, a shortest edit script between them.
 */
export function diffText(before: string, after: string): readonly DiffMark[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }]
  const old = textUnits(before)
  const now = textUnits(after)
  const numbers = new Map<string, number>()
  const numbered = (units: readonly string[]): Int32Array =>
    Int32Array.from(units, (unit) => {
      const known = numbers.get(unit) ?? numbers.size
      numbers.set(unit, known)
      return known
    })
  const runs = equalRuns(numbered(old), numbered(now))
  const marks: DiffMark[] = []
  const push = (kind: DiffKind, units: readonly string[]): void => {
    if (units.length > 0) marks.push({ kind, text: units.join('') })
  }
  let x = 0
  let y = 0
  for (const run of joined([...runs, { a: old.length, b: now.length, length: 0 }])) {
    push('deleted', old.slice(x, run.a))
    push('inserted', now.slice(y, run.b))
    push('kept', old.slice(run.a, run.a + run.length))
    x = run.a + run.length
    y = run.b + run.length
  }
  return marks
}

function equalRuns(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = between(a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)).map((run) => ({
    a: run.a + head,
    b: run.b + head,
    length: run.length,
  }))
  return [
    ...(head > 0 ? [{ a: 0, b: 0, length: head }] : []),
    ...middle,
    ...(tail > 0 ? [{ a: a.length - tail, b: b.length - tail, length: tail }] : []),
  ]
}

function between(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const anchors = a.length + b.length < anchorsFrom ? [] : findAnchors(a, b)
  const runs: EqualRun[] = []
  let x = 0
  let y = 0
  for (const anchor of [...anchors, { a: a.length, b: b.length, length: 0 }]) {
    const [fromA, fromB] = [x, y]
    runs.push(
      ...shortestEdit(a.subarray(fromA, anchor.a), b.subarray(fromB, anchor.b)).map((run) => ({
        a: run.a + fromA,
        b: run.b + fromB,
        length: run.length,
      })),
    )
    if (anchor.length > 0) runs.push(anchor)
    x = anchor.a + anchor.length
    y = anchor.b + anchor.length
  }
  return runs
}

/**
 * Passages of eight units that stand once in either list and in the same order in both, as long runs that do not
 * overlap.
 */
function findAnchors(a: Int32Array, b: Int32Array): readonly EqualRun[] {
  const inA = passages(a)
  const inB = passages(b)
  const pairs: { readonly a: number; readonly b: number }[] = []
  for (const [passage, at] of inA) {
    const other = inB.get(passage)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push({ a: at, b: other })
  }
  const anchors: { a: number; b: number; length: number }[] = []
  for (const pair of risingPairs(pairs)) {
    const last = anchors.at(-1)
    if (last === undefined || (pair.a >= last.a + last.length && pair.b >= last.b + last.length))
      anchors.push({ ...pair, length: anchorLength })
    else if (pair.a - last.a === pair.b - last.b) last.length = pair.a - last.a + anchorLength
  }
  return anchors
}

/** Where each passage stands; -1 where it stands more than once. */
function passages(units: Int32Array): ReadonlyMap<string, number> {
  const at = new Map<string, number>()
  for (let i = 0; i + anchorLength <= units.length; i++) {
    const passage = units.subarray(i, i + anchorLength).join()
    at.set(passage, at.has(passage) ? -1 : i)
  }
  return at
}

/** The longest part of the pairs (in order of `a`) that rises in `b` too. */
function risingPairs(
  pairs: readonly { readonly a: number; readonly b: number }[],
): readonly { readonly a: number; readonly b: number }[] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(({ b }, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = at
  })
  const rising: { readonly a: number; readonly b: number }[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}

function joined(runs: readonly EqualRun[]): readonly EqualRun[] {
  const out: EqualRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      out[out.length - 1] = { a: last.a, b: last.b, length: last.length + run.length }
    else out.push(run)
  }
  return out
}
