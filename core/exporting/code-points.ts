/**
 * Turns UTF-16 offsets of one text into code points, as the Web Annotation Data Model counts (text position selector, §4.2.4).
 * One walk over the text, then a search in the surrogate pairs for each offset.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(++at)
  }
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? Infinity) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
