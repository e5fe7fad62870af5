/**
 * Of items in order of `key` the last whose key is at most `position`; undefined where all are greater. Logarithmic.
 */
export function lastAt<T>(items: readonly T[], key: (item: T) => number, position: number): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && key(item) <= position) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** Whether one of these ranges, which are in order and do not overlap, holds `position`. */
export const isWithin = (
  ranges: readonly { readonly start: number; readonly end: number }[],
  position: number,
): boolean => position < (lastAt(ranges, (range) => range.start, position)?.end ?? 0)
