import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportScope } from '../../../../core/model/exported-file.ts'
import type { CollectionId, PolicyId } from '../../../../core/model/ids.ts'
import { exampleLibrary, plainWords, type Words } from '../../../core/exporting/example-library.ts'
import { hostileTexts } from '../../../core/exporting/hostile-texts.ts'
import { faultsOf, packed, projectOf, readBack } from '../../../support/refi-files.ts'

const originals = new Map()
/** Eight at a time, a word between them: a project for each of the texts would take long. */
const hostile = Array.from({ length: Math.ceil(hostileTexts.length / 8) }, (_, at) =>
  hostileTexts.slice(at * 8, at * 8 + 8).join('字'),
)
const fields = (Object.keys(plainWords) as (keyof Words)[]).filter((field) => field !== 'colour')

describe('what people and policies say', () => {
  it.each(fields)('stays text, whatever stands in "%s", and comes back as it was', async (field) => {
    for (const each of hostile) {
      // a policy's own text has no CR
      const word = ['heading', 'body', 'marker'].includes(field) ? each.replaceAll('\r', '') : each
      const shelf = { ...exampleLibrary({ [field]: word }), originals }
      const { incoming } = readBack(await packed(shelf))
      const record = incoming.policies.find((each) => each.record.policy.id === shelf.p1)?.record
      const { library } = shelf
      const before = library.policies[shelf.p1]
      expect(record?.policy.metadata, word).toEqual(before?.policy.metadata)
      expect(
        record?.policy.clauses.map(({ marker, heading, path }) => [marker, heading, path]),
        word,
      ).toEqual(before?.policy.clauses.map(({ marker, heading, path }) => [marker, heading, path]))
      expect(
        Object.values(record?.annotations ?? {}).map(({ body, author }) => [body, author]),
        word,
      ).toEqual(Object.values(before?.annotations ?? {}).map(({ body, author }) => [body, author]))
      expect(
        Object.values(record?.links ?? {}).map(({ comment }) => comment),
        word,
      ).toEqual(Object.values(before?.links ?? {}).map(({ comment }) => comment))
      expect(incoming.tags.map(({ name }) => name).toSorted(), word).toEqual(
        Object.values(library.tags)
          .map(({ name }) => name)
          .toSorted(),
      )
      expect(
        incoming.collections.map(({ name, comment }) => [name, comment]),
        word,
      ).toEqual(Object.values(library.collections).map(({ name, comment }) => [name, comment]))
    }
  })

  it('is counted where XML cannot hold it, and shown as �', () => {
    const { xml, replaced } = projectOf(exampleLibrary({ note: 'a\u0000b\ud800c\uffff' }))
    expect(replaced).toBe(6)
    expect(xml).toContain('a\ufffdb\ufffdc\ufffd')
  })
})

describe('an export of a part', () => {
  const shelf = { ...exampleLibrary(), originals }
  const scopes: readonly [string, ExportScope][] = [
    ['a policy', { kind: 'policy', policyId: shelf.p1 }],
    ['a collection', { kind: 'collection', collectionId: shelf.collectionId as CollectionId }],
    [
      'chosen clauses',
      {
        kind: 'clauses',
        clauses: [
          {
            policyId: shelf.p1 as PolicyId,
            clauseId: shelf.library.policies[shelf.p1]?.policy.clauses[0]?.id ?? ('' as never),
          },
        ],
      },
    ],
  ]
  it.each(scopes)('of %s holds together, without links that lead outside', async (_what, scope) => {
    expect(faultsOf(projectOf(shelf, scope))).toEqual([])
    const { incoming, notices } = readBack(await packed(shelf, scope))
    expect(
      incoming.policies.map(({ record }) => [
        record.policy.id,
        Object.keys(record.taggings).length,
        Object.keys(record.links).length,
      ]),
    ).toEqual([[shelf.p1, 2, 0]])
    // the example has no originals
    expect(
      notices.filter(
        ({ params }) => params?.['thing'] !== 'drop-refi-originals' && params?.['problem'] !== 'missing-source',
      ),
    ).toEqual([])
  })

  it('by chosen clauses brings no whole text, which would pass for the policy', async () => {
    const [policy] = readBack(await packed(shelf, scopes[1]?.[1])).incoming.policies
    expect(policy?.text).toBeNull()
    expect(Object.keys(policy?.clauseTexts ?? {})).toEqual(['c1'])
  })
})

describe('the archive', () => {
  it('has the texts as UTF-8 with LF and no mark, in lower-case sources', async () => {
    const shelf = { ...exampleLibrary(), originals }
    const entries = unzipSync(await packed(shelf))
    const names = Object.keys(entries)
    expect(names[0]).toBe('project.qde')
    expect(names.slice(1).every((name) => /^sources\/[0-9a-f-]{36}\.txt$/.test(name))).toBe(true)
    const texts = names.slice(1).map((name) => strFromU8(entries[name] ?? new Uint8Array()))
    expect(texts.toSorted()).toEqual([...shelf.texts.values()].toSorted())
    expect(texts.join('')).not.toMatch(/\r|\ufeff/)
  })
})
