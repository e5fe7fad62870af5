/** Words for a moment, by how far it lies back. */
export interface TimeWords {
  readonly today: (time: string) => string
  readonly yesterday: (time: string) => string
  readonly thisYear: (month: number, day: number) => string
  readonly otherYear: (year: number, month: number, day: number) => string
}

/**
 * When a note was written, as people say it, in the clock of this machine: 今天 10:41, 昨天 16:20, 11月18日,
 * 2025年11月18日. `at` is an ISO instant; one that is none is shown as it is.
 */
export function noteTime(at: string, now: Date, words: TimeWords): string {
  const then = new Date(at)
  if (Number.isNaN(then.getTime())) return at
  const time = `${pad(then.getHours())}:${pad(then.getMinutes())}`
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000)
  if (days === 0) return words.today(time)
  if (days === 1) return words.yesterday(time)
  return then.getFullYear() === now.getFullYear()
    ? words.thisYear(then.getMonth() + 1, then.getDate())
    : words.otherYear(then.getFullYear(), then.getMonth() + 1, then.getDate())
}

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
const pad = (figure: number): string => figure.toString().padStart(2, '0')
