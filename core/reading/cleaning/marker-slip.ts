import { readNumber } from '../read-number.ts'
import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeralOf = (n: number): string => (n <= 10 ? numerals[n] ?? '' : n < 20 ? `十${numerals[n - 10] ?? ''}` : `${numerals[Math.floor(n / 10)] ?? ''}十${numerals[n % 10] ?? ''}`)
const N = '一二三四五六七八九十'
/** What stands where a marker's closing bracket should: a stop, or a bracket of another kind. */
const wrongEnd = '、.．〉＞>》〕】\\]'

/** Everything that is, or could be a slip of, （N） or N、. Whole brackets count anywhere, since a heading in front of them may have no stop; the rest at a line's start or behind a sentence's end. */
const behindSentence = '(?<=^|[。！？；：”」）)〕】])'
const shapes = new RegExp(`(?<![第款])[（(]([${N}]{1,3}|[-—–－ー_AB丁入人几了=＝])[）)]|${behindSentence}(?:([${N}]{1,3})[）)]|[（(]([${N}]{1,3})(?=[${wrongEnd}]|[\\p{Script=Han}])[${wrongEnd}]?|([${N}]{1,3})([、.．,，·]))`, 'gmu')
/** What a recogniser makes of a single numeral. */
const readings: Readonly<Record<string, readonly number[]>> = {
  '-': [1], '—': [1], '–': [1], '－': [1], 'ー': [1], _: [1], A: [8], 入: [8], 人: [8], '=': [2], '＝': [2], B: [8], J: [7], 丁: [7], 几: [9], 了: [7],
}

interface Found { readonly start: number; readonly end: number; readonly text: string; readonly family: 'bracketed' | 'plain'; readonly slip: boolean; readonly values: readonly number[] }

/**
 * Slips in markers that the numbering itself puts right: (-)→（一）, (A)→（八） between （七） and （九）, 六)→（六）, 五.→五、. A slip is believed only where the
 * number before it, or the one behind it at a start, is its neighbour. Nothing but the marker is touched.
 */
export const markerSlip: CleaningRule = {
  id: 'marker-slip',
  find: ({ text }) => {
    const found: Found[] = []
    for (const match of text.matchAll(shapes)) found.push(...recognise(match, text))
    const rewrites: Rewrite[] = []
    const last = { bracketed: 0, plain: 0 }
    found.forEach((mark, index) => {
      const { family } = mark
      const coming = found.slice(index + 1, index + 40).find((f) => f.family === family && !f.slip)?.values[0]
      const expected = last[family] + 1
      if (!mark.slip) { last[family] = mark.values[0] ?? last[family]; return }
      const value = mark.values.find((v) => v === expected) ?? mark.values.find((v) => v === 1 && (coming === 2 || coming === undefined))
      if (value === undefined || (coming !== undefined && coming !== value + 1 && coming !== 1 && value !== expected)) return
      if (mark.values.length > 0 && value !== expected && value !== 1) return
      rewrites.push({ start: mark.start, end: mark.end, after: family === 'bracketed' ? `（${numeralOf(value)}）` : `${numeralOf(value)}、` })
      last[family] = value
    })
    return rewrites
  },
}

function recognise(match: RegExpMatchArray, text: string): readonly Found[] {
  const start = match.index ?? 0
  const end = start + match[0].length
  const [, inBrackets, noLeft, noRight, plain, sign] = match
  const atLineStart = start === 0 || text.charAt(start - 1) === '\n'
  if (inBrackets !== undefined) {
    const value = readNumber(inBrackets)
    if (value !== null) return [{ start, end, text: match[0], family: 'bracketed', slip: false, values: [value] }]
    const values = readings[inBrackets]
    return values ? [{ start, end, text: match[0], family: 'bracketed', slip: true, values }] : []
  }
  if (noLeft !== undefined || noRight !== undefined) {
    const value = readNumber(noLeft ?? noRight ?? '')
    return value === null || (noRight !== undefined && !atLineStart) ? [] : [{ start, end, text: match[0], family: 'bracketed', slip: true, values: [value] }]
  }
  const value = plain === undefined ? null : readNumber(plain)
  return value === null ? [] : [{ start, end, text: match[0], family: 'plain', slip: sign !== '、', values: [value] }]
}
