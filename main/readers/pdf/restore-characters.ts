import { radicals } from '../../../core/reading/fold-text.ts'

const shared = /[\u2e80-\u2fdf\u2015\u301c\u2329\u232a\u2215\u2012\u3b35]/g

/**
 * Fonts draw some characters with one glyph (人 and the radical ⼈, — and ―), and browsers' PDFs name the glyph by the
 * one nobody types. What is listed here was found by printing every character of GB 2312 and Big5 with a browser.
 */
const signs: Readonly<Record<string, string>> = {
  '\u2015': '—',
  '\u301c': '～',
  '\u2329': '〈',
  '\u232a': '〉',
  '\u2215': '／',
  '\u2012': '–',
  '\u3b35': '胶',
}
/**
 * Radicals that are characters by themselves; for comparing, `radicals` reads most of them as what they stand for (氵
 * as 水).
 */
const parts: Readonly<Record<string, string>> = {
  '⺅': '亻',
  '⺉': '刂',
  '⺖': '忄',
  '⺘': '扌',
  '⺡': '氵',
  '⺣': '灬',
  '⺨': '犭',
  '⺭': '礻',
  '⺺': '肀',
  '⻂': '衤',
  '⻏': '阝',
  '⻖': '阝',
  '⻑': '長',
  '⻒': '長',
}

/** The one radical that is another character in Simplified text: which it is, only the whole document tells. */
const door = '\u2f3e'

/**
 * Reads radicals as the characters they show, and signs as those that are typed. Unit for unit, so that positions hold;
 * `count` says how many radicals. The radical 戶 is left for `restoreDoor`.
 */
export function restoreCharacters(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const restored = text.replace(shared, (sign) => {
    const typed = signs[sign]
    if (typed !== undefined) return typed
    if (sign === door) {
      count++
      return sign
    }
    const character = parts[sign] ?? radicals[sign] ?? sign.normalize('NFKC')
    if (character === sign || character.length !== 1) return sign
    count++
    return character
  })
  return { text: restored, count }
}

const simplified = /[国发会业东车门长产电关开实书应对为与经济数据现从]/gu,
  traditional = /[國發會業東車門長產電關開實書應對為與經濟數據現從]/gu

/**
 * 户 in a Simplified document, 戶 in a Traditional one; `sample` is enough of the document to tell. Gives a function
 * that restores, unit for unit.
 */
export function restoreDoor(sample: string): (text: string) => string {
  const character = (sample.match(simplified)?.length ?? 0) >= (sample.match(traditional)?.length ?? 0) ? '户' : '戶'
  return (text) => (text.includes(door) ? text.replaceAll(door, character) : text)
}
