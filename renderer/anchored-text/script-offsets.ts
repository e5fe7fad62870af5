/**
 * Simplified and Traditional text have the same characters in the same order, but a few have another length in UTF-16
 * (勣 is one unit, 𪟝 two). These two functions lead from one to the other: `shown` is what is displayed of `text` from
 * `start` on.
 */

/** The offset in `text` of the unit `offset` of `shown`. */
export function sourceOffset(shown: string, text: string, start: number, offset: number): number {
  if (text.startsWith(shown, start)) return start + offset
  let at = start
  for (let unit = 0; unit < offset; unit += lengthAt(shown, unit)) at += lengthAt(text, at)
  return at
}

/** The offset in `shown` of the offset `at` of `text`. */
export function displayedOffset(shown: string, text: string, start: number, at: number): number {
  if (text.startsWith(shown, start)) return at - start
  let unit = 0
  for (let source = start; source < at; source += lengthAt(text, source)) unit += lengthAt(shown, unit)
  return Math.min(unit, shown.length)
}

const lengthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
