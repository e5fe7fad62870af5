import type { SourcePlace } from '../../../core/model/source-place.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * The blocks of the file a stretch of the cleaned text (UTF-16, half-open) comes from: first and last; null where it
 * comes from none.
 */
export function blocksOf(
  places: readonly SourcePlace[],
  { start, end }: TextRange,
): { readonly first: number; readonly last: number } | null {
  let first: number | null = null
  let last = 0
  for (const place of places) {
    if (place.start >= end) break
    if (place.end <= start) continue
    first = Math.min(first ?? place.block, place.block)
    last = Math.max(last, place.block)
  }
  return first === null ? null : { first, last }
}

const firsts = new WeakMap<readonly SourcePlace[], ReadonlyMap<number, number>>()

/** Where a block's first kept unit stands in the cleaned text; null where cleaning kept nothing of it. */
export function firstOffsetIn(places: readonly SourcePlace[], block: number): number | null {
  let known = firsts.get(places)
  if (known === undefined) {
    const found = new Map<number, number>()
    for (const place of places) if (!found.has(place.block)) found.set(place.block, place.start)
    firsts.set(places, found)
    known = found
  }
  return known.get(block) ?? null
}
