const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const groups: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 }

/** One character of a Chinese numeral, for use inside a character class. */
export const numeralCharacters = '〇○◯零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾廿卅卌百佰千仟'

/**
 * Reads a whole number as policies print it: 十二, 二十, 廿一, 一百零三, 一百三, 二〇二四, 12, １２, 1,000, 三万. The
 * whole text has to be the number. Returns null for anything else, the empty text, and what is not a well-formed
 * numeral (十十, 一二十).
 */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (/^[0-9]{1,15}$/.test(plain)) return Number(plain)
  if (/^[0-9]{1,3}(?:,[0-9]{3}){1,4}$/.test(plain)) return Number(plain.replaceAll(',', ''))
  return readNumeral(plain)
}

function readNumeral(text: string): number | null {
  const characters = Array.from(text)
  if (characters.length === 0 || characters.length > 24) return null
  if (characters.length > 1 && characters.every((c) => digits[c] !== undefined))
    return Number(characters.map((c) => digits[c]).join(''))
  let total = 0
  let group = 0
  let digit: number | null = null
  let lastUnit = Infinity
  let lastGroup = Infinity
  let afterZero = false
  for (const c of characters) {
    const d = digits[c]
    if (d !== undefined) {
      if (digit !== null && digit !== 0) return null
      if (d === 0 && afterZero) return null
      digit = d
      afterZero = d === 0
      continue
    }
    const ten = tens[c]
    const unit = ten === undefined ? units[c] : 10
    if (unit !== undefined) {
      if (unit >= lastUnit) return null
      if (ten !== undefined && digit !== null && digit !== 0) return null
      group += ten ?? (digit === null || digit === 0 ? (unit === 10 ? 1 : NaN) : digit) * unit
      if (Number.isNaN(group)) return null
      lastUnit = unit
      digit = null
      afterZero = false
      continue
    }
    const size = groups[c]
    if (size === undefined || size >= lastGroup) return null
    const value = group + (digit ?? 0)
    if (value === 0) return null
    total += value * size
    group = 0
    digit = null
    lastUnit = Infinity
    lastGroup = size
    afterZero = false
  }
  // 一百三 is 130: a digit straight after 百 or 千 counts tens or hundreds
  const trailing =
    digit === null
      ? 0
      : !afterZero && lastUnit !== Infinity && lastUnit >= 100 && !hasZeroBeforeLast(characters)
        ? digit * (lastUnit / 10)
        : digit
  return total + group + trailing
}

const hasZeroBeforeLast = (characters: readonly string[]): boolean => digits[characters.at(-2) ?? ''] === 0

const circled: readonly (readonly [number, number, number])[] = [
  // first code point, how many, value of the first
  [0x2460, 20, 1],
  [0x3251, 15, 21],
  [0x32b1, 15, 36],
  [0x2776, 10, 1],
  [0x24eb, 10, 11],
  [0x24f5, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x3280, 10, 1],
  [0x3220, 10, 1],
  [0x2474, 20, 1],
  [0x2488, 20, 1],
]
/** Reads one enclosed number: ①, ㈠, ㊀, ❶, ⑴, ⒈. Null for any other text. */
export function readCircled(text: string): number | null {
  const code = text.codePointAt(0)
  if (code === undefined || String.fromCodePoint(code) !== text) return null
  for (const [first, count, value] of circled) if (code >= first && code < first + count) return value + code - first
  return null
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const romanParts: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
/**
 * Reads a Roman number up to 399 in either case, or one of the single characters Ⅰ-Ⅻ. Null for what is not written
 * canonically (iiii).
 */
export function readRoman(text: string): number | null {
  const plain = text.normalize('NFKC').toLowerCase()
  if (!/^[ivxlc]{1,10}$/.test(plain)) return null
  let value = 0
  for (let i = 0; i < plain.length; i++) {
    const here = romanDigits[plain.charAt(i)] ?? 0
    value += here < (romanDigits[plain.charAt(i + 1)] ?? 0) ? -here : here
  }
  let rest = value
  let canonical = ''
  for (const [size, letters] of romanParts)
    while (rest >= size) {
      canonical += letters
      rest -= size
    }
  return canonical === plain ? value : null
}
