import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agreement } from '../../../core/model/agreement.ts'
import { openWorkbench } from '../../../main/open-workbench.ts'
import { findResources } from '../../../main/resources.ts'
import { valueOf } from '../workbench/open-temp.ts'
import { plan, run } from './run-in-process.ts'

let folder = ''
const english = { env: { LANG: 'en_GB.UTF-8' } }
const libraryOf = (name: string): string => join(folder, name)
const done = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await run(args)
  if (code !== 0) throw new Error(err)
  return out
}
const measured = async (...args: string[]): Promise<Agreement & { readonly format: string }> =>
  JSON.parse(await done('agreement', ...args, '--json')) as Agreement & { format: string }

/** A library of one plan in which one coder tagged these clauses, exported. */
const codedBy = async (author: string, tagged: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  const library = libraryOf(author)
  await done('import', join(folder, '方案.txt'), '--library', library)
  const opened = valueOf(
    await openWorkbench({
      libraryFolder: library,
      resources: findResources(new URL('../../../main/resources.ts', import.meta.url).href),
      program: 'test',
    }),
  )
  valueOf(await opened.workbench.changePreferences({ changes: { author } }))
  await opened.close()
  for (const [tag, clauses] of Object.entries(tagged))
    for (const path of clauses) await done('tag', `临湖市:${path}`, tag, '--create', '--library', library)
  for (const as of ['json', 'piyue'])
    await done('export', '--as', as, '-o', join(folder, `${author}.${as}`), '--library', library)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-agreement-'))
  await writeFile(join(folder, '方案.txt'), plan)
  await codedBy('甲', { 资金: ['二、（一）', '二、（二）'], 试点: ['一、（二）'] })
  await codedBy('乙', { 资金: ['二、（二）'], 试点: ['一、（二）'] })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('agreement', () => {
  it('of two packages is that of the same clauses and tags, whatever their ids', async () => {
    const agreement = await measured(join(folder, '甲.piyue'), join(folder, '乙.piyue'))
    expect(agreement).toMatchObject({
      format: 'piyue/agreement@1',
      coders: ['甲', '乙'],
      policies: [{ title: '临湖市数据赋能百业行动方案' }],
    })
    expect(agreement.tags.map(({ path, both, onlyFirst, onlySecond }) => [path, both, onlyFirst, onlySecond])).toEqual([
      ['试点', 1, 0, 0],
      ['资金', 1, 1, 0],
    ])
    expect(agreement.tags[0]?.kappa).toBe(1)
    expect(agreement.disagreements).toMatchObject([{ path: '二、（一）', onlySecond: [] }])
  })

  it('takes JSON as well as packages, and turns with its sides', async () => {
    const [one, other] = [
      await measured(join(folder, '甲.json'), join(folder, '乙.piyue')),
      await measured(join(folder, '乙.json'), join(folder, '甲.json')),
    ]
    expect(other.overall).toEqual({
      ...one.overall,
      onlyFirst: one.overall.onlySecond,
      onlySecond: one.overall.onlyFirst,
    })
    expect(
      (await measured(join(folder, '甲.json'), join(folder, '乙.json'), '--tag', '试点')).tags.map(({ path }) => path),
    ).toEqual(['试点'])
  })

  it('is a table with the clauses they differ on, in the language of the terminal', async () => {
    const out = await done('agreement', join(folder, '甲.piyue'), join(folder, '乙.piyue'))
    expect(out).toContain('甲 × 乙\n1 份政策，')
    expect(out).toMatch(/试点 +1\.000 +1\.000 +100\.0% +1 +0 +0/)
    expect(out).toContain('1 条条款不一致：\n  临湖市数据赋能百业行动方案  二、（一） 智慧农业\n    仅甲：资金\n')
    const { out: told } = await run(['agreement', join(folder, '甲.piyue'), join(folder, '乙.piyue')], english)
    expect(told).toContain('They differ on 1 clause:')
  })

  it('of two authors of a library needs both of them', async () => {
    const { code, err } = await run(['agreement', '甲', '乙', '--library', libraryOf('甲')])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('没有署名“乙”的标注。') as string })
    expect((await measured('甲', '甲', '--library', libraryOf('甲'))).overall).toMatchObject({ kappa: 1, alpha: 1 })
    expect((await run(['agreement', '甲', '甲', '--tag', '没有', '--library', libraryOf('甲')])).code).toBe(1)
  })

  it('says what it cannot compare', async () => {
    await writeFile(join(folder, 'odd.json'), '{"format":"piyue/collection@9"}')
    expect((await run(['agreement', join(folder, '甲.json'), join(folder, 'odd.json')], english)).err).toContain(
      'A newer Piyue wrote this file',
    )
    expect((await run(['agreement', join(folder, '甲.json'), join(folder, 'nothing.json')], english)).err).toContain(
      'was not found',
    )
    expect(
      (await run(['agreement', join(folder, '甲.json'), join(folder, '乙.json'), '--policy', '别的'], english)).err,
    ).toContain('No such policy')
    expect((await run(['agreement', '甲'], english)).code).toBe(2)
  })
})
