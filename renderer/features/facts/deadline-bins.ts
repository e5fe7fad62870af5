import { lastDayOf } from '../../../core/analysing/last-day.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import { levels } from '../../../core/model/policy.ts'
import type { NamedRow } from './fact-keys.ts'

/** The targets that end in one month, or one year where there are many months. */
export interface DeadlineBin {
  /** What their last days begin with: "2026-06", "2026". */
  readonly key: string
  readonly year: number
  /** 1-12; null where the bin is the whole year. */
  readonly month: number | null
  /** By level, the higher first. */
  readonly rows: readonly NamedRow[]
}

export interface DeadlineBins {
  readonly bins: readonly DeadlineBin[]
  readonly undated: readonly NamedRow[]
}

const levelPlace = ({ metadata: { level } }: FactRow): number =>
  level === null ? levels.length : levels.indexOf(level)

/**
 * Targets by when they end, in time's order: by month, or by year where more than `most` months are named. Withdrawn
 * ones do not count.
 */
export function deadlineBins(rows: readonly NamedRow[], most: number): DeadlineBins {
  const undated: NamedRow[] = []
  const byMonth = new Map<string, NamedRow[]>()
  for (const named of rows) {
    const { fact } = named.row
    if (fact?.kind !== 'target') continue
    if (fact.value.deadline === null) {
      undated.push(named)
      continue
    }
    const month = lastDayOf(fact.value.deadline).slice(0, 7)
    const there = byMonth.get(month)
    if (there === undefined) byMonth.set(month, [named])
    else there.push(named)
  }
  const yearly = byMonth.size > most
  const grouped = new Map<string, NamedRow[]>()
  for (const [month, found] of [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = yearly ? month.slice(0, 4) : month
    grouped.set(key, [...(grouped.get(key) ?? []), ...found])
  }
  const bins = [...grouped].map(([key, found]): DeadlineBin => ({
    key,
    year: Number(key.slice(0, 4)),
    month: yearly ? null : Number(key.slice(5, 7)),
    rows: found.toSorted((a, b) => levelPlace(a.row) - levelPlace(b.row)),
  }))
  return { bins, undated }
}

/** Years since the year 0: when a bin ends. */
const timeOf = ({ year, month }: DeadlineBin): number => year + (month ?? 12) / 12

/**
 * Where bins stand on an axis from 0 to 1: as time has it, but never nearer to each other than `gap`. `today` (years,
 * like 2026.9) stands between them; null where it lies more than two years from all of them.
 */
export function placeBins(
  bins: readonly DeadlineBin[],
  today: number,
  gap: number,
): { readonly places: readonly number[]; readonly today: number | null } {
  const times = bins.map(timeOf)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return { places: [], today: null }
  const near = today > first - 2 && today < last + 2
  const [from, to] = [near ? Math.min(first, today) : first, near ? Math.max(last, today) : last]
  const span = Math.max(to - from, 1e-9)
  const half = gap / 2
  const at = (time: number): number => (to === from ? 0.5 : half + ((time - from) / span) * (1 - gap))
  const places = times.map(at)
  // pushed to the right where they would overlap, then back from the end
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + gap)
  for (let index = places.length - 1, limit = 1 - half; index >= 0; index--, limit -= gap)
    places[index] = Math.min(places[index] ?? 0, limit)
  return { places, today: near ? between(times, places, today, at(today)) : null }
}

/** Where a time stands once the bins were pushed apart. */
function between(times: readonly number[], places: readonly number[], time: number, else_: number): number {
  const next = times.findIndex((each) => each >= time)
  if (next === -1) return Math.max(else_, Math.min(1, (places.at(-1) ?? 0) + 0.02))
  const [placeNext = 0, timeNext = 0] = [places[next], times[next]]
  if (next === 0) return Math.max(0, Math.min(else_, placeNext - 0.03))
  const [placeBefore = 0, timeBefore = 0] = [places[next - 1], times[next - 1]]
  return placeBefore + ((time - timeBefore) / Math.max(timeNext - timeBefore, 1e-9)) * (placeNext - placeBefore)
}
