import { foldWithMap } from './fold-text.ts'
import { decimalCuts, englishCuts } from './run-on-markers.ts'
import { isSalutation } from './frame-lines.ts'
import type { TextLine } from './text-lines.ts'
import { englishTitleLength, runOnTitleLength } from './title-line.ts'

/** A line this long that holds this much of the text is a text that lost its line breaks. */
const shortestRunOn = 150
const leastShare = 0.5
/** How far a heading is sought that a table of contents lists. */
const longestPolicy = 100_000

const date =
  '[0-9〇○零一二三四五六七八九十]{4}\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日'
const body = '[\\p{Script=Han}（）\\s　、]{2,100}?(?:部|委|局|厅|廳|办|辦|院|会|會|行|署|室|府|中心|集团)'
/** What follows a title, in the order it is tried; each may come more than once. */
const headParts: readonly RegExp[] = [
  /[（(][^（）()]{0,20}(?:19|20)[0-9]{2}年[0-9]{1,2}月[^（）()]{1,300}[）)]/uy,
  /[（(](?:[^（）()]{0,12}(?:稿|草案)|试行|試行|暂行)[）)]/uy,
  /[\p{Script=Han}]{2,14}[〔[【（(](?:19|20)[0-9]{2}[〕\]】）)][0-9]{1,5}\s?[号號]/uy,
  new RegExp(`${body}\\s*${date}(?!起|前|后|印发|通过|发布|至)`, 'uy'),
  /(?:Act|Law|Regulation|Ordinance|Order|Decree) No\. ?[0-9][\w/-]*(?:, (?:[A-Z][a-z]{2,8} [0-9]{1,2}, |[0-9]{1,2} [A-Z][a-z]{2,8} )[0-9]{4})?/uy,
]
const signed = new RegExp(
  `(?<=[。）”])[\\p{Script=Han}（）\\s　、]{2,140}(?:部|委|局|厅|廳|办|辦|院|会|會|行|署|室|府|中心|集团)\\s*${date}`,
  'u',
)
const contentsWord = /目[\s　]{0,6}[录錄次]/uy
const entryStart =
  /第[\s]?[0-9〇一二三四五六七八九十百]{1,4}[\s]?(?:编|編|篇|章|节|節|部分)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附录|附件/gu

/**
 * A text without line breaks, cut into the lines it must have had: title, note, number, addressees, table of contents,
 * signature, and decimals or English markers. The text is not touched: where a line was cut, the next one starts where
 * it ends. Other texts come back as they are. Linear.
 */
export function breakRunOn(lines: readonly TextLine[]): readonly TextLine[] {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0)
  return lines.flatMap((line) =>
    line.text.length < shortestRunOn || line.text.length < total * leastShare || line.kind === 'table'
      ? [line]
      : cutLine(line),
  )
}

function cutLine(line: TextLine): readonly TextLine[] {
  const { text } = line
  const chinese = /\p{Script=Han}/u.test(text.slice(0, 200))
  const { cuts, at, contents } = headCuts(text, chinese)
  const end = chinese ? tailStart(text) : text.length
  const inner = chinese ? decimalCuts(text, at, end) : englishCuts(text, at)
  const all = [...new Set([0, ...cuts, ...inner, ...(end < text.length ? [end] : [])])].sort((a, b) => a - b)
  if (all.length < 2) return [line]
  return all.map((from, k) => {
    const to = all[k + 1] ?? text.length
    const lead = /^\s*/u.exec(text.slice(from, Math.min(to, from + 8)))?.[0].length ?? 0
    return {
      ...line,
      start: line.start + from + lead,
      end: line.start + to,
      text: text.slice(from + lead, to),
      indent: k === 0 ? line.indent : 0,
      afterGap: k === 0 && line.afterGap,
      cut: true as const,
      ...(from >= contents.from && from < contents.to ? { listed: true as const } : {}),
    }
  })
}

/** Where the parts of a head begin, where they end, and which stretch of them is a table of contents. */
function headCuts(
  text: string,
  chinese: boolean,
): { cuts: readonly number[]; at: number; contents: { from: number; to: number } } {
  const cuts: number[] = []
  let contents = { from: 0, to: 0 }
  let at = chinese ? runOnTitleLength(text) : englishTitleLength(text)
  if (at === 0) return { cuts, at, contents }
  cuts.push(at)
  for (let more = true; more;) {
    more = false
    while (/[\s　]/u.test(text.charAt(at))) at++
    for (const part of headParts) {
      part.lastIndex = at
      const match = part.exec(text)
      if (!match) continue
      at += match[0].length
      cuts.push(at)
      more = true
      break
    }
    if (more) continue
    const sent = /^[^。；：:]{3,200}[：:]/u.exec(text.slice(at, at + 202))?.[0]
    if (sent !== undefined && isSalutation(sent)) {
      at += sent.length
      cuts.push(at)
      more = true
      continue
    }
    const entries = contentsCuts(text, at)
    if (entries.length > 0) {
      contents = { from: at, to: entries.at(-1) ?? at }
      cuts.push(...entries)
      at = contents.to
      more = true
    }
  }
  return { cuts, at, contents }
}

/**
 * Behind 目录: where each entry begins and where the last one ends. An entry reaches as far as it comes again in the
 * text, with its page number.
 */
function contentsCuts(text: string, at: number): readonly number[] {
  contentsWord.lastIndex = at
  const word = contentsWord.exec(text)
  if (!word) return []
  const { folded, offsets } = foldWithMap(text.slice(at + word[0].length, at + word[0].length + longestPolicy))
  const base = at + word[0].length
  const cuts = [base]
  let here = 0
  for (let entries = 0; entries < 400; entries++) {
    entryStart.lastIndex = here
    const start = entryStart.exec(folded)
    if (!start || start.index !== here) break
    const length = sharedLength(folded, here)
    if (length <= start[0].length) break
    const page =
      /^(?:[.·…⋯]{0,200}[-—]?[0-9]{1,3}(?![0-9年%.]))?[-—]?/u.exec(
        folded.slice(here + length, here + length + 210),
      )?.[0].length ?? 0
    here += length + page
    cuts.push(base + (offsets[here] ?? text.length))
    // the first entry comes again: the body
    if (cuts.length > 2 && folded.startsWith(folded.slice(0, 6), here)) break
  }
  return cuts.length > 2 ? cuts : []
}

/** How much of what stands at `from` comes again further down, up to 60 units; numbers at its end are not counted. */
function sharedLength(folded: string, from: number): number {
  let best = 0
  const head = folded.slice(from, from + 4)
  for (
    let again = folded.indexOf(head, from + 4), tries = 0;
    again >= 0 && tries < 12;
    again = folded.indexOf(head, again + 4), tries++
  ) {
    let length = 0
    while (length < 60 && folded[from + length] === folded[again + length] && again + length < folded.length) length++
    best = Math.max(best, length)
  }
  // what two entries in a row share with the body belongs to the second
  entryStart.lastIndex = from + 1
  const next = entryStart.exec(folded)?.index ?? Infinity
  const shared = folded.slice(from, Math.min(from + best, next))
  return (
    shared.length - (/(?:(?<![0-9.…])[0-9.…]+|第[0-9一二三四五六七八九十百]{0,4}|\()$/u.exec(shared)?.[0].length ?? 0)
  )
}

/** Where a signature with its date begins behind the last sentence; the text's length where there is none. */
function tailStart(text: string): number {
  const from = Math.max(0, text.length - 300)
  const match = signed.exec(text.slice(from))
  return match ? from + match.index : text.length
}
