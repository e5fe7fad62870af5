import { numeralCharacters, readNumber } from '../read-number.ts'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1 to 999 as clauses are numbered: 十二, 二十, 一百零三. */
export function numeralOf(n: number): string {
  if (n >= 100) {
    const rest = n % 100
    return `${numerals[Math.floor(n / 100)] ?? ''}百${rest === 0 ? '' : rest < 10 ? `零${numerals[rest] ?? ''}` : rest < 20 ? `一${numeralOf(rest)}` : numeralOf(rest)}`
  }
  return n <= 10
    ? (numerals[n] ?? '')
    : n < 20
      ? `十${numerals[n - 10] ?? ''}`
      : `${numerals[Math.floor(n / 10)] ?? ''}十${numerals[n % 10] ?? ''}`
}

/** What a recogniser makes of a numeral's strokes: signs and kana, which no sentence begins with. */
const signs: Readonly<Record<string, string>> = {
  '-': '一',
  '—': '一',
  '–': '一',
  '－': '一',
  ー: '一',
  ｰ: '一',
  '―': '一',
  '─': '一',
  '━': '一',
  _: '一',
  '＿': '一',
  '=': '二',
  '＝': '二',
  ニ: '二',
  '〓': '二',
  ミ: '三',
  彡: '三',
  Ξ: '三',
  '≡': '三',
  匕: '七',
  セ: '七',
  乜: '七',
  ハ: '八',
  丸: '九',
  '+': '十',
  '＋': '十',
  '†': '十',
}
/** Letters and words that are read for numerals inside brackets only. */
const letters: Readonly<Record<string, string>> = {
  A: '八',
  B: '八',
  入: '八',
  人: '八',
  囚: '四',
  凹: '四',
  J: '七',
  丁: '七',
  几: '九',
  了: '七九',
  卜: '十',
  o: '〇',
  O: '〇',
}
const figures: Readonly<Record<string, string>> = { l: '1', I: '1', '|': '1', O: '0', o: '0', S: '5', Z: '2' }

const escaped = (characters: string): string => characters.replace(/[-\\\]^|]/gu, '\\$&')
/** For use inside a character class. */
export const signCharacters = escaped(Object.keys(signs).join(''))
export const letterCharacters = escaped(Object.keys(letters).join(''))
export const figureCharacters = `0-9０-９${escaped(Object.keys(figures).join(''))}`
const isNumeral = new RegExp(`^[${numeralCharacters}]$`, 'u')

/**
 * The numbers that a marker's characters may stand for, none or several; `slip` tells whether one of them is no
 * numeral.
 */
export function readSlip(text: string): { readonly values: readonly number[]; readonly slip: boolean } {
  let slip = false
  let readings = ['']
  for (const c of text.replace(/[\s\u3000]/gu, '')) {
    const options = isNumeral.test(c) ? c : (signs[c] ?? letters[c] ?? '')
    if (!isNumeral.test(c)) slip = true
    readings = readings.flatMap((before) => [...options].map((option) => before + option)).slice(0, 16)
  }
  const values = new Set(
    readings.map(readNumber).filter((value): value is number => value !== null && value >= 1 && value <= 999),
  )
  return { values: [...values], slip }
}

/** l2 for 12, 1O for 10; null where it is no number. */
export function readFigures(text: string): { readonly value: number; readonly slip: boolean } | null {
  const digits = [...text].map((c) => figures[c] ?? c).join('')
  const value = readNumber(digits)
  return value === null || value < 1 || value > 999 ? null : { value, slip: /[^0-9０-９]/u.test(text) }
}
