import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderGolden } from '../../support/golden-policy.ts'
import { seedVocabulary } from '../../support/seed-vocabulary.ts'

const root = new URL('../../policies/', import.meta.url)

/** Each folder shows one odd thing; `npm run golden:accept` rewrites what is expected. */
describe('golden policies', () => {
  const names = readdirSync(root).sort()
  test('there are some', () => {
    expect(names.length).toBeGreaterThanOrEqual(12)
  })
  for (const name of names) {
    const rendered = renderGolden(readFileSync(new URL(`${name}/source.txt`, root), 'utf8'), seedVocabulary())
    for (const [file, text] of Object.entries(rendered)) {
      test(`${name}: ${file}`, () => {
        expect(text).toBe(readFileSync(new URL(`${name}/${file}`, root), 'utf8'))
      })
    }
  }
})
