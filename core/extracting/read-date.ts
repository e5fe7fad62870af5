import { readNumber } from '../reading/read-number.ts'

const dateShape =
  /^([0-9〇○零一二三四五六七八九十]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日$/u

/**
 * 2024年9月10日 and 二〇二四年九月十日 as "2024-09-10". The text is folded and is the date alone. Null for a day that
 * no month has.
 */
export function readDate(text: string): string | null {
  const match = dateShape.exec(text)
  if (!match) return null
  return isoDate(readNumber(match[1] ?? ''), readNumber(match[2] ?? ''), readNumber(match[3] ?? ''))
}

/** A date in ISO form, or null where year, month or day cannot be. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (
    year === null ||
    month === null ||
    day === null ||
    year < 1900 ||
    year > 2200 ||
    month < 1 ||
    month > 12 ||
    day < 1
  )
    return null
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (day > (days[month - 1] ?? 0)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const dayFirst = new RegExp(`\\b([0-9]{1,2})(?:st|nd|rd|th)?\\s(${months.join('|')})\\s([0-9]{4})\\b`, 'iu')
const monthFirst = new RegExp(`\\b(${months.join('|')})\\s([0-9]{1,2}),\\s([0-9]{4})\\b`, 'iu')

/**
 * The first date of an English stretch, 13 December 2023 or December 13, 2023, in ISO form; null where there is none.
 */
export function readEnglishDate(text: string): string | null {
  const early = dayFirst.exec(text)
  if (early) return isoDate(Number(early[3]), months.indexOf((early[2] ?? '').toLowerCase()) + 1, Number(early[1]))
  const late = monthFirst.exec(text)
  return late ? isoDate(Number(late[3]), months.indexOf((late[1] ?? '').toLowerCase()) + 1, Number(late[2])) : null
}
