import type { TextRange } from '../model/text-range.ts'
import { foldWithMap } from '../reading/fold-text.ts'

const characterAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/**
 * Where folded words stand in a text, as UTF-16 ranges of that text: in order, overlapping and touching ones joined.
 */
export function findWords(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, offsets } = foldWithMap(text)
  const found: TextRange[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const last = offsets[at + word.length - 1] ?? 0
      found.push({ start: offsets[at] ?? 0, end: last + characterAt(text, last) })
    }
  }
  return joined(found)
}

/**
 * Where a pattern (with flags g and u) matches something. Empty matches say nothing and are left out. At most `limit`.
 */
export function findPattern(text: string, pattern: RegExp, limit: number): readonly TextRange[] {
  const found: TextRange[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === limit) break
  }
  return joined(found)
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: { start: number; end: number }[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else result.push({ ...range })
  }
  return result
}
