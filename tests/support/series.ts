import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run trust` asks for series at their full size; `npm test` goes a short way along the same ones. */
const full = process.env['PIYUE_TRUST'] === 'full'

/** Printed by every series; PIYUE_SEED repeats it. A new one every day, so that what fails on a day fails again until it is mended. */
export const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))

/** How long a series is: `short` in `npm test`, `whole` under `npm run trust`, or what the variable `name` says. */
export const lengthOf = (name: `PIYUE_${string}`, short: number, whole: number): number => Number(process.env[name] ?? (full ? whole : short))

/** Ms a series may take. */
export const patience = full ? 3 * 3_600_000 : 120_000

/** Numbers in [0, 1), the same ones for the same seed. */
export const chance = (from: number): (() => number) => {
  let state = from >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Prints what a series found, and leaves it where `npm run trust` reads it. */
export const tell = (series: string, figures: Readonly<Record<string, number | string>>): void => {
  console.log(`${series}: seed ${String(seed)}, ${Object.entries(figures).map(([name, figure]) => `${name} ${String(figure)}`).join(', ')} (PIYUE_SEED=${String(seed)} repeats it)`)
  const folder = process.env['PIYUE_TRUST_RESULTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${series}.json`), JSON.stringify({ series, seed, figures }))
}
