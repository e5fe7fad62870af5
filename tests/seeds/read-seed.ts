import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's seeds/ folder. */
export const seedsFolder = join(import.meta.dirname, '..', '..', 'seeds')

/** A seed file as it stands: its text and the JSON in it, unchecked. */
export function readSeed(name: string): { readonly text: string; readonly json: unknown } {
  const text = readFileSync(join(seedsFolder, name), 'utf8')
  const json: unknown = JSON.parse(text)
  return { text, json }
}
