import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCodebook } from '../../../../core/exporting/refi/write-codebook.ts'
import { randomShelf } from '../../../support/random-shelf.ts'
import { digestOf, faultsOf, projectOf, rowsOf } from '../../../support/refi-files.ts'
import { schemaFaults, schemaMissing } from '../../../support/refi-schema.ts'

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

describe('a project', () => {
  it.skipIf(schemaMissing !== null)(
    `is valid by the schema, whatever the library holds${schemaMissing === null ? '' : ` (not tried: ${schemaMissing})`}`,
    () => {
      fc.assert(
        fc.property(fc.integer(), fc.constantFrom(...languages), (seed, language) => {
          expect(schemaFaults(projectOf(randomShelf(seed), undefined, language).xml, 'Project')).toBe('')
        }),
        { numRuns: 6 },
      )
    },
  )

  it('holds nothing that the schema lets through and no program can read', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(faultsOf(projectOf(randomShelf(seed)))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('is the same for the same library', () => {
    const shelf = randomShelf(7)
    expect(projectOf(shelf)).toEqual(projectOf(shelf))
  })
})

describe('a codebook', () => {
  it.skipIf(schemaMissing !== null)(
    `is valid by the schema${schemaMissing === null ? '' : ` (not tried: ${schemaMissing})`}`,
    () => {
      for (const seed of [1, 2, 3])
        expect(
          schemaFaults(writeCodebook(rowsOf(randomShelf(seed, { tags: 30 })).tags, digestOf)?.xml ?? '', 'Codebook'),
        ).toBe('')
    },
  )
})

describe('the schema check', () => {
  it.skipIf(schemaMissing !== null)('finds fault with what is not valid', () => {
    expect(schemaFaults(projectOf(randomShelf(1)).xml.replace(' name="批阅资料库"', ''), 'Project')).toContain('name')
    expect(schemaFaults('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', 'Codebook')).not.toBe('')
  })
})

describe('our own checks', () => {
  const { xml, texts, originals } = projectOf(randomShelf(3, { hangings: 30 }))
  const first = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? ''
  const code = first(/<Code guid="([^"]*)" name="[^"]*" isCodable="true"/),
    coded = first(/<CodeRef targetGUID="([^"]*)"/),
    note = first(/<Note guid="([^"]*)"/),
    selected = first(/<PlainTextSelection guid="([^"]*)"/),
    path = first(/plainTextPath="([^"]*)"/)
  it.each<[string, string, string]>([
    ['dangling-guid', `targetGUID="${coded}"`, 'targetGUID="00000000-0000-4000-8000-000000000000"'],
    ['doubled-guid', `<PlainTextSelection guid="${selected}"`, `<PlainTextSelection guid="${code}"`],
    ['bad-guid', `<PlainTextSelection guid="${selected}"`, '<PlainTextSelection guid="x"'],
    ['wrong-reference', `<CodeRef targetGUID="${coded}"`, `<CodeRef targetGUID="${note}"`],
    ['not-codable', 'isCodable="true"', 'isCodable="false"'],
    ['two-contents', `<TextSource `, '<TextSource><PlainTextContent/></TextSource><TextSource '],
    ['no-content', ' plainTextPath=', ' other='],
    ['bad-position', 'startPosition="', 'startPosition="9999999'],
    ['missing-source', path, 'internal://nothing.txt'],
    ['unsafe-path', path, 'internal://../x.txt'],
  ])('find %s', (problem, from, to) => {
    const changed =
      problem === 'two-contents'
        ? xml.replace(/(<TextSource [^>]*>)/, '$1<PlainTextContent/>')
        : problem === 'not-codable'
          ? xml.replaceAll(from, to)
          : xml.replace(from, to)
    expect(changed).not.toBe(xml)
    expect(faultsOf({ xml: changed, texts, originals, replaced: 0 }).map((fault) => fault.problem)).toContain(problem)
  })
})
