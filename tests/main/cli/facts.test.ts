import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run-in-process.ts'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-facts-'))
  file = join(folder, '方案.txt')
  await writeFile(
    file,
    `临湖市数据赋能百业行动方案
临数〔2025〕3号

一、总体要求
（一）发展目标。到2027年，建成300个以上典型应用场景。
二、重点任务
（一）智慧农业。落实《云泽省数据条例》，鼓励农业生产数据汇聚（新增）。（牵头单位：市农业农村局；配合单位：市数据局）

临湖市数据局
2025年3月1日
`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('facts', () => {
  it('prints piyue/facts@1 with the names of the segmentation', async () => {
    const { code, out } = await run(['facts', file, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 'piyue/facts@1',
      file: '方案.txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      documents: [
        {
          title: '临湖市数据赋能百业行动方案',
          documentNumber: '临数〔2025〕3号',
          issuedOn: '2025-03-01',
          level: 'municipal',
          sectors: [{ path: '二、（一）', sector: 'agriculture' }],
          targets: [
            {
              path: '一、（一）',
              quantity: '300',
              value: 300,
              unit: '个',
              comparator: '>=',
              deadline: '2027',
              status: 'final',
            },
          ],
          responsibilities: [{ path: '二、（一）', lead: ['市农业农村局'], support: ['市数据局'], local: [] }],
          revisions: [{ path: '二、（一）', type: 'added', draft: null, quote: '（新增）' }],
          citations: [{ path: '二、（一）', title: '云泽省数据条例' }],
          modality: [{ path: '二、（一）', modality: 'encourage' }],
        },
      ],
    })
  })

  it('prints lists for people, in their language', async () => {
    const chinese = (await run(['facts', file])).out
    for (const line of [
      '目标 1\n  一、（一）  ',
      '责任分工 1\n  二、（一）  牵头 市农业农村局  配合 市数据局',
      '引用 1\n  二、（一）  《云泽省数据条例》',
      '修改标记 1\n  二、（一）  新增  …',
    ])
      expect(chinese).toContain(line)
    expect(chinese).toMatch(/>= 300个 {2}2027\n/)
    expect((await run(['facts', file], { env: { LANG: 'en_GB.UTF-8' } })).out).toContain(
      'Duties 1\n  二、（一）  lead 市农业农村局',
    )
  })

  it('says why a file cannot be read', async () => {
    expect(await run(['facts', join(folder, 'none.txt')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('找不到文件') as unknown,
    })
  })
})
