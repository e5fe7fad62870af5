import type { IndexedClause } from './search-index.ts'

/** One thing looked for, where it first stands in a clause. */
export interface Place {
  readonly at: number
  readonly length: number
}

/**
 * How well a clause of `length` units answers. What its heading says outweighs everything, most of all a heading that
 * says little else; then what stands early; then what is said in a short clause. Only the order of scores means
 * anything.
 */
export function rankClause(places: readonly Place[], length: number, headingLength: number): number {
  const inHeading = places.filter((place) => place.at < headingLength)
  const share = inHeading.length / Math.max(1, places.length)
  const covered =
    headingLength === 0 ? 0 : Math.min(1, inHeading.reduce((sum, place) => sum + place.length, 0) / headingLength)
  const latest = places.reduce((most, place) => Math.max(most, place.at), 0)
  return 100 * share + 20 * covered + 10 / (1 + latest / 50) + 5 / (1 + length / 200)
}

/**
 * Where one word of each set first stands in the clause, or null when a set has none there or a word to leave out is.
 */
export function placesOf(
  { folded }: IndexedClause,
  all: readonly (readonly string[])[],
  none: readonly string[],
): Place[] | null {
  const places: Place[] = []
  for (const words of all) {
    let first: Place | null = null
    for (const word of words) {
      const at = folded.indexOf(word)
      if (at >= 0 && (first === null || at < first.at)) first = { at, length: word.length }
    }
    if (first === null) return null
    places.push(first)
  }
  for (const word of none) if (folded.includes(word)) return null
  return places
}
