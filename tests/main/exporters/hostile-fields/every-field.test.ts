import { describe, expect, it } from 'vitest'
import { injectionStrings as texts } from '../../../support/injection-strings.ts'
import { fileNameFor } from '../../../../core/exporting/file-name.ts'
import { expectFields, fieldsOf } from './carried-fields.ts'
import { everything, freeFields, hostileLibrary, modelTexts } from './hostile-library.ts'
import { readHostile } from './readers.ts'
import { expectSingles } from './single-exports.ts'
import { writeHostile } from './write-hostile.ts'

describe('texts of the model', () => {
  it('take either any words, and are tried with hostile ones, or only letters, figures and a few signs', () => {
    for (const { field, schema, free } of modelTexts) {
      if (!free)
        for (const text of texts) if (schema.safeParse(text).success) expect(text, field).toMatch(/^[\w.: -]+$/)
    }
  })
  it('are all filled in the library that says every hostile text everywhere', () => {
    const { library, textOf } = hostileLibrary()
    const all = JSON.stringify([library, Object.values(library.policies).map(({ policy }) => textOf(policy.id))])
    const filled = new Set([...all.matchAll(/〔\d+·(\d+)〕/g)].map((match) => freeFields[Number(match[1])]))
    expect(freeFields.filter((field) => !filled.has(field))).toEqual([])
  })
})

const made = hostileLibrary()
describe.each(['json', 'w3c', 'csv', 'html', 'md', 'piyue', 'qdc'] as const)(
  'every hostile text in every field stays text: %s',
  (format) => {
    it.each([
      ['library', { kind: 'library' }],
      ['collection', { kind: 'collection', collectionId: everything }],
    ] as const)('the %s', async (name, scope) => {
      const { bytes } = await writeHostile({ ...made, format, scope })
      expectFields(await readHostile(format, bytes), fieldsOf(format, name))
    })
  },
)

describe('what a file is called', () => {
  it('holds nothing that a file system takes for more', () => {
    for (const text of texts) {
      const name = fileNameFor(text, 'pdf')
      expect(name, JSON.stringify(text)).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+\.pdf$/u)
      expect(name).not.toMatch(/^[.\s]|\s\.pdf$|\.\.|^(con|nul|aux|prn)\./i)
    }
  })
  it('and titled stays text where one policy or one collection is exported, every third text in one format', async () => {
    expect(await expectSingles((number, format) => number % 27 === format * 3)).toBeGreaterThan(150)
  })
})
