import type { TextLine } from './text-lines.ts'

const han = /\p{Script=Han}/u
const latinWord = /[A-Za-z]{3,}/u
/**
 * A text in two languages shows at least so many translated lines, and translates at least this share of its Chinese
 * ones.
 */
const fewest = 5
const leastShare = 0.5

/**
 * Lines, by index, that say in English what the Chinese line before them says, in a text that does so throughout. None
 * for a text with an English half or English quotations. Linear.
 */
export function translationLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let chinese = 0
  let translated = 0
  lines.forEach(({ text }, k) => {
    if (han.test(text)) {
      chinese++
      return
    }
    if (!latinWord.test(text)) return
    if (han.test(lines[k - 1]?.text ?? '')) translated++
    else if (!found.has(k - 1)) return
    found.add(k)
  })
  return translated >= fewest && translated >= chinese * leastShare ? found : new Set()
}
