import type { Figure } from './figure.ts'

export interface Settings {
  /** Turns that count; the figures are their medians. */
  readonly runs: number
  /** One small size each: shows that everything runs, not how fast. */
  readonly short: boolean
}

/** A part of the bench; it runs in a process of its own. */
export type Part = (settings: Settings) => Promise<readonly Figure[]>
