import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AlignmentFile } from '../../../core/model/alignment.ts'
import { plan, run } from './run-in-process.ts'

const provincial = `云泽省数据赋能百业实施意见
一、主要任务
（一）智能制造。培育龙头企业，建设可信数据空间。
（二）智慧农业。汇聚农业生产数据，提升精准种植水平。
`
let folder = ''
let upper = ''
let lower = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-align-'))
  upper = join(folder, '省.txt')
  lower = join(folder, '市.txt')
  await writeFile(upper, provincial)
  await writeFile(lower, plan)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('align', () => {
  it('prints piyue/alignment@1: the lower policy’s clauses answer the upper one’s by subject, not by number', async () => {
    const { code, out } = await run(['align', upper, lower, '--json'])
    expect(code).toBe(0)
    const alignment = JSON.parse(out) as AlignmentFile
    expect(alignment.format).toBe('piyue/alignment@1')
    const first = (path: string) => alignment.pairs.find(({ from, rank }) => from.path === path && rank === 1)
    expect(first('二、（一）')).toMatchObject({
      to: { path: '一、（二）', text: expect.stringContaining('智慧农业') as unknown },
      suggested: true,
      type: 'implements',
    })
    expect(first('二、（二）')).toMatchObject({ to: { path: '一、（一）' }, suggested: true })
    expect(alignment.new).toContain('一、（二）')
    expect(alignment.notTakenUp).not.toContain('一、（一）')
  })

  it('lists as many counterparts as asked for', async () => {
    const { out } = await run(['align', upper, lower, '--top', '1', '--json'])
    expect((JSON.parse(out) as AlignmentFile).pairs.every(({ rank }) => rank === 1)).toBe(true)
    expect((await run(['align', upper, lower, '--top', '0'])).code).toBe(2)
  })

  it.each([
    ['zh_CN.UTF-8', '建议关联'],
    ['zh_TW.UTF-8', '建議關聯'],
    ['en_US.UTF-8', 'suggested'],
  ])('says it for people in %s', async (LANG, words) => {
    const { code, out } = await run(['align', upper, lower], { env: { LANG } })
    expect(code).toBe(0)
    expect(out).toContain(words)
    expect(out).toMatch(/✓ 0\.\d\d {2}一、（二）/u)
  })

  it('fails with a cause where a file is missing', async () => {
    expect(await run(['align', upper, join(folder, 'nothing.txt'), '--json'])).toMatchObject({ code: 1, out: '' })
  })
})
