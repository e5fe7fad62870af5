import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileFacts } from '../../../core/exporting/to-facts.ts'
import { textWidth } from '../../../main/cli/text-width.ts'
import { run } from './run-in-process.ts'

const national = `数据赋能百业三年行动计划
一、总体目标
到2026年底，打造300个以上典型应用场景，数据产业年均增速超过20%。
二、重点任务
（一）智慧农业。汇聚农业生产数据，培育20家示范农场，提升精准种植水平。
（二）智能制造。培育龙头企业，建设可信数据空间。
`
const local = `临湖市数据赋能百业行动方案
一、总体目标
到2025年底，打造30个以上典型应用场景，数据产业年均增速超过25%。
二、重点任务
（一）智慧农业。汇聚农业生产数据，提升精准种植水平，培育20家示范农场。
（二）智慧文旅。到2027年，建成5个数字博物馆。
`
let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-against-'))
  await Promise.all([
    writeFile(at('国家.txt'), national),
    writeFile(at('市.txt'), local),
    writeFile(at('同.txt'), local),
    writeFile(at('汇编.txt'), `${local}\n\n${national}`),
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const facts = async (...args: readonly string[]): Promise<FileFacts> =>
  JSON.parse((await run(['facts', ...args, '--json'])).out) as FileFacts
const standings = ({ documents }: FileFacts) =>
  documents.map(({ targets }) =>
    targets.map(({ what, against }) => [
      what,
      against?.standing,
      against?.base?.quantity ?? null,
      against?.base?.by ?? null,
    ]),
  )

describe('facts --against', () => {
  it('says of each target how it stands to the base’s, and what says that the two belong together', async () => {
    const found = await facts(at('市.txt'), '--against', at('国家.txt'))
    expect(standings(found)).toEqual([
      [
        ['典型应用场景', 'mixed', '300', 'suggestion'],
        ['数据产业年均增速', 'stricter', '20', 'suggestion'],
        ['示范农场', 'equal', '20', 'suggestion'],
        ['数字博物馆', 'no-counterpart', null, null],
      ],
    ])
    expect(found.against).toEqual({
      file: '国家.txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown,
      titles: ['数据赋能百业三年行动计划'],
      same: false,
    })
    expect(found.documents[0]?.targets[2]?.against?.base).toMatchObject({
      path: '二、（一）',
      what: '示范农场',
      unit: '家',
    })
  })

  it('turns round when base and file change places', async () => {
    expect(standings(await facts(at('国家.txt'), '--against', at('市.txt')))[0]?.slice(1)).toEqual([
      ['数据产业年均增速', 'looser', '25', 'suggestion'],
      ['示范农场', 'equal', '20', 'suggestion'],
    ])
  })

  it('adds nothing where no base is given', async () => {
    const found = await facts(at('市.txt'))
    expect(found).not.toHaveProperty('against')
    for (const target of found.documents[0]?.targets ?? []) expect(target).not.toHaveProperty('against')
  })

  it.each([
    ['zh_CN.UTF-8', '加严', '无此项'],
    ['zh_TW.UTF-8', '加嚴', '無此項'],
    ['en_GB.UTF-8', 'stricter', 'no counterpart'],
  ])('prints a table for people in %s', async (LANG, stricter, none) => {
    const { code, out } = await run(['facts', at('市.txt'), '--against', at('国家.txt')], { env: { LANG } })
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines.find((line) => line.includes('年均增速'))).toMatch(
      new RegExp(`^ {2}\\S+ +数据产业年均增速 ＞25%（2025） +${stricter} +数据产业年均增速 ＞20%（2026） +一、`, 'u'),
    )
    expect(lines.find((line) => line.includes('数字博物馆'))).toMatch(new RegExp(`${none}$`, 'u'))
  })

  it('keeps each line within the terminal', async () => {
    const { out } = await run(['facts', at('市.txt'), '--against', at('国家.txt')], { columns: 100 })
    expect(out).toContain('…')
    for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(100)
  })

  it('says that the base is the very file, under any name, and compares nothing', async () => {
    const found = await facts(at('市.txt'), '--against', at('同.txt'))
    expect(found.against).toMatchObject({ file: '同.txt', same: true })
    expect(JSON.stringify(found.documents)).not.toContain('standing')
    const { code, out, err } = await run(['facts', at('市.txt'), '--against', at('同.txt')])
    expect(code).toBe(0)
    expect(err).toContain('基准就是这个文件本身')
    expect(out).toContain('>= 30个')
  })

  it('names the policy of a base that holds several', async () => {
    const { documents } = await facts(at('国家.txt'), '--against', at('汇编.txt'))
    expect(documents[0]?.targets.map(({ against }) => [against?.standing, against?.base?.document])).toEqual([
      ['equal', 1],
      ['equal', 1],
      ['equal', 1],
    ])
  })

  it('compares each policy of a file that holds several', async () => {
    const [first, second] = standings(await facts(at('汇编.txt'), '--against', at('国家.txt')))
    expect(first?.map(([, standing]) => standing)).toEqual(['mixed', 'stricter', 'equal', 'no-counterpart'])
    expect(second?.map(([, standing]) => standing)).toEqual(['equal', 'equal', 'equal'])
  })

  it('says why the base cannot be read', async () => {
    expect(await run(['facts', at('市.txt'), '--against', at('无.txt')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('找不到文件') as unknown,
    })
  })
})
