import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run trust` asks for series at their full size; `npm test` goes a short way along the same ones. */
const full = process.env['PIYUE_TRUST'] === 'full'

/**
 * Printed by every series; PIYUE_SEED repeats it. A new one every day, so that what fails on a day fails again until it
 * is mended.
 */
export const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))

/** How long a series is: `short` in `npm test`, `whole` under `npm run trust`, or what the variable `name` says. */
export const lengthOf = (name: `PIYUE_${string}`, short: number, whole: number): number =>
  Number(process.env[name] ?? (full ? whole : short))

/** Ms a series may take: two minutes in `npm test`; `npm run trust` gives each line its own. */
export const patience = Number(process.env['PIYUE_PATIENCE_MS'] ?? 120_000)

/** Numbers in [0, 1), the same ones for the same seed. */
export const chance = (from: number): (() => number) => {
  let state = from >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Figures = Readonly<Record<string, number | string>>

/** Where `npm run trust` reads what a series found; `finished` false: as far as it has come. */
const leave = (series: string, figures: Figures, finished: boolean): void => {
  const folder = process.env['PIYUE_TRUST_RESULTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  // in the place of the file before it, whole: whoever ends the series may do so at any moment
  const path = join(folder, `${series}.json`)
  writeFileSync(`${path}.next`, JSON.stringify({ series, seed, figures, finished }))
  renameSync(`${path}.next`, path)
}

/** Ms between two reports of how far a series is. */
const REPORT_EVERY = 500
let reportedAt = -Infinity

/**
 * Leaves what a series has found so far, now and then: of a series that is stopped this is told. Takes no figures where
 * nobody asks.
 */
export const soFar = (series: string, figures: () => Figures): void => {
  if (performance.now() - reportedAt < REPORT_EVERY) return
  reportedAt = performance.now()
  leave(series, figures(), false)
}

/** Prints what a series found, and leaves it where `npm run trust` reads it. */
export const tell = (series: string, figures: Figures): void => {
  console.log(
    `${series}: seed ${String(seed)}, ${Object.entries(figures)
      .map(([name, figure]) => `${name} ${String(figure)}`)
      .join(', ')} (PIYUE_SEED=${String(seed)} repeats it)`,
  )
  leave(series, figures, true)
}
