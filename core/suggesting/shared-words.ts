import { foldText, foldWithMap, unfoldRange } from '../reading/fold-text.ts'
import { wordsOf } from './clause-words.ts'

const most = 6
/** Longest text looked at on either side, in units: a chapter's first pages tell enough. */
const longest = 6000

/**
 * The longest stretches of `parts` (texts of one clause and those below it) that stand in `others` too, as printed in `parts`; the rarest words first, at most six.
 * Struck-out units (`|`) belong to no stretch.
 */
export function sharedWords(parts: readonly string[], others: readonly string[], rare: (word: string) => number): readonly string[] {
  const there = others.map((text) => foldText(text)).join('\n').slice(0, longest)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < there.length; at++) pairs.add(there.slice(at, at + 2))
  const found = new Map<string, { printed: string; weight: number }>()
  let room = longest
  for (const part of parts) {
    if (room <= 0) break
    const text = part.slice(0, room)
    room -= text.length
    const { folded, offsets } = foldWithMap(text)
    for (let at = 0; at + 1 < folded.length;) {
      if (folded[at] === '|' || !pairs.has(folded.slice(at, at + 2))) { at++; continue }
      let end = at + 2
      while (end < folded.length && folded[end] !== '|' && there.includes(folded.slice(at, end + 1))) end++
      const [from, to] = trim(folded, at, end)
      at = end
      const words = folded.slice(from, to)
      const telling = wordsOf(words).map(rare)
      if (to - from < 2 || telling.length === 0 || found.has(words)) continue
      const { start, end: stop } = unfoldRange(text, offsets, from, to)
      found.set(words, { printed: text.slice(start, stop).replace(/\s+/gu, ''), weight: telling.reduce((sum, value) => sum + value ** 2, 0) })
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || b.printed.length - a.printed.length).slice(0, most).map(({ printed }) => printed)
}

const spoken = /[\p{L}\p{N}]/u

/** Without signs at either end. */
function trim(folded: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end]
  while (from < to && !spoken.test(folded.charAt(from))) from++
  while (to > from && !spoken.test(folded.charAt(to - 1))) to--
  return [from, to]
}
