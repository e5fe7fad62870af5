import { foldText } from './fold-text.ts'
import { isForeword, isStandardCover } from './frame-lines.ts'
import { headingsByLook } from './headings-by-look.ts'
import { markerRank, markersAt, type MarkerShape, type MarkerStyle } from './marker-styles.ts'
import { hasCountedParts, scheduleAt, sectionAt } from './ordinances.ts'
import { rankedByPlace } from './rank-by-place.ts'
import { numeralCharacters } from './read-number.ts'
import type { TextLine } from './text-lines.ts'
import { isTitleLine } from './title-line.ts'

/**
 * Where a marker stands: at a line's start, inside a line after the end of a sentence or a bracket, or anywhere else
 * inside one.
 */
export type MarkerPlace = 'line-start' | 'after-sentence' | 'inside'

/**
 * A place where a clause may begin. `start`/`end`: UTF-16 in the text, around the marker. `shapes` holds one reading,
 * or two where a letter is a Roman number too.
 */
export interface MarkerCandidate {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly place: MarkerPlace
  readonly shapes: readonly MarkerShape[]
}

const possibleStart = new RegExp(`[第（(〔【㈠-㈩⒈-⒛⑴-⒇①-⑳0-9０-９${numeralCharacters}]`, 'gu')
const sentenceEnd = /[。！？!?；;：:”"’）)〕】\]…]/u
const sameNumber = new RegExp(`[0-9０-９.．${numeralCharacters}]`, 'u')
/** A short remark in brackets that an editor put before a marker. */
const remark = /^[（(][^（）()]{1,30}[）)]\s?/u
const bareDecimal =
  /^([0-9]{1,2})(?=[\p{Script=Han}])(?![0-9]{0,2}(?:年|月|日|个|個|家|项|項|万|萬|亿|億|元|倍|人|号|號|号|条|條|种|種|名|户|次|天|周|岁|位|类|類|所|座|台|套|款|章|节|件|米|级|級|大|小时|分|点|時|时))/u

/** Everything in the text that has the shape of a marker, in order. Linear: each place is looked at once. */
export function findMarkers(lines: readonly TextLine[]): readonly MarkerCandidate[] {
  const decimals = usesDecimals(lines)
  const found: MarkerCandidate[] = []
  const styled = styledHeadings(lines)
  const ordinance = hasCountedParts(lines)
  let scheduled = false
  let answering = false
  lines.forEach((line, index) => {
    if (line.kind === 'table' || line.kind === 'footnote') return
    let from = 0
    const label = line.style.numberingLength ?? 0
    const schedule = scheduleAt(lines, index)
    if (schedule) scheduled = true
    const section = ordinance && !scheduled ? sectionAt(line.text) : null
    let shapes = schedule ? [schedule] : section ? [section] : atLineStart(line.text, 0, decimals)
    if (/^答[：:]/u.test(line.text)) answering = true
    else if (shapes.some(({ style }) => !inLine.has(style))) answering = false
    // 首先……；其次…… inside an answer is how people speak
    if (answering && shapes[0]?.style === 'in-order') shapes = []
    if (shapes.length === 0) {
      const lead = remark.exec(line.text)?.[0].length ?? 0
      if (lead > 0) shapes = markersAt(line.text, lead, false).filter(isBracketedOrOuter)
      if (shapes.length > 0) from = lead
    }
    if (shapes.length === 0 && label > 0 && label < 16) {
      const own = markersAt(`${line.text.slice(0, label).trim()} `, 0, false)[0]
      if (own) shapes = [own]
    }
    const rank = shapes.length === 0 ? styled.get(index) : undefined
    if (rank !== undefined) {
      found.push({
        line: index,
        start: line.start,
        end: line.start,
        place: 'line-start',
        shapes: [{ style: 'styled', ordinal: 0, text: '', length: 0, rank }],
      })
      return
    }
    const first = shapes[0]
    if (first) {
      found.push({
        line: index,
        start: line.start + from,
        end: line.start + from + first.length,
        place: 'line-start',
        shapes,
      })
      from += first.length
    }
    // 一是……。二是……。 in one line: where the first opens a clause, the others do
    if (first && inLine.has(first.style)) {
      nextInLine.lastIndex = from
      for (let match = nextInLine.exec(line.text); match; match = nextInLine.exec(line.text)) {
        const at = match.index
        const shape = markersAt(line.text, at, false).find((each) => each.style === first.style)
        if (shape)
          found.push({
            line: index,
            start: line.start + at,
            end: line.start + at + shape.length,
            place: 'after-sentence',
            shapes: [shape],
          })
      }
      return
    }
    possibleStart.lastIndex = Math.max(1, from)
    for (let match = possibleStart.exec(line.text); match; match = possibleStart.exec(line.text)) {
      const at = match.index
      const before = line.text.charAt(at - 1)
      // 第四条第（二）项 speaks of an item, it opens none
      if (before === '第' || (sameNumber.test(before) && sameNumber.test(match[0]))) continue
      const inner = markersAt(line.text, at, true)[0]
      if (!inner) continue
      found.push({
        line: index,
        start: line.start + at,
        end: line.start + at + inner.length,
        place:
          sentenceEnd.test(before) || (before === ' ' && sentenceEnd.test(line.text.charAt(at - 2)))
            ? 'after-sentence'
            : 'inside',
        shapes: [inner],
      })
      possibleStart.lastIndex = at + inner.length
    }
  })
  const nested = rankedByPlace(found, lines)
  return decimals ? nested.map((candidate) => asDecimal(candidate, lines)) : nested
}

const inLine = new Set<MarkerStyle>(['firstly', 'in-order'])
const nextInLine =
  /(?<=[。；;])(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九][，,]|首先|其次|再次|最后|最後|其[一二三四五])/gu

