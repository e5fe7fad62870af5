import { describe, expect, test } from 'vitest'
import { findFacts } from '../../../core/extracting/find-facts.ts'
import { readClauses } from '../../support/read-clauses.ts'

const brief = (body: string, title = '云泽省水网规划（2026—2030年）') => {
  const { text, clauses } = readClauses(`${title}\n一、主要目标\n主要指标如下。\n${body}\n二、保障措施\n加强领导。`)
  return Object.values(findFacts(text, clauses))
    .flatMap(({ targets }) => targets)
    .map((t) => {
      expect(text.slice(t.start, t.end)).toBe(t.quote)
      return `${t.what} ${t.comparator} ${t.quantity}${t.unit} (${t.value}) ${t.deadline ?? '-'}`
    })
}

describe('findTableTargets', () => {
  test('a row states an aim for each year the plan is for', () => {
    expect(
      brief(
        '指标\t单位\t2025年\t2028年\t2030年\t属性\n供水能力\t亿立方米\t—\t8\t15\t预期性\n水土保持率（%）\t\t81.2\t82\t≥83.5\t约束性',
      ),
    ).toEqual([
      '供水能力 = 8亿立方米 (800000000) 2028',
      '供水能力 = 15亿立方米 (1500000000) 2030',
      '水土保持率 = 82% (82) 2028',
      '水土保持率 >= 83.5% (83.5) 2030',
    ])
  })
  test('where no period is named, the first year is where it starts from', () => {
    expect(brief('序号\t指标名称\t2025年\t2030年\n1\t改造灌区（处）\t58\t72', '云泽省水网规划')).toEqual([
      '改造灌区 = 72处 (72) 2030',
    ])
  })
  test('years behind the one the plan was issued in are all aims', () => {
    expect(brief('指标\t2028年\t2030年\n利用量（万吨）\t7000\t8500', '云泽省水网行动方案\n云政发〔2027〕3号')).toEqual([
      '利用量 = 7000万吨 (70000000) 2028',
      '利用量 = 8500万吨 (85000000) 2030',
    ])
  })
  test('rows of a text file that lost their blanks are read by the units', () => {
    expect(
      brief(
        '指标 单位 2025年 2030年 属性\n新增供水能力 亿立方米 — 15 预期性\n水土保持率 % 81.2 83.5 约束性\n注：本表为规划数。',
      ),
    ).toEqual(['新增供水能力 = 15亿立方米 (1500000000) 2030', '水土保持率 = 83.5% (83.5) 2030'])
  })
  test('a table without years and units holds none', () => {
    expect(brief('名称\t地点\n云泽水库\t临湖市\n澜江闸\t2025年建成')).toEqual([])
  })
})

describe('clauses that state no aims', () => {
  test.each([
    ['一、发展成就\n累计完成投资2680亿元。'],
    ['一、面临形势\n水资源量为平均水平的62%。'],
    ['一、指导思想\n推进1个主网、88个县域网建设。'],
    ['第一条 注册资本不低于1亿元。\n第二条 本办法自公布之日起施行。'],
  ])('%s', (body) => {
    const { text, clauses } = readClauses(`云泽省水网规划\n${body}\n`)
    expect(Object.values(findFacts(text, clauses)).flatMap(({ targets }) => targets)).toEqual([])
  })
})
