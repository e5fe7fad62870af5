import { readNumber, readRoman } from './read-number.ts'

const decimal =
  /(?<![0-9.．])([0-9]{1,2}(?:[.．][0-9]{1,2}){0,3})[.．]?[\s　]{0,2}(?=[\p{Script=Han}“《])(?![\s　]?(?:年|月|日|个|個|家|项|項|万|萬|亿|億|元|倍|人|号|號|条|條|种|種|名|户|次|天|周|岁|位|类|類|所|座|台|套|件|米|级|級|大|小时|分|时|時|毫|公|平方|吨|以上|以下|以内|至|到|和|及|的|执行|规定))/gu
/** How far a number may stand behind the one that holds it when only a heading is between them. */
const longestHeading = 30
/** So many numbers have to follow from each other before any is believed. */
const fewest = 4

/**
 * In a text without line breaks, where clauses numbered 1, 1.1, 1.1.1 begin: each number has to follow from the one
 * before and to stand behind a sentence or a heading.
 */
export function decimalCuts(text: string, from: number, to: number): readonly number[] {
  const cuts: number[] = []
  let path: readonly number[] = []
  let lastEnd = from
  decimal.lastIndex = from
  for (let match = decimal.exec(text); match && match.index < to; match = decimal.exec(text)) {
    const next = (match[1] ?? '').split(/[.．]/u).map(Number)
    const behindHeading =
      match.index - lastEnd <= longestHeading && !/[。；，：]/u.test(text.slice(lastEnd, match.index))
    const behindSentence = /[。；：）”]\s?$/u.test(text.slice(Math.max(lastEnd, match.index - 2), match.index))
    if (!(behindSentence || behindHeading) || !follows(path, next)) continue
    cuts.push(match.index)
    path = next
    lastEnd = match.index + match[0].length
  }
  return cuts.length >= fewest ? cuts : []
}

/** 1.2 after 1.1 or 1.1.3, 2 after 1.4, 1.1 after 1; the first is 1. */
function follows(path: readonly number[], next: readonly number[]): boolean {
  if (path.length === 0) return next.length === 1 && next[0] === 1
  if (next.length === path.length + 1) return next.at(-1) === 1 && path.every((n, k) => n === next[k])
  if (next.length > path.length) return false
  return next.every((n, k) => (k < next.length - 1 ? n === path[k] : n === (path[k] ?? 0) + 1))
}

const english =
  /(?<=^|[\s.;:])(PART|Part|CHAPTER|Chapter|ARTICLE|Article|SECTION|Section|§)\s?([0-9]{1,3}|[IVXLC]{1,6})\b(?!\s(?:of|and|or|to|shall|does|do|applies|is|are)\b|[,)(])/gu
const listed = /(?<=[:;—.]\s|[;,]\s(?:and|or)\s)\((?:[a-z]|[ivx]{2,5}|[0-9]{1,2})\)\s(?=[a-z"“A-Z])/gu

/**
 * In an English text without line breaks, where its Parts, Chapters, Articles and Sections begin, each one higher than
 * the last of its kind, and the members of lists.
 */
export function englishCuts(text: string, from: number): readonly number[] {
  const last = new Map<string, number>()
  const cuts: number[] = []
  english.lastIndex = from
  let lastEnd = from
  for (let match = english.exec(text); match; match = english.exec(text)) {
    const style = (match[1] ?? '').toLowerCase()
    const number = readNumber(match[2] ?? '') ?? readRoman(match[2] ?? '')
    const before = text.slice(Math.max(0, match.index - 2), match.index).trimEnd()
    const behindHeading = match.index - lastEnd <= 100 && !/[.;]/u.test(text.slice(lastEnd, match.index))
    const expected = (last.get(style) ?? 0) + 1
    if (
      number === null ||
      (number !== expected && !(number === 1 && style !== 'article')) ||
      !(cuts.length === 0 || behindHeading || /[.;:)”"]$/u.test(before))
    )
      continue
    last.set(style, number)
    cuts.push(match.index)
    lastEnd = match.index + match[0].length
  }
  if (cuts.length < 3) return []
  const first = cuts[0] ?? 0
  return [...cuts, ...[...text.matchAll(listed)].map((match) => match.index).filter((at) => at > first)]
}
