/**
 * Nearest offset at or before `offset` that does not stand inside a surrogate pair of `text`.
 * Offsets are UTF-16 units; anything outside [0, text.length] is brought to the nearer end.
 */
export function wholeBefore(text: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), text.length)
  return splitsPair(text, at) ? at - 1 : at
}

/** As `wholeBefore`, towards the end of the text. */
export function wholeAfter(text: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), text.length)
  return splitsPair(text, at) ? at + 1 : at
}

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
