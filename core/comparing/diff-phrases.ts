import type { DiffMark } from '../model/comparison.ts'
import { diffText } from './diff-text.ts'
import { bestPairs, phrasesOf, sentencesOf } from './phrases.ts'
import { simplifyMarks } from './simplify-marks.ts'

/** Sentences or phrases less alike than this are not the same one in other words. */
const sameFrom = 0.3
/**
 * More cells than this (units times units between the common ends) are a rewrite, told by its characters; it bounds the
 * work.
 */
const maxCells = 4000
/** Telling a difference by its sentences and phrases may cost this much more than the least there is. */
const costlier = 1.4
const slack = 8

type Cut = (text: string) => readonly string[]

/**
 * The difference of two texts as a reader tells it: sentences and phrases that came or went are whole, those that
 * stayed show what changed in them. Where that says much more than the shortest difference, or there are too many of
 * them, the shortest, simplified. The laws of `diffText` hold.
 */
export function diffPhrases(before: string, after: string): readonly DiffMark[] {
  const shortest = simplifyMarks(diffText(before, after))
  if (shortest.every(({ kind }) => kind === 'kept')) return shortest
  const enough = changed(shortest) * costlier + slack
  for (const levels of [[sentencesOf, phrasesOf], [phrasesOf]]) {
    const marks = diffBy(before, after, levels)
    if (changed(marks) <= enough) return marks
  }
  return shortest
}

const changed = (marks: readonly DiffMark[]): number =>
  marks.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? 0 : text.length), 0)

function diffBy(before: string, after: string, levels: readonly Cut[]): readonly DiffMark[] {
  const [cut, ...finer] = levels
  if (!cut) return simplifyMarks(diffText(before, after))
  const [old, now] = [cut(before), cut(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  if (a.length * b.length > maxCells) return simplifyMarks(diffText(before, after))
  const marks: DiffMark[] = []
  const push = (kind: DiffMark['kind'], text: string): void => {
    if (text === '') return
    // deletions stand in front of insertions
    let at = marks.length
    if (kind === 'deleted' && marks[at - 1]?.kind === 'inserted') at--
    const last = marks[at - 1]
    if (last?.kind === kind) marks[at - 1] = { kind, text: last.text + text }
    else marks.splice(at, 0, { kind, text })
  }
  push('kept', old.slice(0, head).join(''))
  let [x, y] = [0, 0]
  for (const [i, j] of [...bestPairs(a, b, sameFrom), [a.length, b.length] as const]) {
    push('deleted', a.slice(x, i).join(''))
    push('inserted', b.slice(y, j).join(''))
    if (i < a.length && j < b.length)
      for (const { kind, text } of diffBy(a[i] ?? '', b[j] ?? '', finer)) push(kind, text)
    ;[x, y] = [i + 1, j + 1]
  }
  push('kept', tail === 0 ? '' : old.slice(old.length - tail).join(''))
  return marks
}
