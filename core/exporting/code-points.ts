import { firstIndexWhere } from '../model/in-order.ts'

/** Where the second unit of each surrogate pair stands. One walk over the text. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(++at)
  }
  return pairs
}

/**
 * Turns UTF-16 offsets of one text into code points, as the Web Annotation Data Model counts (text position selector,
 * §4.2.4).
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = pairsIn(text)
  return (offset) => offset - firstIndexWhere(pairs.length, (index) => (pairs[index] ?? Infinity) >= offset)
}

/** The way back: code points of one text into UTF-16 offsets; past its end, the end. */
export function unitsOf(text: string): (point: number) => number {
  const pairs = pairsIn(text)
  // the second unit of pair n stands n + 1 units behind its character's code point
  return (point) =>
    Math.min(
      text.length,
      point + firstIndexWhere(pairs.length, (index) => (pairs[index] ?? Infinity) - index - 1 >= point),
    )
}
