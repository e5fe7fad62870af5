import { describe, expect, it } from 'vitest'
import { fileURLToPath } from 'node:url'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import type { Progress } from '../../../core/contract/workbench.ts'
import { readFile, type ReadFileOptions } from '../../../main/readers/read-file.ts'
import { brokenPdfs } from './broken-pdfs.ts'

const pdfjsFolder = fileURLToPath(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
const options: ReadFileOptions = { vocabulary: { sectors: [], issuers: [] }, resources: { pdfjsFolder } }
const utf8 = (text: string) => new TextEncoder().encode(text)
const policy =
  '临湖市数据赋能百业行动方案\n一、总体要求\n坚持需求牵引。\n二、重点任务\n（一）培育场景。到2026年底，建成示范场景300个以上。\n（二）开放数据。鼓励各部门开放数据。\n'

describe('reading a file in its own thread', () => {
  it('gives the document and its policies', async () => {
    const result = await readFile({ name: '方案.txt', bytes: utf8(policy) }, options)
    if (!result.ok) throw new Error(`${result.failure.code}\n${result.failure.detail ?? ''}`)
    expect(result.value.source.reader).toEqual({ kind: 'txt', encoding: 'utf-8', pages: null })
    expect(result.value.policies[0]?.clauses.map((clause) => clause.marker)).toEqual(
      expect.arrayContaining(['一、', '二、', '（一）', '（二）']),
    )
  })

  it('gives every policy of a long file, in its order, as they are read in one go', async () => {
    const sentences = '推动数据与产业融合，建成示范场景，做好服务保障。'.repeat(100)
    const clauses = Array.from({ length: 60 }, (_, at) => `${String(at + 1)}.${sentences}`)
    const text = ['云泽', '临湖', '青原', '白河']
      .map((name) =>
        [
          `${name}省人民政府办公厅关于数据赋能百业的实施意见`,
          '',
          '一、重点任务',
          ...clauses,
          '',
          `${name}省人民政府办公厅`,
          '2025年3月18日',
        ].join('\n'),
      )
      .join('\n\n')
    const result = await readFile({ name: '汇编.txt', bytes: utf8(text) }, options)
    if (!result.ok) throw new Error(result.failure.code)
    const { source, policies } = result.value
    expect(policies.map(({ metadata }) => metadata.title?.slice(0, 2))).toEqual(['云泽', '临湖', '青原', '白河'])
    expect(policies).toEqual(policiesFromSource(source, options.vocabulary))
  })

  it('leaves the caller its bytes, also where they are a window on a larger buffer', async () => {
    const large = utf8(`前面${policy}`)
    const bytes = large.subarray(utf8('前面').length)
    const result = await readFile({ name: 'a.txt', bytes }, options)
    expect(result.ok && result.value.source.blocks[0]?.text).toBe('临湖市数据赋能百业行动方案')
    expect(large.length).toBe(utf8(policy).length + 6)
  })

  it('says how far it is', async () => {
    const said: Progress[] = []
    await readFile(
      { name: 'a.txt', bytes: utf8(policy) },
      {
        ...options,
        onProgress: (progress) => {
          said.push(progress)
        },
      },
    )
    expect(new Set(said.map((progress) => progress.label))).toEqual(new Set(['reading', 'segmenting']))
  })

  it('stops when it is told to, before and while it works', async () => {
    const cancelled = { ok: false, failure: { code: 'cancelled' } }
    expect(await readFile({ name: 'a.txt', bytes: utf8(policy) }, { ...options, signal: AbortSignal.abort() })).toEqual(
      cancelled,
    )
    const stop = new AbortController()
    const reading = readFile(
      { name: 'a.txt', bytes: utf8(policy) },
      {
        ...options,
        signal: stop.signal,
        onProgress: () => {
          stop.abort()
        },
      },
    )
    expect(await reading).toEqual(cancelled)
  })

  it('gives up at its deadline', async () => {
    expect(await readFile({ name: 'a.txt', bytes: utf8(policy) }, { ...options, limits: { deadline: 1 } })).toEqual({
      ok: false,
      failure: { code: 'time-limit', params: { seconds: 0 } },
    })
  })

  it('gives up on a page that would take minutes, long before the deadline of the file', async () => {
    const page = brokenPdfs.find(([what]) => what === '500,000 saved states')?.[1]
    if (page === undefined) throw new Error('the page made to hurt is gone')
    expect(await readFile({ name: 'a.pdf', bytes: page() }, { ...options, limits: { pageDeadline: 300 } })).toEqual({
      ok: false,
      failure: { code: 'time-limit', params: { seconds: 0 } },
    })
  })

  it('refuses a file over the limit without starting anything', async () => {
    expect(
      await readFile({ name: 'a.txt', bytes: new Uint8Array(11) }, { ...options, limits: { fileBytes: 10 } }),
    ).toEqual({ ok: false, failure: { code: 'file-too-large', params: { bytes: 11, limit: 10 } } })
  })

  it('reads with the encoding a person names', async () => {
    const result = await readFile(
      { name: 'a.txt', bytes: Uint8Array.from([0xcd, 0xa8, 0xd6, 0xaa]) },
      { ...options, encoding: 'gbk' },
    )
    expect(result.ok && result.value.source).toMatchObject({
      reader: { encoding: 'gb18030' },
      blocks: [{ text: '通知' }],
    })
  })
})
