import { describe, expect, it } from 'vitest'
import { incomingHeapMb } from '../../../main/importers/incoming-limits.ts'
import { readIncomingFile } from '../../../main/importers/read-incoming-file.ts'
import { readIncoming } from '../../../main/importers/read-incoming.ts'
import { defaultLimits } from '../../../main/readers/reading-limits.ts'
import { foreignText, guid, project, reading, selection, source, zipped } from './refi/foreign-project.ts'

const usual = zipped({
  'project.qde': project({ sources: source(selection(foreignText, { words: '数据赋能', codes: [11] })) }),
  [`sources/${guid(500)}.txt`]: foreignText,
})
const file = { name: 'a.qdpx', bytes: usual }

describe('reading an exchange file in its own thread', () => {
  it('gives what reading it here gives, originals too, and leaves the caller its bytes', async () => {
    const bytes = usual.slice()
    const there = await readIncomingFile({ name: 'a.qdpx', bytes }, reading)
    expect(there).toEqual(await readIncoming(file, reading))
    expect(there.ok && there.value.policies[0]?.original?.length).toBe(Buffer.byteLength(foreignText))
    expect(bytes).toEqual(usual)
  })

  it('refuses what reading it here refuses', async () => {
    for (const bytes of [new Uint8Array(), usual.subarray(0, 400), Buffer.from('{"format":"piyue/collection@2"}')])
      expect(await readIncomingFile({ name: 'a.json', bytes }, reading)).toEqual(
        await readIncoming({ name: 'a.json', bytes }, reading),
      )
  })

  it('stops when it is told to, before and while it works', async () => {
    const cancelled = { ok: false, failure: { code: 'cancelled' } }
    expect(await readIncomingFile(file, reading, { signal: AbortSignal.abort() })).toEqual(cancelled)
    const stop = new AbortController()
    const answer = readIncomingFile(file, reading, { signal: stop.signal })
    stop.abort()
    expect(await answer).toEqual(cancelled)
  })

  it('may take memory in proportion to the file, a small one no more than a policy', () => {
    const packed = (bytes: number): Uint8Array => {
      const file = new Uint8Array(bytes)
      file.set([0x50, 0x4b].slice(0, bytes))
      return file
    }
    expect([0, 2, 3 * 2 ** 20, 8 * 2 ** 20, 400 * 2 ** 20].map((bytes) => incomingHeapMb(packed(bytes)))).toEqual([
      defaultLimits.heapMb,
      defaultLimits.heapMb,
      defaultLimits.heapMb,
      768,
      2048,
    ])
  })

  it('may take less for a text, which is as large as what it holds', () => {
    expect(
      [0, 8 * 2 ** 20, 100 * 2 ** 20, 400 * 2 ** 20].map((bytes) => incomingHeapMb(new Uint8Array(bytes))),
    ).toEqual([defaultLimits.heapMb, defaultLimits.heapMb, 1200, 2048])
  })

  it.each([
    ['lists', '[],'.repeat(200_000) + '[]'],
    ['objects', '{},'.repeat(200_000) + '{}'],
  ])('refuses a text of nothing but empty %s before it is held against anything', async (_, values) => {
    const bytes = new TextEncoder().encode(`{"format":"piyue/collection@1","policies":[${values}]}`)
    expect(await readIncomingFile({ name: 'a.json', bytes }, reading)).toEqual({
      ok: false,
      failure: { code: 'incoming-damaged', params: { at: '', problem: 'too-many' } },
    })
  })
})
