import { describe, expect, test } from 'vitest'
import { findRevisionMarks } from '../../../core/extracting/find-revision-marks.ts'
import { findTargets } from '../../../core/extracting/find-targets.ts'
import { readClauses } from '../../support/read-clauses.ts'

const read = (body: string) => {
  const { text, clauses } = readClauses(`云泽省数据方案\n一、总体目标\n${body}\n二、保障措施\n加强领导。`)
  const marks = findRevisionMarks(text, clauses)
  return clauses.flatMap((clause) => findTargets(text, clause, marks.get(clause.id) ?? [])).map((target) => {
    expect(text.slice(target.start, target.end)).toBe(target.quote)
    return target
  })
}
const brief = (body: string) => read(body).map((t) => `${t.what} ${t.comparator} ${t.quantity}${t.unit} (${t.value}) ${t.deadline ?? '-'}`)

describe('findTargets', () => {
  test.each([
    ['到2026年底，建成120个以上数据场景。', ['数据场景 >= 120个 (120) 2026']],
    ['到2026年，云产业年均增速超过18%。', ['云产业年均增速 > 18% (18) 2026']],
    ['交易额突破1.5亿元，企业不少于100家。', ['交易额 > 1.5亿元 (150000000) -', '企业 >= 100家 (100) -']],
    ['服务10万家数据主体。', ['数据主体 = 10万家 (100000) -']],
    ['到2025年，形成2,000个语料集和50个产品。', ['语料集 = 2000个 (2000) 2025', '产品 = 50个 (50) 2025']],
    ['到2027年底，数据交易规模倍增。', ['数据交易规模 = 2倍 (2) 2027']],
    ['算力规模较上期末翻两番。', ['算力规模较上期末 = 4倍 (4) -']],
    ['能耗不超过1.3千瓦，时延控制在20毫秒以内。', ['能耗 <= 1.3千瓦 (1.3) -', '时延控制在 <= 20毫秒 (20) -']],
    ['到2025年12月底，培育企业20家；到2026年，培育企业50家。', ['企业 = 20家 (20) 2025-12', '企业 = 50家 (50) 2026']],
    ['算力突破２０００PFlops。', ['算力 > 2000PFlops (2000) -']],
  ])('%s', (body, expected) => { expect(brief(body)).toEqual(expected) })

  test.each([['建设5G基站和6G试验网。'], ['围绕“2468”行动计划推进。'], ['由9个部门联合印发。'], ['处5万元以下罚款。'], ['增加值同比增长15.6%。'], ['自收到之日起30个工作日内答复。'], ['实施5+7特色产业。'], ['2024年1月1日起施行。']])('%s holds none', (body) => { expect(brief(body)).toEqual([]) })

  test('a figure of the draft is the draft’s alone', () => {
    expect(read('到2026年，交易规模倍增（征求意见稿表述为：交易规模增长1倍）。').map((t) => [t.value, t.status])).toEqual([[2, 'final'], [1, 'draft-only']])
  })
})
