import type { CleanedText } from '../../model/cleaned-text.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import { foldText } from '../fold-text.ts'
import type { Rewrite } from '../rewrite-text.ts'
import { cutLines, type Cut } from './cut-lines.ts'
import { countingRuns } from './page-lines.ts'

/**
 * 推进数据— 3 —共享: dashes on both sides of a figure, between words or at an end of the line. Between figures they are
 * a range.
 */
const dashed =
  /(?<![0-9０-９A-Za-z])[ \t\u3000]{0,4}([—–―─－-]{1,2})([ \u3000]?)([0-9]{1,3})[ \u3000]?[—–―─－-]{1,2}[ \t\u3000]{0,4}(?![0-9０-９A-Za-z])/gu
/** 第 3 页 共 12 页 inside a line: a page's where the same total comes again with another number. */
const ofTotal =
  /[ \t\u3000]{0,4}[（(]?第[ \u3000]?([0-9]{1,4})[ \u3000]?[页頁][ \u3000]?[/,，、|]?[ \u3000]?共[ \u3000]?([0-9]{1,4})[ \u3000]?[页頁][）)]?[ \t\u3000]{0,4}/gu
/** A figure that a blank parts from a line's last or first words. */
const behind = /(?<=[\p{Script=Han}，、；。])[ \t\u3000]{1,12}([0-9]{1,4})$/u
/** A figure right behind the last full stop of the file. */
const atTheEnd = /(?<=[。！；])[ \t]?[0-9]{1,4}$/u
/** Lines that end in figures a page apart. */
const leastPage = 150
const nearest = 80
/** A file has a few heads; more are not looked for. */
const mostHeads = 12

interface Mark {
  readonly start: number
  readonly end: number
  readonly value: number
}

/**
 * Page numbers that stand inside lines, with a known page head glued to them. Only signs that leave no doubt, or
 * figures that count: a range of years, a date and a number in a sentence are never taken.
 */
export function gluedPageMarks(cleaned: CleanedText, source: SourceDocument): readonly Rewrite[] {
  const { text } = cleaned
  const found: Mark[] = []
  const tight: Mark[] = []
  for (const match of text.matchAll(dashed)) {
    // 2026 - 06 - 10 is a date
    if (
      /[0-9０-９]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      /^\s?[0-9０-９]/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    )
      continue
    const mark = { start: match.index, end: match.index + match[0].length, value: Number(match[3]) }
    // a bullet or a minus at a line's start has no second dash; -3- without blanks may be a name's part
    if (match[1]?.includes('-') && match[2] === '') tight.push(mark)
    else found.push(mark)
  }
  for (const run of countingRuns(tight)) if (run.length >= 2) for (const mark of run) found.push(mark)
  const totals = totalsOf(source)
  for (const match of text.matchAll(ofTotal))
    if ((totals.get(match[2] ?? '')?.size ?? 0) >= 2)
      found.push({ start: match.index, end: match.index + match[0].length, value: Number(match[1]) })
  const lines = cutLines(text)
  const ends = lines.flatMap((line) => {
    const match = behind.exec(line.text.slice(-24))
    return match && line.text.length > 12
      ? [{ start: line.end - match[0].length, end: line.end, value: Number(match[1]) }]
      : []
  })
  for (const run of countingRuns(ends))
    if (run.length >= 3 && arePagesApart(run)) for (const mark of run) found.push(mark)
  const tail = text.slice(-12)
  const last = atTheEnd.exec(tail)
  if (last) found.push({ start: text.length - tail.length + last.index, end: text.length, value: 0 })
  const heads = knownHeads(cleaned, lines)
  for (const mark of headsInside(cleaned, lines)) found.push(mark)
  const rewrites = found
    .sort((a, b) => a.start - b.start)
    .map((mark) => ({ ...withHead(text, mark, heads), after: '' }))
    .filter((rewrite, k, all) => rewrite.start >= (all[k - 1]?.end ?? 0))
  return withoutWholeLines(lines, rewrites)
}

