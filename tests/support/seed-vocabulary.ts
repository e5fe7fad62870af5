import { readFileSync } from 'node:fs'
import type { Issuer } from '../../core/model/issuer.ts'
import type { Vocabulary } from '../../core/model/read-policy.ts'
import type { Sector } from '../../core/model/sector.ts'

const seeds = new URL('../../seeds/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, seeds), 'utf8'))

/** The vocabularies as they ship. */
export function seedVocabulary(): Vocabulary {
  const { sectors } = read('sectors.json') as { sectors: readonly Sector[] }
  const { issuers } = read('issuers.json') as { issuers: readonly Issuer[] }
  return { sectors, issuers }
}
