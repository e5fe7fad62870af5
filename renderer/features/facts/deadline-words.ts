import { factsStrings } from '../../strings/facts.ts'
import type { Language } from '../../strings/define-strings.ts'
import type { DeadlineBin } from './deadline-bins.ts'

/** What a bin is called: 2026 年底, 2026 年 6 月底, 2026 年 9 月; of a whole year 2026 年. */
export function binName({ year, month }: Pick<DeadlineBin, 'year' | 'month'>, language: Language): string {
  const words = factsStrings[language]
  return month === null
    ? words.wholeYear(year)
    : month === 12
      ? words.yearEnd(year)
      : month === 6
        ? words.halfYear(year)
        : words.month(year, month)
}

/** The same for what a filter asks: "2026-06", "2026", "none". */
export function periodName(period: string, language: Language): string {
  if (period === 'none') return factsStrings[language].noDeadline
  const [year = '', month] = period.split('-')
  return binName({ year: Number(year), month: month === undefined ? null : Number(month) }, language)
}
