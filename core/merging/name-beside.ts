import { limits } from '../library/edits/limits.ts'

const numbered = /（\d{1,4}）$/u

/** A name without the number that merging put behind it. */
export const bareName = (name: string): string => name.replace(numbered, '')

/**
 * The first of “name”, “name（2）”, “name（3）” … that is free. Afterwards: not longer than a name may be, no character
 * cut.
 */
export function nameBeside(name: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name
  for (let number = 2; ; number += 1) {
    const behind = `（${number.toString()}）`
    const front = bareName(name)
      .slice(0, limits.name - behind.length)
      .replace(/[\uD800-\uDBFF]$/u, '')
    if (isFree(`${front}${behind}`)) return `${front}${behind}`
  }
}
