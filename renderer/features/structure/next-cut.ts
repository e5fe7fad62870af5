/** Ends a sentence or a part of one: a cut likely goes behind it. */
const ending = /[。；！？\n]/

/**
 * The next place to the left or right where text may be cut: never in the middle of a character, never before a blank.
 * `far`: behind the next end of a sentence.
 */
export function nextCut(text: string, at: number, step: 1 | -1, far = false): number {
  for (let next = at + step; next >= 0 && next < text.length; next += step) {
    if (/[\s\u3000\uDC00-\uDFFF]/.test(text.charAt(next))) continue
    if (
      !far ||
      next === 0 ||
      ending.test(
        text
          .slice(Math.max(0, next - 20), next)
          .trimEnd()
          .slice(-1),
      ) ||
      text.charAt(next - 1) === '\n'
    )
      return next
  }
  return at
}

/** Where a cut most likely belongs in a stretch: behind its first sentence, else in its middle. */
export function firstCut(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const own = text.slice(start, end).trimEnd()
  const close = /[。；](?!$)/.exec(own) ?? /\n/.exec(own)
  const at = close === null ? start + Math.floor((end - start) / 2) : start + close.index
  return Math.min(nextCut(text, at, 1), Math.max(start, end - 1))
}
