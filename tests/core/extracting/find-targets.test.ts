import { describe, expect, test } from 'vitest'
import { findRevisionMarks } from '../../../core/extracting/find-revision-marks.ts'
import { findFacts } from '../../../core/extracting/find-facts.ts'
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
    ['算力规模较上期末翻两番。', ['算力规模 = 4倍 (4) -']],
    ['能耗不超过1.3千瓦，时延控制在20毫秒以内。', ['能耗 <= 1.3千瓦 (1.3) -', '时延 <= 20毫秒 (20) -']],
    ['到2025年12月底，培育企业20家；到2026年，培育企业50家。', ['企业 = 20家 (20) 2025-12', '企业 = 50家 (50) 2026']],
    ['到2029年，产值较2025年翻一番，能耗较2025年下降16%。', ['产值 = 2倍 (2) 2029', '能耗下降 = 16% (16) 2029']],
    ['“十五五”期间新增实验室20个，比“十四五”增长1.5倍。', ['实验室 = 20个 (20) 2030', '增长 = 1.5倍 (1.5) 2030']],
    ['培育链主企业3—5家，改造8到10座。', ['链主企业 = 3—5家 (3) -', '改造 = 8到10座 (8) -']],
    ['PUE控制在1.25以内，月活跃用户突破800万，系数提高到0.60以上。', ['PUE <= 1.25 (1.25) -', '月活跃用户 > 800万 (8000000) -', '系数 >= 0.60 (0.6) -']],
    ['审批时限压缩至2小时以内，15分钟内送达率达到100%。', ['审批时限 <= 2小时 (2) -', '15分钟内送达率 >= 100% (100) -']],
    ['培育年营业收入超10亿元的企业30家。', ['年营业收入超10亿元的企业 = 30家 (30) -']],
    ['超采面积减少至1500平方公里以下。', ['超采面积 <= 1500平方公里 (1500) -']],
    ['推广2026年版目录，新增产品30种。', ['产品 = 30种 (30) -']],
    ['算力突破２０００PFlops。', ['算力 > 2000PFlops (2000) -']],
    ['到2027年，回收量由2023年的385万吨提高到500万吨左右。', ['回收量由2023年的385万吨 = 500万吨 (5000000) 2027']],
    ['绿色面积占比超过六成，成本下降三成以上，覆盖率不低于百分之八十。', ['绿色面积占比 > 60% (60) -', '成本下降 >= 30% (30) -', '覆盖率 >= 80% (80) -']],
    ['到2027年，回收量增加约一倍。', ['回收量增加 >= 1倍 (1) 2027']],
    ['设立规模不低于30亿元的产业基金。', ['产业基金 >= 30亿元 (3000000000) -']],
    ['其中营业收入超50亿元企业不少于6家。', ['其中营业收入超50亿元企业 >= 6家 (6) -']],
    ['利用小时数提高到5000小时以上。', ['利用小时数 >= 5000小时 (5000) -']],
    ['至117年底，保護區達12處。', ['保護區 >= 12處 (12) 2028']],
    ['2026年9月底前建成12个，年底前建成20个。', [' = 12个 (12) 2026-09', ' = 20个 (20) 2026']],
  ])('%s', (body, expected) => { expect(brief(body)).toEqual(expected) })

  test.each([['建设5G基站和6G试验网。'], ['围绕“2468”行动计划推进。'], ['由9个部门联合印发。'], ['处5万元以下罚款。'], ['增加值同比增长15.6%。'], ['自收到之日起30个工作日内答复。'], ['实施5+7特色产业。'], ['2024年1月1日起施行。'], ['给予最高1000万元奖励。'], ['补贴比例不超过40%。'], ['按照每百户不少于30平方米的标准配建。'], ['实施企业倍增计划。'], ['“十四五”以来，累计完成投资2680亿元。'], ['为年出栏5000头以上的猪场安装设备。'], ['支持年营业收入2000万元以下的企业上云。'], ['提供7×24小时服务。'], ['按照1:4的比例跟投。'], ['对营业收入首次突破10亿元、50亿元的，分别奖励。'], ['租金不得高于评估价的70%。'], ['不良率可放宽至3个百分点以内。'], ['按不超过2个百分点给予贴息。'], ['每个试点村装机不超过20兆瓦。'], ['每季度调度1次。'], ['考核结果占综合考核的15%。'], ['改造后2—3人间占比提升。']])('%s holds none', (body) => { expect(brief(body)).toEqual([]) })

  test('years before the plan’s first tell what was reached, and hold for their own sentence', () => {
    const of = (text: string) => { const { text: whole, clauses } = readClauses(text); return Object.values(findFacts(whole, clauses)).flatMap(({ targets }) => targets.map((t) => `${t.quantity}${t.unit} ${t.deadline ?? '-'}`)) }
    expect(of('云泽省数据方案（2025—2027年）\n一、发展目标\n2024年，全省培育企业30家，产值增长15%。建成园区12个。')).toEqual(['12个 -'])
    expect(of('云泽省2026年数据工作要点\n一、重点任务\n6月底前建成园区12个。')).toEqual(['12个 2026-06'])
  })
  test('aims stand under a heading of aims, whatever the chapter is called; under one that looks back they do not', () => {
    const { text, clauses } = readClauses('云泽省数据规划\n一、总体思路\n（一）发展原则。建设园区5个。\n（二）发展目标。建成园区12个。\n二、发展现状\n（三）发展成效。建成园区3个。')
    expect(Object.values(findFacts(text, clauses)).flatMap(({ targets }) => targets.map(({ value }) => value))).toEqual([12])
  })
  test('a figure in a row of a table is due when the row says', () => {
    expect(brief('序号\t任务\t单位\t完成时限\n1\t建成园区12个\t市数据局\t2026年9月\n2\t建成园区8个\t市数据局\t持续推进').map((each) => each.split(' ').slice(-3).join(' '))).toEqual(['12个 (12) 2026-09', '8个 (8) -'])
  })
  test('a figure of the draft is the draft’s alone', () => {
    expect(read('到2026年，交易规模倍增（征求意见稿表述为：交易规模增长1倍）。').map((t) => [t.value, t.status])).toEqual([[2, 'final'], [1, 'draft-only']])
  })
})
