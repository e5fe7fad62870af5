export const pause = /[，。；：！？,;:!?\n]/u
const phrase = /[^，。；：！？,;:!?\n]*[，。；：！？,;:!?\n]+|[^，。；：！？,;:!?\n]+$/gu

/** A text cut behind its pauses (commas, stops, line ends); joined again it is the text. */
export const phrasesOf = (text: string): readonly string[] => text.match(phrase) ?? []

const sentence = /[^。；！？;!?\n]*[。；！？;!?\n]+|[^。；！？;!?\n]+$/gu
/** The same, behind full stops and semicolons only. */
export const sentencesOf = (text: string): readonly string[] => text.match(sentence) ?? []
/** The members of a list, each with the 、 behind it. */
export const membersOf = (text: string): readonly string[] => text.match(/[^、]*、|[^、]+$/gu) ?? []

/**
 * 0 to 1: the share of neighbouring pairs of characters both have (Dice); of texts of one character whether they are
 * the same.
 */
export function alike(one: string, other: string): number {
  if (one === other) return 1
  const pairs = new Map<string, number>()
  for (let k = 0; k + 1 < one.length; k++) pairs.set(one.slice(k, k + 2), (pairs.get(one.slice(k, k + 2)) ?? 0) + 1)
  let shared = 0
  for (let k = 0; k + 1 < other.length; k++) {
    const left = pairs.get(other.slice(k, k + 2)) ?? 0
    if (left > 0) {
      shared++
      pairs.set(other.slice(k, k + 2), left - 1)
    }
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

/**
 * The pairs of two lists, in order on both sides, that keep most in common: none less alike than `least`. Time: the
 * product of the lists.
 */
export function bestPairs(
  a: readonly string[],
  b: readonly string[],
  least: number,
): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const worth = new Float64Array((a.length + 1) * width)
  const gain = new Float64Array(a.length * b.length)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [one, other] = [a[i] ?? '', b[j] ?? '']
      const likeness = alike(one, other)
      const own = likeness >= least ? likeness * (one.length + other.length) : 0
      gain[i * b.length + j] = own
      worth[i * width + j] = Math.max(
        worth[(i + 1) * width + j] ?? 0,
        worth[i * width + j + 1] ?? 0,
        own === 0 ? 0 : own + (worth[(i + 1) * width + j + 1] ?? 0),
      )
    }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const here = worth[i * width + j] ?? 0
    const own = gain[i * b.length + j] ?? 0
    if (own > 0 && here === own + (worth[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i, j])
      i++
      j++
    } else if (here === (worth[(i + 1) * width + j] ?? 0)) i++
    else j++
  }
  return pairs
}
