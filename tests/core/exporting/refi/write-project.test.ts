import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCodebook } from '../../../../core/exporting/refi/write-codebook.ts'
import { randomShelf } from '../../../support/random-shelf.ts'
import { digestOf, faultsOf, projectOf, rowsOf } from '../../../support/refi-files.ts'
import { schemaFaults, schemaMissing } from '../../../support/refi-schema.ts'

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

describe('a project', () => {
  it.skipIf(schemaMissing !== null)(`is valid by the schema, whatever the library holds${schemaMissing === null ? '' : ` (not tried: ${schemaMissing})`}`, () => {
    fc.assert(fc.property(fc.integer(), fc.constantFrom(...languages), (seed, language) => {
      expect(schemaFaults(projectOf(randomShelf(seed), undefined, language).xml, 'Project')).toBe('')
    }), { numRuns: 6 })
  })

  it('holds nothing that the schema lets through and no program can read', () => {
    fc.assert(fc.property(fc.integer(), (seed) => { expect(faultsOf(projectOf(randomShelf(seed)))).toEqual([]) }), { numRuns: 15 })
  })

  it('is the same for the same library', () => {
    const shelf = randomShelf(7)
    expect(projectOf(shelf)).toEqual(projectOf(shelf))
  })
})

describe('a codebook', () => {
  it.skipIf(schemaMissing !== null)(`is valid by the schema${schemaMissing === null ? '' : ` (not tried: ${schemaMissing})`}`, () => {
    for (const seed of [1, 2, 3]) expect(schemaFaults(writeCodebook(rowsOf(randomShelf(seed, { tags: 30 })).tags, digestOf)?.xml ?? '', 'Codebook')).toBe('')
  })
})