/** Headings that plans leave without a number. */
const usualUnnumbered =
  /^(?:前言|序言|引言|导言|结语|结束语|名词解释|名词注释|名词释义|术语解释|有关名词解释|名词解释:|附注)$/u

/** Rank of the outermost numbers that begin a line from `from` on; that of unnumbered headings where none does. */
function outermostRank(lines: readonly TextLine[], from: number): number {
  const ranks = lines.slice(from).flatMap(({ text, kind }) =>
    kind === 'table'
      ? []
      : markersAt(text, 0, false)
          .slice(0, 1)
          .filter(({ style }) => style !== 'decimal-1' && style !== 'section-en')
          .map(({ style }) => markerRank[style]),
  )
  return ranks.length === 0 ? markerRank.styled : ranks.reduce((least, rank) => Math.min(least, rank))
}

/**
 * Unnumbered lines that every reader knows for headings, that the file calls headings, or that look like headings in
 * it, with their rank: that of numbered headings of the same level, or above all numbers where there are none. The
 * title is left out: a line that reads like one, or the only one of its level at the top.
 */
function styledHeadings(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>()
  const perLevel = new Map<number, number>()
  const found: { index: number; level: number }[] = []
  const usual: { index: number; rank: number }[] = []
  const standard = lines.slice(0, 40).filter(({ text }) => isStandardCover(text)).length >= 2
  lines.forEach((line, index) => {
    // a standard's foreword says how it came about and is no part of it
    if (standard && isForeword(line.text)) return
    if (line.text.length <= 12 && usualUnnumbered.test(foldText(line.text))) {
      usual.push({
        index,
        rank: isForeword(line.text) ? outermostRank(lines, index + 1) : markerRank.styled,
      })
      return
    }
    const level = line.style.headingLevel
    if (level === undefined || line.kind === 'table') return
    perLevel.set(level, (perLevel.get(level) ?? 0) + 1)
    const shape = markersAt(line.text, 0, false)[0]
    if (shape && shape.style !== 'decimal-1')
      ranks.set(level, Math.min(ranks.get(level) ?? Infinity, markerRank[shape.style]))
    else if (line.text.length <= 60 && !/[。；]/u.test(line.text) && !(index < 6 && isTitleLine(line.text)))
      found.push({ index, level })
  })
  return new Map([
    ...headingsByLook(lines),
    ...usual.map(({ index, rank }) => [index, rank] as const),
    ...found
      .filter(({ index, level }) => !(index < 3 && perLevel.get(level) === 1))
      .map(({ index, level }) => [index, ranks.get(level) ?? markerRank.styled + level * 0.05] as const),
  ])
}

const outer = new Set<MarkerStyle>(['bracketed-numeral', 'numeral', 'chapter', 'article', 'number'])
const isBracketedOrOuter = (shape: MarkerShape): boolean => outer.has(shape.style)

function atLineStart(text: string, at: number, decimals: boolean): readonly MarkerShape[] {
  const read = markersAt(text, at, false)
  const shapes =
    read.length > 1 && read[0]?.style === 'decimal-1'
      ? read.filter((shape) => (shape.style === 'decimal-1') === decimals)
      : read.filter((shape) => decimals || shape.style !== 'decimal-1')
  if (shapes.length > 0 || !decimals || text.length > 24) return shapes
  const bare = bareDecimal.exec(text)
  return bare ? [{ style: 'decimal-1', ordinal: Number(bare[1]), text: bare[1] ?? '', length: bare[0].length }] : []
}

/**
 * Emergency plans and standards number 1, 1.1, 1.1.1: they show at least two lines that begin with N.1 or N.2 and no
 * figure's unit.
 */
function usesDecimals(lines: readonly TextLine[]): boolean {
  let count = 0
  for (const line of lines) {
    const shape = line.kind === 'table' ? undefined : markersAt(line.text, 0, false)[0]
    if (shape?.style === 'decimal-2' && shape.ordinal <= 30 && ++count >= 2) return true
  }
  return false
}

/** "1. 总则" above "1.1 目的" is the first level of the decimals. */
function asDecimal(candidate: MarkerCandidate, lines: readonly TextLine[]): MarkerCandidate {
  const shape = candidate.shapes[0]
  const line = lines[candidate.line]
  if (
    !shape ||
    !line ||
    shape.style !== 'number' ||
    candidate.place !== 'line-start' ||
    line.text.length > (/\p{Script=Han}/u.test(line.text) ? 30 : 90) ||
    /[。；：]|[.;:]$/u.test(line.text)
  )
    return candidate
  return { ...candidate, shapes: [{ ...shape, style: 'decimal-1' }] }
}