/** A line that is nothing but marks is a page's edge: that is another rule's. */
function withoutWholeLines(lines: readonly Cut[], rewrites: readonly Rewrite[]): readonly Rewrite[] {
  const kept: Rewrite[] = []
  let next = 0
  for (const line of lines) {
    const own: Rewrite[] = []
    let taken = 0
    for (let rewrite = rewrites[next]; rewrite && rewrite.start <= line.end; rewrite = rewrites[++next]) {
      own.push(rewrite)
      taken += rewrite.end - rewrite.start
    }
    if (taken < line.text.length) for (const rewrite of own) kept.push(rewrite)
  }
  return kept
}

/** How many different pages each total is told with in the file. */
function totalsOf(source: SourceDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const totals = new Map<string, Set<string>>()
  for (const block of source.blocks) {
    if (!/共/u.test(block.text)) continue
    for (const [, page, of] of block.text.matchAll(ofTotal)) {
      if (page === undefined || of === undefined || Number(page) > Number(of)) continue
      totals.set(of, (totals.get(of) ?? new Set()).add(page))
    }
  }
  return totals
}

/** No two of them stand in neighbouring lines, as the entries of a table of contents do. */
function arePagesApart(run: readonly Mark[]): boolean {
  const first = run[0]
  const last = run.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    last.start - first.end >= leastPage * (run.length - 1) &&
    run.every((mark, k) => k === 0 || mark.start - (run[k - 1]?.end ?? 0) >= nearest)
  )
}

/** What was taken out as a page's head, and the first line, which heads repeat. */
function knownHeads(cleaned: CleanedText, lines: readonly Cut[]): ReadonlySet<string> {
  const heads = cleaned.changes
    .filter((change) => change.rule === 'running-head')
    .map((change) => change.before.trim())
    .filter((head) => head.length >= 6 && !/[0-9]/u.test(head))
  const first = lines[0]?.text ?? ''
  return new Set(
    [...new Set(heads), ...(first.length >= 6 && first.length <= 60 ? [first] : [])].map(foldText).slice(0, mostHeads),
  )
}

/** A head, not the title, that a copy put between two words: 县级人民政云泽省政府公报府负责. */
function headsInside(cleaned: CleanedText, lines: readonly Cut[]): readonly Mark[] {
  const times = new Map<string, number>()
  for (const { rule, before } of cleaned.changes)
    if (rule === 'running-head') times.set(before.trim(), (times.get(before.trim()) ?? 0) + 1)
  const repeated = [...times].flatMap(([head, count]) =>
    count >= 2 && head.length >= 8 && /\p{Script=Han}/u.test(head) ? [head] : [],
  )
  const longest = repeated.reduce((most, { length }) => Math.max(most, length), 0)
  // folding keeps nearly every length: a line much longer than any head is none
  const first = new Set(lines.slice(0, 12).flatMap(({ text }) => (text.length <= 2 * longest ? [foldText(text)] : [])))
  const heads = repeated.filter((head) => !first.has(foldText(head))).slice(0, mostHeads)
  const found: Mark[] = []
  for (const head of heads) {
    for (let at = cleaned.text.indexOf(head); at >= 0; at = cleaned.text.indexOf(head, at + head.length)) {
      const around = cleaned.text.charAt(at - 1) + cleaned.text.charAt(at + head.length)
      if (/^[\p{Script=Han}，、]{2}$/u.test(around)) found.push({ start: at, end: at + head.length, value: 0 })
    }
  }
  return found
}

/**
 * The mark with a head that stands right before or behind it inside the line; a title at the start of its own line is
 * no head.
 */
function withHead(text: string, mark: Mark, heads: ReadonlySet<string>): { start: number; end: number } {
  for (const head of heads) {
    const from = mark.start - head.length
    if (from > 0 && text.charAt(from - 1) !== '\n' && isHead(text.slice(from, mark.start), head))
      return { start: from, end: mark.end }
    if (isHead(text.slice(mark.end, mark.end + head.length), head))
      return { start: mark.start, end: mark.end + head.length }
  }
  return { start: mark.start, end: mark.end }
}
const isHead = (words: string, head: string): boolean =>
  words.length === head.length && !words.includes('\n') && foldText(words) === head
