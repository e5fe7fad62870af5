import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertScript } from '../../../core/exporting/convert-script.ts'
import type { Comparison } from '../../../core/model/comparison.ts'
import { plan, run } from './run-in-process.ts'

let folder = ''
const path = (name: string): string => join(folder, name)
const compare = async (old: string, now: string): Promise<Comparison> => {
  const { code, out, err } = await run(['compare', path(old), path(now), '--json'])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Comparison
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-compare-'))
  const revised = plan
    .replace('300个以上', '350个以上')
    .replace('（二）智能制造', '（二）清朗空间。公布水质监测结果。\n（三）智能制造')
  await writeFile(path('旧.txt'), plan)
  await writeFile(path('新.txt'), revised)
  await writeFile(path('新繁.txt'), convertScript(revised, 'hans', 'hant'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('compare', () => {
  it('prints piyue/comparison@1 whose marks give back both texts', async () => {
    const comparison = await compare('旧.txt', '新.txt')
    expect(comparison).toMatchObject({
      format: 'piyue/comparison@1',
      old: { file: '旧.txt' },
      new: { file: '新.txt', titles: ['临湖市数据赋能百业行动方案'] },
      summary: { reworded: 1, added: 1, deleted: 0, moved: 0 },
    })
    for (const { old, new: now, marks } of comparison.pairs) {
      expect(
        marks
          .filter(({ kind }) => kind !== 'deleted')
          .map(({ text }) => text)
          .join(''),
      ).toBe(now?.text ?? '')
      expect(
        marks
          .filter(({ kind }) => kind !== 'inserted')
          .map(({ text }) => text)
          .join(''),
      ).toBe(old?.text ?? '')
    }
    expect(comparison.pairs.find(({ kind }) => kind === 'reworded')).toMatchObject({
      old: { path: '一、（二）' },
      new: { path: '一、（二）' },
      marks: [{ kind: 'kept' }, { kind: 'deleted', text: '300' }, { kind: 'inserted', text: '350' }, { kind: 'kept' }],
    })
    expect(comparison.pairs.find(({ kind }) => kind === 'added')).toMatchObject({
      old: null,
      new: { path: '二、（二）' },
    })
    expect(comparison.pairs.find(({ new: now }) => now?.path === '二、（三）')).toMatchObject({
      kind: 'kept',
      old: { path: '二、（二）' },
    })
  })

  it('does not take Traditional characters for other words', async () => {
    const { pairs, new: now } = await compare('新.txt', '新繁.txt')
    expect(pairs.every(({ kind, marks }) => kind === 'kept' && marks.every((mark) => mark.kind === 'kept'))).toBe(true)
    expect(now.titles).toEqual(['临湖市数据赋能百业行动方案'])
  })

  it('shows people what changed and counts the rest, and touches no library', async () => {
    const { code, out } = await run(['compare', path('旧.txt'), path('新.txt')])
    expect(code).toBe(0)
    for (const line of [
      '改写  一、（二）\n',
      '[-300-]{+350+}个以上',
      '新增  二、（二）\n  {+（二）清朗空间。公布水质监测结果。+}',
      '改写 1 · 移位 0 · 新增 1 · 删除 0\n',
    ])
      expect(out).toContain(line)
    expect(await readdir(folder)).toHaveLength(3)
  })

  it('writes the comparison as a page that runs nothing, and never over another file', async () => {
    const page = path('对照.html')
    expect(await run(['compare', path('旧.txt'), path('新.txt'), '--html', page])).toMatchObject({ code: 0 })
    const html = await readFile(page, 'utf8')
    for (const part of [
      "default-src 'none'; style-src 'sha256-",
      '<del>300</del>',
      '<ins>350</ins>',
      '改写 1，新增 1，删除 0，移动 0',
    ])
      expect(html).toContain(part)
    expect(html).not.toMatch(/<script|javascript:/iu)
    expect(await run(['compare', path('旧.txt'), path('新.txt'), '--html', page])).toMatchObject({ code: 1 })
    await rm(page)
  })

  it('takes policies of a library by name, and leaves the library as it is', async () => {
    const library = path('资料库')
    expect((await run(['import', path('旧.txt'), path('新.txt'), '--library', library])).code).toBe(0)
    const { out } = await run(['list', '--json', '--library', library])
    const [older, newer] = (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id)
    const { code, out: compared } = await run(['compare', older ?? '', newer ?? '', '--json', '--library', library])
    expect(code).toBe(0)
    expect(JSON.parse(compared)).toMatchObject({
      format: 'piyue/comparison@1',
      old: { file: '旧.txt' },
      new: { file: '新.txt' },
      summary: { reworded: 1, added: 1 },
    })
    await rm(library, { recursive: true })
  })

  it('says which file cannot be read', async () => {
    expect(await run(['compare', path('旧.txt'), path('none.txt')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('none.txt') as unknown,
    })
  })
})
