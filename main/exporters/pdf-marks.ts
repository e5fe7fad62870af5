import { firstIndexWhere } from '../../core/model/in-order.ts'
import type { ExportRow } from '../../core/exporting/export-rows.ts'
import { exportWords, type ExportLanguage } from '../../core/exporting/export-words.ts'
import type { Box } from '../../core/model/source-document.ts'
import type { SourcePlace } from '../../core/model/source-place.ts'
import type { TextRange } from '../../core/model/text-range.ts'

/** A highlight to be drawn: where (boxes of one page, points from the top left), in which colour, and what it says. */
export interface PdfMark {
  readonly page: number
  readonly boxes: readonly Box[]
  readonly colour: readonly [number, number, number]
  readonly author: string
  readonly at: string
  readonly contents: string
}

/** Where words of a policy's text stand on pages. */
export interface MarkPlaces {
  /** By page, each page's boxes in reading order; empty where the words stand nowhere. */
  readonly boxesOf: (range: TextRange) => ReadonlyMap<number, readonly Box[]>
  /** As much of a range as stands on the line it begins on. */
  readonly firstLineOf: (range: TextRange) => TextRange
}

/** Places in the original PDF, by its printed lines. */
export const printedPlaces = (places: readonly SourcePlace[]): MarkPlaces => ({
  boxesOf: (range) => pagesOf(range, places),
  firstLineOf: (range) => firstLine(range, places),
})

const yellow = [255, 224, 102] as const

/**
 * What people hung on a policy's clauses as highlights on its pages. A note with its replies is one mark, and so are
 * the tags that one person put on the same words: of marks that cover each other only the topmost can be pressed. What
 * hangs on a whole clause stands on the clause's first printed line. What runs over a page's end is one mark a page, the
 * words on the first. `lost`: marks whose words stand on no page.
 */
export function pdfMarks(
  rows: readonly ExportRow[],
  places: MarkPlaces,
  language: ExportLanguage,
): { readonly marks: readonly PdfMark[]; readonly lost: number } {
  const marks: PdfMark[] = []
  let lost = 0
  const put = (range: TextRange, colour: PdfMark['colour'], author: string, at: string, contents: string): void => {
    const pages = places.boxesOf(range)
    if (pages.size === 0) lost++
    let first = true
    for (const [page, boxes] of pages) {
      marks.push({ page, boxes, colour, author, at, contents: first ? contents : '' })
      first = false
    }
  }
  const words = exportWords[language]
  const [colon, comma] = language === 'en' ? [': ', ', '] : ['：', '、']
  const tagLine = (names: readonly string[]): string =>
    names.length === 0 ? '' : `${words.tags}${colon}${names.join(comma)}`
  for (const row of rows) {
    const head = places.firstLineOf(row.clause.range)
    for (const { range, first, names } of tagsByPlace(row.taggings, head))
      put(range, washOf(first.tag?.colour), first.tagging.author, first.tagging.createdAt, tagLine(names))
    for (const { annotation, tags } of row.annotations) {
      if (
        annotation.replyTo !== undefined &&
        row.annotations.some(({ annotation: other }) => other.id === annotation.replyTo)
      )
        continue
      const replies = row.annotations
        .filter(({ annotation: other }) => other.replyTo === annotation.id)
        .map(({ annotation: reply }) => `${reply.author} ${reply.createdAt.slice(0, 10)}${colon}${reply.body}`)
      const contents = [annotation.body, tagLine(tags.map(({ name }) => name)), ...replies]
        .filter((part) => part !== '')
        .join('\n\n')
      put(annotation.anchor?.range ?? head, yellow, annotation.author, annotation.createdAt, contents)
    }
  }
  return { marks, lost }
}

function pagesOf({ start, end }: TextRange, places: readonly SourcePlace[]): ReadonlyMap<number, readonly Box[]> {
  const pages = new Map<number, Box[]>()
  for (let at = firstFrom(places, start); at < places.length; at++) {
    const place = places[at]
    if (place === undefined || place.start >= end) break
    if (place.box === null) continue
    const box = cut(place.box, place, start, end)
    const there = pages.get(box.page)
    if (there === undefined) pages.set(box.page, [box])
    else there.push(box)
  }
  return pages
}

/** The first place that ends behind an offset; places are in order. */
const firstFrom = (places: readonly SourcePlace[], offset: number): number =>
  firstIndexWhere(places.length, (index) => (places[index]?.end ?? Infinity) > offset)

/** A line's box is cut by its share of units, as everywhere places are shown. */
function cut(box: Box, place: SourcePlace, start: number, end: number): Box {
  const units = place.end - place.start
  const [left, right] = [Math.max(0, start - place.start) / units, Math.min(units, end - place.start) / units]
  return { ...box, x: box.x + box.width * left, width: box.width * (right - left) }
}

function firstLine(range: TextRange, places: readonly SourcePlace[]): TextRange {
  const place = places[firstFrom(places, range.start)]
  return { start: range.start, end: Math.min(range.end, place?.end ?? range.end) }
}

/** Taggings by the words they stand on and who put them there, in their order. `head`: where whole clauses are marked. */
function tagsByPlace(
  taggings: ExportRow['taggings'],
  head: TextRange,
): readonly { readonly range: TextRange; readonly first: ExportRow['taggings'][number]; readonly names: string[] }[] {
  const places = new Map<string, { range: TextRange; first: ExportRow['taggings'][number]; names: string[] }>()
  for (const each of taggings) {
    const range = each.tagging.anchor?.range ?? head
    const name = each.tag?.name ?? each.tagging.tagId
    const key = `${String(range.start)} ${String(range.end)} ${each.tagging.author}`
    const there = places.get(key)
    if (there === undefined) places.set(key, { range, first: each, names: [name] })
    else there.names.push(name)
  }
  return [...places.values()]
}

/** How much of a tag's colour a highlight has, the rest being white: words stay legible under three that overlap. */
const WASH = 0.25

function washOf(colour: string | undefined): PdfMark['colour'] {
  const parts = /^#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})$/.exec(colour ?? '')
  if (parts === null) return yellow
  const wash = (part: string | undefined): number => Math.round(255 - WASH * (255 - Number.parseInt(part ?? '', 16)))
  return [wash(parts[1]), wash(parts[2]), wash(parts[3])]
}
