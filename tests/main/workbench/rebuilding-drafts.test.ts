import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import { sideWords } from '../../../renderer/features/comparing/compare-texts.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'

const marked = `数据赋能百业三年行动计划
国数政策〔2024〕5号

一、总体要求
到2026年底，激励各类主体（征求意见稿表述为：多方主体）参与，打造300个以上典型应用场景。
二、重点行动
（一）数据赋能现代农业。支持建设农业数据资源库，推动种植、养殖（新增）、加工数据汇聚。
（二）数据赋能商贸流通。鼓励电子商务平台开放消费数据，（删除：加强监管，）发展即时零售。
（三）数据赋能气象服务。推动气象数据在防灾减灾中的应用。完善预警信息发布。（此句位置有调整）

国家数据局
2024年1月4日
`

async function opened(text: string) {
  const temp = await openTemp()
  const path = join(await tempFolder(), '对照稿.txt')
  await writeFile(path, text)
  const [policy] = valueOf(await temp.workbench.importFile({ source: { kind: 'path', path } })).policies
  if (policy === undefined) throw new Error('a policy expected')
  return { ...temp, policyId: policy.policyId }
}

describe('a policy beside the draft its revision marks speak of', () => {
  it('finds the changes the marks tell of, on clauses of the library, without the marks themselves', async () => {
    const { workbench, policyId } = await opened(marked)
    const comparison = valueOf(await workbench.compareWithDraft({ policyId }))
    const { clauses } = valueOf(await workbench.readPolicy({ policyId })).policy
    expect(comparison.new.clauses).toBe(clauses.length)
    expect(comparison.pairs.flatMap((pair) => pair.new?.clauseId ?? [])).toEqual(clauses.map(({ id }) => id))
    expect(comparison.old.metadata).toMatchObject({
      title: '数据赋能百业三年行动计划',
      status: 'draft',
      documentNumber: null,
      issuedOn: null,
    })
    const reworded = comparison.pairs.filter(({ kind }) => kind === 'reworded')
    expect(reworded.map((pair) => sideWords(pair, 'deleted'))).toEqual([
      expect.stringContaining('激励多方主体参与'),
      expect.stringContaining('推动种植、加工数据汇聚'),
      expect.stringContaining('开放消费数据，加强监管，发展即时零售'),
    ])
    const final = comparison.pairs.map((pair) => sideWords(pair, 'inserted')).join('')
    expect(final).not.toMatch(/新增|删除：|征求意见稿|位置有调整/u)
    expect(final).toContain('激励各类主体参与')
  })

  it('says how many marks there are and which do not say where the draft had the words', async () => {
    const { workbench, policyId } = await opened(marked)
    const { marks, unplaced } = valueOf(await workbench.compareWithDraft({ policyId }))
    expect(marks).toBe(4)
    expect(unplaced).toEqual(['（此句位置有调整）'])
    expect(valueOf(await workbench.listPolicies({})).map(({ revisionMarks }) => revisionMarks)).toEqual([4])
  })

  it('changes nothing in the library', async () => {
    const { workbench, policyId } = await opened(marked)
    const before = valueOf(await workbench.libraryState({}))
    valueOf(await workbench.compareWithDraft({ policyId }))
    valueOf(await workbench.exportDraftComparison({ policyId }))
    expect(valueOf(await workbench.libraryState({}))).toEqual(before)
  })

  it('exports the comparison, told as rebuilt in each language', async () => {
    const { workbench, policyId } = await opened(marked)
    for (const [language, told] of [
      ['zh-Hans', '还原的征求意见稿'],
      ['zh-Hant', '還原的徵求意見稿'],
      ['en', 'Rebuilt draft'],
    ] as const) {
      const { content } = valueOf(await workbench.exportDraftComparison({ policyId, language }))
      expect(content).toContain(told)
      expect(content).toContain('<del>多方')
    }
    const word = valueOf(await workbench.exportDraftComparison({ policyId, format: 'docx' }))
    expect(word.fileName).toMatch(/\.docx$/u)
  })

  it('refuses a policy without marks and one that is not there', async () => {
    const { workbench, policyId } = await opened(marked.replaceAll(/（(?:新增|删除|征求|此句)[^）]*）/gu, ''))
    for (const method of ['compareWithDraft', 'exportDraftComparison'] as const) {
      expect(await workbench[method]({ policyId })).toMatchObject({ failure: { code: 'no-revision-marks' } })
      expect(await workbench[method]({ policyId: 'zzzz' as PolicyId })).toMatchObject({
        failure: { code: 'policy-not-found' },
      })
    }
  })
})
