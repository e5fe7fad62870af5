import { foldText, foldWithMap, unfoldRange, type FoldedText } from '../reading/fold-text.ts'
import { wordsOf } from './clause-words.ts'

const most = 6
/** Longest text looked at on either side, in units: a chapter's first pages tell enough. */
const longest = 6000

/** The texts of one clause and of those below it, folded once for all its pairs. */
export interface SearchedText {
  readonly folded: string
  /** Where each pair of units stands last. */
  readonly last: ReadonlyMap<number, number>
  /**
   * Where the pair that stands at a place stood before; -1 where nowhere. A list for each pair would take ten times the
   * room.
   */
  readonly before: Int32Array
}
export interface PrintedText extends FoldedText {
  readonly text: string
}

/** The side that is searched: no more than the longest text looked at. */
export function searchedText(parts: readonly string[]): SearchedText {
  let folded = ''
  for (const [index, part] of parts.entries()) {
    if (folded.length >= longest) break
    folded += (index > 0 ? '\n' : '') + foldText(part)
  }
  folded = folded.slice(0, longest)
  const last = new Map<number, number>()
  const before = new Int32Array(folded.length)
  for (let at = 0; at + 1 < folded.length; at++) {
    const pair = pairAt(folded, at)
    before[at] = last.get(pair) ?? -1
    last.set(pair, at)
  }
  return { folded, last, before }
}

/** The side whose words are shown. */
export function printedTexts(parts: readonly string[]): readonly PrintedText[] {
  const found: PrintedText[] = []
  let room = longest
  for (const part of parts) {
    if (room <= 0) break
    const text = part.slice(0, room)
    room -= text.length
    found.push({ text, ...foldWithMap(text) })
  }
  return found
}

/** How telling a stretch is: the squares of how rare its words are, summed; 0 where it holds none. */
export const telling = (words: string, rare: (word: string) => number): number =>
  wordsOf(words).reduce((sum, word) => sum + rare(word) ** 2, 0)

/**
 * The longest stretches of `printed` that stand in `searched` too, as printed; those that weigh most first, at most
 * six. Struck-out units (`|`) belong to no stretch.
 */
export function sharedWords(
  printed: readonly PrintedText[],
  searched: SearchedText,
  weigh: (words: string) => number,
): readonly string[] {
  const found = new Map<string, { printed: string; weight: number }>()
  for (const { text, folded, offsets } of printed) {
    for (let at = 0; at + 1 < folded.length;) {
      const length = folded[at] === '|' ? 0 : longestAt(folded, at, searched)
      if (length === 0) {
        at++
        continue
      }
      const [from, to] = trim(folded, at, at + length)
      at += length
      const words = folded.slice(from, to)
      if (to - from < 2 || found.has(words)) continue
      const weight = weigh(words)
      if (weight === 0) continue
      const { start, end: stop } = unfoldRange(text, offsets, from, to)
      found.set(words, { printed: text.slice(start, stop).replace(/\s+/gu, ''), weight })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || b.printed.length - a.printed.length)
    .slice(0, most)
    .map(({ printed: words }) => words)
}

/** How much of what stands at `at` stands in the other text too: none, or two units and more. */
function longestAt(folded: string, at: number, { folded: there, last, before }: SearchedText): number {
  let best = 0
  for (let place = last.get(pairAt(folded, at)) ?? -1; place >= 0; place = before[place] ?? -1) {
    // a place that cannot do better is passed over
    if (best > 2 && there.charCodeAt(place + best) !== folded.charCodeAt(at + best)) continue
    let length = 2
    while (
      at + length < folded.length &&
      folded.charCodeAt(at + length) !== struck &&
      there.charCodeAt(place + length) === folded.charCodeAt(at + length)
    )
      length++
    best = Math.max(best, length)
  }
  return best
}
const struck = 0x7c
/** Two neighbouring units as a number. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

const spoken = /[\p{L}\p{N}]/u
/** The common Chinese characters need no look at the tables. */
function isSpoken(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fff) || spoken.test(folded.charAt(at))
}

/** Without signs at either end. */
function trim(folded: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end]
  while (from < to && !isSpoken(folded, from)) from++
  while (to > from && !isSpoken(folded, to - 1)) to--
  return [from, to]
}
