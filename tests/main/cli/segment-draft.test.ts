import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run-in-process.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'piyue-draft-'))
  await writeFile(
    join(folder, '对照版.txt'),
    '云泽省数据赋能行动计划\n一、总体要求\n（一）主要目标。到2027年，建成场景120个（征求意见稿表述为：建成场景150个），平台20个（新增）。\n二、重点行动\n（二）数据赋能农业。推动协同，（删除：加强监管，）完善机制。\n（三）数据赋能文旅。推进共享，开放场景。（由第四部分移至此处）\n',
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Printed {
  readonly documents: readonly {
    readonly status: string | null
    readonly clauses: readonly {
      readonly path: string
      readonly text: string
      readonly targets: readonly { readonly value: number }[]
      readonly revisions: readonly unknown[]
    }[]
  }[]
  readonly notices: readonly { readonly code: string }[]
}
const segment = async (...args: string[]): Promise<Printed> =>
  JSON.parse((await run(['segment', join(folder, '对照版.txt'), ...args, '--json'])).out) as Printed

describe('segment --version draft', () => {
  it('gives the clauses of the draft that the revision marks speak of', async () => {
    const {
      documents: [draft],
      notices,
    } = await segment('--version', 'draft')
    expect(draft?.status).toBe('draft')
    expect(draft?.clauses.map(({ path, text }) => `${path} ${text}`)).toEqual([
      '一、 一、总体要求',
      '一、（一） （一）主要目标。到2027年，建成场景150个。',
      '二、 二、重点行动',
      '二、（二） （二）数据赋能农业。推动协同，加强监管，完善机制。',
      '二、（三） （三）数据赋能文旅。推进共享，开放场景。',
    ])
    expect(draft?.clauses.flatMap(({ targets }) => targets.map(({ value }) => value))).toEqual([150])
    expect(draft?.clauses.flatMap(({ revisions }) => revisions)).toEqual([])
    expect(notices.map(({ code }) => code)).toContain('draft-place-unknown')
  })

  it('leaves the final text as it is unless the draft is asked for', async () => {
    const {
      documents: [final],
    } = await segment()
    expect(final?.clauses.flatMap(({ revisions }) => revisions)).toHaveLength(4)
  })

  it('still prints its own version where no command stands in front', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
