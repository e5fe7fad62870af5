import { loadavg } from 'node:os'
import type { Ran } from './turns.ts'

/** Of several turns: the middle one, the least and the most. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** One line of the table. Times are milliseconds unless `unit` says otherwise. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'nodes' | '%' | '×' | 'clauses'
  readonly ours: Spread
  /**
   * What it is held against, measured in the same run, turn by turn; null where there is nothing, or where the program
   * is not there.
   */
  readonly reference: { readonly name: string; readonly spread: Spread } | null
  /**
   * The ratio in processor time, where both are programs: what other work on the machine does not change. Told beside
   * the judged one.
   */
  readonly cpuRatio?: number | null
  /** What the bar judges: a ratio, an exponent or the figure itself. */
  readonly value: number
  /** As FIGURES.md's table has it: "≤ 2.5 ×". */
  readonly bar: string
  /** Null: not judged, and `note` says why. */
  readonly met: boolean | null
  readonly note?: string
  /** Processes that waited for the machine in the last minute. */
  readonly load: number
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100

/** The value below which a share of all values lies; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  least: Math.min(...values),
  most: Math.max(...values),
})

/**
 * How many times longer the second takes, turn by turn: the median of the ratios of neighbours, since a busy machine
 * slows both.
 */
export function ratioOf(ours: readonly number[], reference: readonly number[]): number {
  return quantile(
    ours.map((value, turn) => value / Math.max(reference[turn] ?? 0, 1e-6)),
    0.5,
  )
}

/** Whole runs of two programs, turn by turn, held against each other by the clock and by processor time. */
export function held(
  ours: readonly Ran[],
  reference: readonly Ran[],
): { readonly ours: Spread; readonly against: Spread; readonly value: number; readonly cpuRatio: number | null } {
  const clock = (runs: readonly Ran[]): readonly number[] => runs.map(({ ms }) => ms)
  const cpu = (runs: readonly Ran[]): readonly number[] => runs.flatMap((run) => (run.cpu === null ? [] : [run.cpu]))
  return {
    ours: spreadOf(clock(ours)),
    against: spreadOf(clock(reference)),
    value: ratioOf(clock(ours), clock(reference)),
    cpuRatio:
      cpu(ours).length === ours.length && cpu(reference).length === ours.length
        ? ratioOf(cpu(ours), cpu(reference))
        : null,
  }
}

/** How time grows when the work doubles: 1 is linear, 2 the square. */
export const exponentOf = (ratio: number): number => Math.log2(Math.max(ratio, 1e-6))
