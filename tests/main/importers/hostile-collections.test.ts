import { describe, expect, it } from 'vitest'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { toJson } from '../../../core/exporting/to-json.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import { readIncoming } from '../../../main/importers/read-incoming.ts'
import { exampleLibrary, linkTypes } from '../../core/exporting/example-library.ts'
import { valueOf } from '../workbench/open-temp.ts'
import { at, changed, damagedFiles, first, full, json, list, type Value } from './damaged-collections.ts'

/** No vocabulary, no link types: only REFI-QDA leans on them. */
const nothingKnown = { vocabulary: { sectors: [], issuers: [] }, linkTypes: [] }

const read = (text: string, name = 'a.json') =>
  readIncoming({ name, bytes: Buffer.from(text) }, { at, ...nothingKnown })

describe('a collection file', () => {
  it('as it was written is read, without a word', async () => {
    expect(await read(json)).toMatchObject({ ok: true, notices: [] })
    expect(await read(`\ufeff${json}`)).toMatchObject({ ok: true, notices: [] })
    expect(
      await readIncoming({ name: 'a', bytes: Buffer.from(`\ufeff${json}`, 'utf16le') }, { at, ...nothingKnown }),
    ).toMatchObject({ ok: true, notices: [] })
  })

  it.each(damagedFiles.map((row) => ({ what: row[0], row })))(
    'with $what is refused, with what and where',
    async ({ row: [, change, where, problem] }) => {
      const result = await read(changed(change))
      expect(result).toMatchObject({ ok: false, failure: { code: 'incoming-damaged' } })
      if (result.ok) return
      expect(result.failure.params?.['at']).toMatch(where)
      expect(result.failure.params?.['problem']).toMatch(problem)
    },
  )

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s is refused, however deep it lies',
    async (key) => {
      for (const [there, where] of [
        ['"format":', ''],
        ['"metadata":', 'policies[0].'],
        ['"range":', 'policies[0].clauses[0].'],
      ] as const) {
        const text = JSON.stringify(JSON.parse(json)).replace(
          there,
          `${JSON.stringify(key)}:{"polluted":true},${there}`,
        )
        expect(await read(text)).toMatchObject({
          ok: false,
          failure: { code: 'incoming-damaged', params: { at: `${where}${key}`, problem: 'forbidden-key' } },
        })
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
  )

  it('of a newer program says so, and one of another format is not known', async () => {
    expect(
      await read(
        changed((file) => {
          Object.assign(file, { format: 'piyue/collection@2' })
        }),
      ),
    ).toMatchObject({ ok: false, failure: { code: 'format-newer', params: { format: 'piyue/collection@2' } } })
    expect(
      await read(
        changed((file) => {
          Object.assign(file, { format: 'piyue/facts@1' })
        }),
      ),
    ).toMatchObject({ ok: false, failure: { code: 'format-unknown', params: { format: 'piyue/facts@1' } } })
    expect(await read('{"format":"piyue"}')).toMatchObject({ ok: false, failure: { code: 'format-unknown' } })
    expect(await read('[]')).toMatchObject({ ok: false, failure: { code: 'format-unknown' } })
  })

  it('keeps what it knows where a newer program added fields, and says how many it left out', async () => {
    const result = await read(
      changed((file) => {
        Object.assign(file, { mood: 'fine' })
        for (const tagging of list(first(file)['taggings'])) Object.assign(tagging, { weight: 1, sure: { very: true } })
      }),
    )
    const taggings = Object.keys(Object.values<PolicyRecord>(full.library.policies)[0]?.taggings ?? {}).length
    expect(result).toMatchObject({
      ok: true,
      notices: [{ code: 'incoming-dropped', params: { thing: 'drop-fields', count: 1 + 2 * taggings } }],
    })
    if (result.ok) expect(result.value.policies[0]?.record).toStrictEqual(Object.values(full.library.policies)[0])
  })

  it('says where words are quoted that stand elsewhere', async () => {
    const { library, texts } = exampleLibrary()
    const renamed = toJson(
      valueOf(gatherRows(library, { kind: 'library' }, (id) => texts.get(id) ?? '', linkTypes)),
      at,
    )
      .replaceAll('"p1"', '"pol1"')
      .replaceAll('"p2"', '"pol2"')
    expect(await read(renamed)).toMatchObject({ ok: true, notices: [] })
    const file = JSON.parse(renamed) as Value
    const [anchored] = list(first(file)['taggings']).filter((tagging) => tagging['anchor'] !== null)
    Object.assign(anchored?.['anchor'] ?? {}, { exact: '〇'.repeat(String(anchored?.['anchor']?.['exact']).length) })
    expect(await read(JSON.stringify(file))).toMatchObject({
      ok: true,
      notices: [{ code: 'quote-differs', params: { id: anchored?.['id'] } }],
    })
  })

  it('with bytes that are no UTF-8 is refused rather than guessed at', async () => {
    expect(
      await readIncoming(
        { name: 'a.json', bytes: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]) },
        { at, ...nothingKnown },
      ),
    ).toMatchObject({ ok: false, failure: { code: 'incoming-damaged', params: { problem: 'not-utf8' } } })
    expect(await readIncoming({ name: 'a.json', bytes: new Uint8Array() }, { at, ...nothingKnown })).toMatchObject({
      ok: false,
      failure: { code: 'file-empty' },
    })
  })
})
