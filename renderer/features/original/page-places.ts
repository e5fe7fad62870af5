import type { SourcePlace } from '../../../core/model/source-place.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/** A rectangle on a page in points, from its top left. */
export interface PageBox {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Places of the text in its order, those that stand on a page only. */
export type PagePlace = SourcePlace & { readonly box: NonNullable<SourcePlace['box']> }
export const onPages = (places: readonly SourcePlace[]): readonly PagePlace[] =>
  places.filter((place): place is PagePlace => place.box !== null)

/** Index of the first place that ends after `offset`. */
function firstAfter(places: readonly SourcePlace[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place !== undefined && place.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where a stretch of the cleaned text (UTF-16, half-open) stands on the pages: a rectangle a printed line. A line that
 * is only partly meant is cut by its share of units: exact for Chinese, whose characters are all as wide, near for
 * Latin.
 */
export function boxesOf(places: readonly PagePlace[], { start, end }: TextRange): readonly PageBox[] {
  const boxes: PageBox[] = []
  for (let at = firstAfter(places, start); at < places.length; at++) {
    const place = places[at]
    if (place === undefined || place.start >= end) break
    const { box } = place
    const units = Math.max(1, place.end - place.start)
    const from = (Math.max(start, place.start) - place.start) / units
    const to = (Math.min(end, place.end) - place.start) / units
    if (to > from)
      boxes.push({
        page: box.page,
        x: box.x + box.width * from,
        y: box.y,
        width: box.width * (to - from),
        height: box.height,
      })
  }
  return boxes
}

/** The page a place of the text stands on; null before any text that stands on one. */
export const pageOf = (places: readonly PagePlace[], offset: number): number | null =>
  places[Math.min(firstAfter(places, offset), places.length - 1)]?.box.page ?? null

/**
 * The offset in the cleaned text of a point on a page (points from the top left): in the line it is on, or in the
 * nearest line of the page within `reach` points. null where nothing that was kept stands there: a page's head, a
 * picture.
 */
export function offsetAt(places: readonly PagePlace[], page: number, x: number, y: number, reach = 12): number | null {
  let best: { readonly place: PagePlace; readonly away: number } | null = null
  for (const place of places) {
    const { box } = place
    if (box.page !== page) continue
    const away = Math.hypot(outside(x, box.x, box.x + box.width), 3 * outside(y, box.y, box.y + box.height))
    if (best === null || away < best.away) best = { place, away }
  }
  if (best === null || best.away > reach) return null
  const { box, start, end } = best.place
  const share = box.width === 0 ? 0 : Math.min(1, Math.max(0, (x - box.x) / box.width))
  return Math.min(end - 1, start + Math.floor(share * (end - start)))
}

const outside = (value: number, from: number, to: number): number => Math.max(from - value, value - to, 0)
