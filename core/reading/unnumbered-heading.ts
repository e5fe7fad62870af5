/** 数据要素：指… in a list of terms without numbers. */
export const termOf = (text: string): string => /^([^，。；：:\n]{2,40})[：:]/u.exec(text)?.[1] ?? ''

/**
 * `words` holds no more than the clause's first line: a heading that does not stand there as it is must not be sought
 * in the whole text.
 */
export function hasColonBehind(words: string, heading: string): boolean {
  const at = words.indexOf(heading)
  return at >= 0 && /^[：:]/u.test(words.charAt(at + heading.length))
}

/** 坚持……。 is a run-in heading of an unnumbered principle. */
export function principle(text: string): string {
  const match = /^[一—－-]?\s?(坚持[^。，；：]{2,24})。(?=.)/u.exec(text.slice(0, 40))
  return match?.[1] ?? ''
}
