import type { TextRange } from '../model/text-range.ts'
import type { TextLine } from './text-lines.ts'

/** An unnumbered piece of text. `goesOn`: it belongs to the clause before it. */
export interface Stretch {
  start: number
  end: number
  readonly table: boolean
  readonly block: number
  readonly goesOn: boolean
}
/**
 * Unnumbered stretches of [from, to), a line each; a line in brackets, or a translation, goes on from the one before.
 */
export function stretchesIn(
  text: string,
  lines: readonly TextLine[],
  gaps: ReadonlySet<number>,
  translations: ReadonlySet<number>,
  from: number,
  to: number,
): Stretch[] {
  const found: Stretch[] = []
  for (let k = lineAt(lines, from); k < lines.length; k++) {
    const line = lines[k]
    if (!line || line.start >= to) break
    if (gaps.has(k)) continue
    const range = visible(text, Math.max(from, line.start), Math.min(to, line.end))
    if (range.end <= range.start) continue
    const last = found.at(-1)
    const table = line.kind === 'table'
    if (last && table && last.table && (last.block === line.block || (line.tabbed && lines[k - 1]?.tabbed)))
      last.end = range.end
    else if (
      last &&
      !table &&
      !last.table &&
      (translations.has(k) || (range.end - range.start < 2000 && isBracketed(text.slice(range.start, range.end))))
    )
      last.end = range.end
    else {
      const mark =
        last && !last.table && !table
          ? (editorial.exec(text.slice(range.start, Math.min(range.end, range.start + 400)))?.[0].length ?? 0)
          : 0
      if (last && mark > 0) last.end = range.start + mark
      found.push({ start: range.start + mark, end: range.end, table, block: line.block, goesOn: translations.has(k) })
    }
  }
  return found
}

/** One pair of brackets holds the whole stretch. */
export function isBracketed(text: string): boolean {
  if (text.length > 2000 || !/^[（(〔[【]/u.test(text)) return false
  let depth = 0
  for (let k = 0; k < text.length; k++) {
    if (/[（(〔[【]/u.test(text.charAt(k))) depth++
    else if (/[）)〕\]】]/u.test(text.charAt(k)) && --depth === 0) return /^[。；]?$/u.test(text.slice(k + 1))
  }
  return false
}
/** An editor's mark at the start of a paragraph speaks of the words before it. */
const editorial =
  /^[（(](?:新增|增加|删除|刪除|删掉|刪掉|征求意[见見]?稿|原文|原为|原為|修改为|修改為|调整为|調整為)[^（）()]*[）)]/u

/** The range without the blanks at its ends. */
export function visible(text: string, start: number, end: number): TextRange {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function lineAt(lines: readonly TextLine[], position: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
