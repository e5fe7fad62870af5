import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toWebAnnotation } from '../../../core/exporting/to-web-annotation.ts'
import { explainFailure } from '../../../core/contract/explain.ts'
import { failureWords } from '../../../core/contract/failure-words.ts'
import { valueWords } from '../../../core/contract/value-words.ts'
import { readIncoming } from '../../../main/importers/read-incoming.ts'
import { drawFrom } from '../../support/random-library.ts'
import { at, hostilePackages, json, random, repack, rows, whole } from './hostile-packages.ts'

/** No vocabulary, no link types: only REFI-QDA leans on them. */
const nothingKnown = { vocabulary: { sectors: [], issuers: [] }, linkTypes: [] }
const read = (bytes: Uint8Array, name = 'a.piyue') => readIncoming({ name, bytes }, { at, ...nothingKnown })

describe('a package', () => {
  it('as it was written opens', async () => {
    expect(await read(whole)).toMatchObject({ ok: true, value: { kind: 'package' } })
    expect(await read(repack({}))).toMatchObject({ ok: true })
  })

  it('opens by what it is, whatever it is called', async () => {
    expect(await read(whole, 'a.zip')).toMatchObject({ ok: true, value: { kind: 'package' } })
    expect(await read(strToU8(json), 'a.piyue')).toMatchObject({ ok: true, value: { kind: 'json' } })
  })

  it.each(hostilePackages.map((row) => ({ what: row[0], row })))(
    'with $what is refused, with the reason in words',
    async ({ row: [, make, code, reason, entry] }) => {
      const result = await read(make())
      expect(result).toMatchObject({ ok: false, failure: { code } })
      if (result.ok) return
      expect(result.failure.params?.['reason'] ?? '').toBe(reason)
      if (entry !== undefined) expect(result.failure.params?.['entry']).toMatch(entry)
      if (reason !== '')
        expect(explainFailure(result.failure, 'zh-Hant').cause).toContain(valueWords[reason]?.['zh-Hant'])
    },
  )

  it('of a newer program says so', async () => {
    expect(await read(repack({}, (same) => ({ ...same, format: 'piyue/package@2' })))).toMatchObject({
      ok: false,
      failure: { code: 'format-newer', params: { format: 'piyue/package@2' } },
    })
  })
})

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
console.log(`mutations: seed ${String(seed)} (PIYUE_SEED=${String(seed)} repeats them)`)

describe('a file that was altered or cut short anywhere', () => {
  const table = '\ufeff名称;上级;颜色;说明\r\n"资金;支持";;#446688;"多\r\n行"\r\n试点;资金;红;\r\n'
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.piyue', whole],
    ['a.json', strToU8(json)],
    ['a.jsonld', strToU8(toWebAnnotation(rows, 'zh-Hans', at))],
    ['a.csv', strToU8(table)],
  ]

  it('is refused with words or read, and never throws', async () => {
    const draw = drawFrom(seed)
    const outcomes = new Map<string, number>()
    for (let run = 0; run < 300; run++) {
      const [name, bytes] = files[run % files.length] ?? ['', new Uint8Array()]
      const copy = Uint8Array.from(draw(4) === 0 ? bytes.subarray(0, draw(bytes.length)) : bytes)
      for (let change = 0; change <= draw(3) && copy.length > 0; change++) copy[draw(copy.length)] = draw(256)
      const result = await read(copy, name)
      const outcome = result.ok ? 'read' : result.failure.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (!result.ok) expect(Object.keys(failureWords)).toContain(result.failure.code)
      // a package altered in any byte of an entry is never read as if it were whole
      if (result.ok && result.value.kind === 'package')
        expect(result.value.policies.map(({ record }) => record)).toEqual(Object.values(random.library.policies))
    }
    expect(outcomes.get('package-damaged') ?? 0).toBeGreaterThan(20)
    expect(outcomes.get('incoming-damaged') ?? 0).toBeGreaterThan(10)
    expect(outcomes.get('internal') ?? 0).toBe(0)
  })
})
