/**
 * Where a pattern was found with differences. `start`/`end`: UTF-16, half-open, in the text searched; `distance`: units
 * to insert, delete or replace.
 */
export interface ApproximateMatch {
  readonly start: number
  readonly end: number
  readonly distance: number
}

/**
 * The best place of `pattern` in `text` with at most `maxDistance` differing units, or null. The earliest of equals.
 * Sellers' dynamic programme: pattern.length × text.length steps, so callers pass a window, not a library.
 */
export function matchApproximately(text: string, pattern: string, maxDistance: number): ApproximateMatch | null {
  const size = pattern.length
  if (size === 0) return null
  // cost[i]: least distance of pattern[0, i) to a piece of text that ends here; from[i]: where that piece starts
  let cost = Uint32Array.from({ length: size + 1 }, (_, i) => i)
  let from = new Uint32Array(size + 1)
  let nextCost = new Uint32Array(size + 1)
  let nextFrom = new Uint32Array(size + 1)
  let best: ApproximateMatch | null = null
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    nextCost[0] = 0
    nextFrom[0] = at + 1
    for (let i = 1; i <= size; i++) {
      const replaced = read(cost, i - 1) + (pattern.charCodeAt(i - 1) === unit ? 0 : 1)
      const inserted = read(cost, i) + 1
      const deleted = read(nextCost, i - 1) + 1
      if (replaced <= inserted && replaced <= deleted) {
        nextCost[i] = replaced
        nextFrom[i] = i === 1 ? at : read(from, i - 1)
      } else if (inserted <= deleted) {
        nextCost[i] = inserted
        nextFrom[i] = read(from, i)
      } else {
        nextCost[i] = deleted
        nextFrom[i] = read(nextFrom, i - 1)
      }
    }
    const distance = read(nextCost, size)
    if (distance <= maxDistance && (best === null || distance < best.distance))
      best = { start: read(nextFrom, size), end: at + 1, distance }
    ;[cost, nextCost] = [nextCost, cost]
    ;[from, nextFrom] = [nextFrom, from]
  }
  return best
}

/** An index inside the array's bounds by construction; the fallback only satisfies the compiler. */
const read = (cells: Uint32Array, index: number): number => cells[index] ?? 0
