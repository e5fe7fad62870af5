import { radicals } from '../../../core/reading/fold-text.ts'

const radical = /[\u2e80-\u2fdf]/g

/**
 * Reads radicals as the characters they show: fonts with one glyph for 人 and the radical ⼈ make browsers print PDFs that say ⼈.
 * Unit for unit, so that positions hold; `count` says how many.
 */
export function restoreCharacters(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const restored = text.replace(radical, (sign) => {
    const character = radicals[sign] ?? sign.normalize('NFKC')
    if (character === sign || character.length !== 1) return sign
    count++
    return character
  })
  return { text: restored, count }
}
