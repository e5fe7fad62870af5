import { readNumber } from '../reading/read-number.ts'

const dateShape = /^([0-9〇○零一二三四五六七八九十]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日$/u

/** 2024年9月10日 and 二〇二四年九月十日 as "2024-09-10". The text is folded and is the date alone. Null for a day that no month has. */
export function readDate(text: string): string | null {
  const match = dateShape.exec(text)
  if (!match) return null
  return isoDate(readNumber(match[1] ?? ''), readNumber(match[2] ?? ''), readNumber(match[3] ?? ''))
}

/** A date in ISO form, or null where year, month or day cannot be. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (day > (days[month - 1] ?? 0)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
