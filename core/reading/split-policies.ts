import { findAnnexes, type Annex } from './annexes.ts'
import { contentsLines } from './contents-table.ts'
import { findMarkers } from './find-markers.ts'
import { isAnnexLabel, isDateLine, isNumberLine, isSalutation } from './frame-lines.ts'
import { markerRank, type MarkerShape } from './marker-styles.ts'
import type { TextLine } from './text-lines.ts'
import { isTitleLine } from './title-line.ts'

const shortestTitle = 8
/** How many lines an annex may say before its first marker. */
const farthestMarker = 40

/**
 * Finds where in a file's lines its policies begin (the first at 0). A new policy begins at a title when clauses went
 * before it and, behind it, the outermost numbering starts again at one, be it with an inner style (一、 behind a
 * regulation's articles) where the title has a head of its own: 文号 or 主送机关. So does an annex with a label, a
 * title and an outer numbering of its own. The title of a plan that a notice transmits begins none: no clauses stand
 * between the two. Afterwards: ascending, at least one entry, the first 0.
 */
export function splitPolicies(
  lines: readonly TextLine[],
  contents: ReadonlySet<number> = contentsLines(lines),
): readonly number[] {
  const markers = findMarkers(lines).filter(
    (m) => m.place === 'line-start' && m.shapes[0]?.style !== 'styled' && !contents.has(m.line),
  )
  const starts = [0]
  let next = 0
  let seen = 0
  let outermost = Infinity
  let titled = 0
  const annexes = new Map(
    findAnnexes(lines)
      .filter(({ label }) => !contents.has(label))
      .map((annex) => [annex.label, annex]),
  )
  lines.forEach((line, index) => {
    for (let marker = markers[next]; marker && marker.line < index; marker = markers[++next]) {
      seen++
      outermost = Math.min(outermost, markerRank[marker.shapes[0]?.style ?? 'firstly'])
    }
    const marker = markers[next]
    const shape = marker?.shapes[0]
    if (seen < 2 || !marker || !shape || marker.line === index || contents.has(index)) return
    const annex = annexes.get(index)
    if (
      annex &&
      !annex.glossary &&
      annex.body > annex.label + 1 &&
      !isCatalogue(lines[annex.body - 1]?.text ?? '') &&
      !isLettered(shape) &&
      marker.line >= annex.body &&
      shape.ordinal === 1 &&
      markerRank[shape.style] <= markerRank['bracketed-numeral'] &&
      !hasLabelBetween(annexes, index, marker.line)
    ) {
      starts.push(index)
      titled = annex.body
      seen = 0
      outermost = Infinity
      return
    }
    if (annex && isCatalogue(lines[annex.body - 1]?.text ?? '')) titled = annex.body
    if (index < titled) return
    const isOuter =
      markerRank[shape.style] <= outermost ||
      outermost > markerRank['bracketed-numeral'] ||
      (markerRank[shape.style] <= markerRank.numeral && (headBehind(lines, index) || explains(line.text)))
    if (
      shape.ordinal !== 1 ||
      !isOuter ||
      line.text.length < shortestTitle ||
      !(isTitleLine(line.text) || explains(line.text))
    )
      return
    starts.push(firstLineOfTitle(lines, index))
    seen = 0
    outermost = Infinity
  })
  return starts
}

/** A.1, B.2: the numbers of a standard's appendices say that they belong to it. */
const isLettered = ({ text }: MarkerShape): boolean => /^[A-Z]/u.test(text)

/** 重点产品目录, 试点名单, 突出问题清单: a list that belongs to the policy it is attached to, however it is numbered. */
const isCatalogue = (title: string): boolean =>
  /(?:目[录錄]|名[录錄]|名[单單]|清[单單]|一[览覽]表)(?:[（(][^（）()]{1,20}[）)])?$/u.test(title)

function hasLabelBetween(annexes: ReadonlyMap<number, Annex>, from: number, to: number): boolean {
  for (let k = from + 1; k < to && k < from + farthestMarker; k++) if (annexes.has(k)) return true
  return to - from > farthestMarker
}

/** 关于《…》的起草说明, 《…》政策解读: the title of what explains the policy before it. */
const explains = (text: string): boolean =>
  text.length <= 100 &&
  !/[。；：]/u.test(text) &&
  /(?:》[^《》]{0,8}(?:[说說]明|解[读讀]|[问問]答)|(?:起草|编制|編制|制定|修订|修訂|修改)[说說]明|政策解[读讀])(?:[（(][^（）()]{1,12}[）)])?$/u.test(
    text,
  )

/** Whether a document number or those it is addressed to stand in the three lines behind a title. */
const headBehind = (lines: readonly TextLine[], title: number): boolean =>
  lines.slice(title + 1, title + 4).some(({ text }) => isNumberLine(text) || isSalutation(text))

/** Lines a title may be broken into, and bodies that may stand above it in lines of their own. */
const mostTitleLines = 4
const mostBodies = 12

/** 关于; a recogniser reads 关千. */
const about = /[关關][于於千干]/u

/**
 * A title may be broken into lines, the bodies it begins with may stand above it, and an annex's label belongs to what
 * it labels.
 */
export function firstLineOfTitle(lines: readonly TextLine[], index: number): number {
  const textAt = (k: number): string => lines[k]?.text ?? ''
  let first = index
  if (!about.test(textAt(index))) {
    for (let k = index - 1; k > index - mostTitleLines && isBrokenOff(textAt(k)); k--)
      if (about.test(textAt(k))) {
        first = k
        break
      }
  }
  // …发展 over 第十五个五年规划纲要, …行政長官 over 2026年施政報告
  if (
    first > 0 &&
    ((/^第.{1,3}[个個]五年/u.test(textAt(first)) && isBrokenOff(textAt(first - 1))) ||
      (/^20[0-9]{2}年[\s]?施政[报報]告/u.test(textAt(first)) && /[长長]官$/u.test(textAt(first - 1))))
  )
    first--
  if (/^(?:[关關][于於]|印发|印發|转发|轉發)/u.test(textAt(first))) {
    for (let k = first - 1; k >= 0 && index - k <= mostBodies && isBody(textAt(k)); k--) first = k
  }
  if (isAnnexLabel(textAt(first - 1))) first--
  return first
}

/** The first part of a title that goes on in the next line. */
const isBrokenOff = (text: string): boolean =>
  text !== '' &&
  text.length <= 40 &&
  !/[。；：，]/u.test(text) &&
  (!isTitleLine(text) || text.lastIndexOf('《') > text.lastIndexOf('》')) &&
  !isNumberLine(text) &&
  !isDateLine(text)
const isBody = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 60 &&
  /(?:府|厅|廳|办|辦|委|部|局|会|會|院|室|中心|行|署|总队|支队|总工会|海关|大学)$/u.test(text) &&
  !/[。；：，《》]|文件$/u.test(text)

/** A title's lines as one; bodies in lines of their own stay apart. */
export function joinTitle(lines: readonly string[]): string {
  return lines.reduce((title, line) => title + (title !== '' && isBody(title) && isBody(line) ? ' ' : '') + line, '')
}
