// ECMA-376 part 1, 17.18.59 ST_NumberFormat: the formats that Chinese, Japanese-template and Western policies use.

const lowerHan = '〇一二三四五六七八九'
/** Counting says 零 (第一百零一条, as statutes print it), listing digits says 〇 (二〇二六). */
const countingHan = '零一二三四五六七八九'
const legalSimplified = '零壹贰叁肆伍陆柒捌玖'
const legalTraditional = '零壹貳參肆伍陸柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** Number n (0 and up) in the named format; plain digits for a format nobody uses in policies. */
export function formatNumber(n: number, format: string): string {
  const formatter = formats[format]
  return formatter === undefined || n < 0 ? String(n) : formatter(n)
}

const formats: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperLetter: (n) => letters(n, 'A'),
  lowerLetter: (n) => letters(n, 'a'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  ordinal: (n) => `${String(n)}${n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  numberInDash: (n) => `- ${String(n)} -`,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10),
  ideographTraditional: (n) => cyclic(n, stems),
  ideographZodiac: (n) => cyclic(n, branches),
  ideographZodiacTraditional: (n) =>
    n < 1 || n > 60 ? String(n) : cyclic(((n - 1) % 10) + 1, stems) + cyclic(((n - 1) % 12) + 1, branches),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  koreanDigital2: digits,
  chineseCounting: (n) => (n < 100 ? counting(n, countingHan, '十百千', false) : digits(n)),
  taiwaneseCounting: (n) => (n < 100 ? counting(n, countingHan, '十百千', false) : digits(n)),
  chineseCountingThousand: (n) => counting(n, countingHan, '十百千', false),
  taiwaneseCountingThousand: (n) => counting(n, countingHan, '十百千', false),
  japaneseCounting: japanese,
  chineseLegalSimplified: (n) => counting(n, legalSimplified, '拾佰仟', true),
  ideographLegalTraditional: (n) => counting(n, legalTraditional, '拾佰仟', true),
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function letters(n: number, first: string): string {
  if (n < 1 || n > 26 * 30) return String(n)
  return String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = n,
    text = ''
  for (const [value, sign] of steps)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

function enclosed(n: number, first: number, count: number): string {
  if (n === 0 && first === 0x2460) return '⓪'
  if (first === 0x2460 && n > 20 && n <= 35) return String.fromCharCode(0x3251 + n - 21)
  if (first === 0x2460 && n > 35 && n <= 50) return String.fromCharCode(0x32b1 + n - 36)
  return n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n)
}

const cyclic = (n: number, signs: string): string => (n >= 1 && n <= signs.length ? (signs[n - 1] ?? '') : String(n))

/** 12 → 一二, 105 → 一〇五 */
function digits(n: number): string {
  return String(n).replace(/\d/g, (digit) => lowerHan[Number(digit)] ?? digit)
}

/** 12 → 十二, 105 → 一百零五; legal figures say the first one too (壹拾贰). */
function counting(n: number, figures: string, places: string, saysFirstOne: boolean): string {
  if (n === 0) return figures[0] ?? ''
  if (n > 9999)
    return `${counting(Math.floor(n / 10000), figures, places, saysFirstOne)}${saysFirstOne ? '萬' : '万'}${n % 10000 === 0 ? '' : (n % 10000 < 1000 ? (figures[0] ?? '') : '') + counting(n % 10000, figures, places, true)}`
  let text = '',
    gap = false
  const signs = String(n)
  for (let at = 0; at < signs.length; at++) {
    const figure = Number(signs[at]),
      place = signs.length - 1 - at
    if (figure === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += figures[0] ?? ''
    gap = false
    const bareTen = place === 1 && figure === 1 && text === '' && !saysFirstOne
    text += (bareTen ? '' : (figures[figure] ?? '')) + (place === 0 ? '' : (places[place - 1] ?? ''))
  }
  return text
}

/** 101 → 百一, 11 → 十一: no leading 一, no 〇. */
function japanese(n: number): string {
  if (n === 0) return '〇'
  if (n > 9999) return `${japanese(Math.floor(n / 10000))}万${n % 10000 === 0 ? '' : japanese(n % 10000)}`
  return Array.from(String(n), (sign, at, all = String(n).length) => {
    const figure = Number(sign),
      place = all - 1 - at
    return figure === 0
      ? ''
      : (figure === 1 && place > 0 ? '' : (lowerHan[figure] ?? '')) + (place === 0 ? '' : ('十百千'[place - 1] ?? ''))
  }).join('')
}
