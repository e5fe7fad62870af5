import { describe, expect, it } from 'vitest'
import {
  cutTitle,
  issuingLength,
  parseTitle,
  shortTitle,
  tabTitle,
  tailsApart,
} from '../../../renderer/state/policy-title.ts'

describe('a title', () => {
  it.each([
    ['云泽省“数据赋能百业”实施方案（2025—2027年）', '云泽省“数据赋能百业”实施方案', '2025—2027年'],
    ['“数据赋能百业”三年行动计划（2025—2027年）（征求意见稿）', '“数据赋能百业”三年行动计划', '2025—2027年 征求意见稿'],
    ['临湖市可信数据空间建设指引(试行)', '临湖市可信数据空间建设指引', '试行'],
    ['澜江省公共数据条例', '澜江省公共数据条例', ''],
    ['关于（数据）流通的意见', '关于（数据）流通的意见', ''],
    ['（试行）', '（试行）', ''],
  ])('%s has its bracketed ends set apart', (title, main, tail) => {
    expect(parseTitle(title)).toEqual({ main, tail })
  })

  it('is shortened in the middle, keeping place and kind', () => {
    const short = shortTitle('云泽省人民政府关于加快推进公共数据授权运营和开发利用的实施方案（2025—2027年）')
    expect(short).toMatch(/^云泽省人民政府.*…/u)
    expect(short).toMatch(/的?实施方案$/u)
    expect([...short].length).toBeLessThanOrEqual(19)
  })

  it('keeps its tail beside a twin of the same name', () => {
    const neighbours = ['云泽省实施方案']
    expect(shortTitle('云泽省实施方案（征求意见稿）', neighbours)).toBe('云泽省实施方案（征求意见稿）')
    expect(shortTitle('云泽省实施方案（征求意见稿）')).toBe('云泽省实施方案')
  })
})

describe('the title of a tab', () => {
  const draft = '“数据赋能百业”三年行动计划（2025—2027年）（征求意见稿）'
  const final = '“数据赋能百业”三年行动计划（2025—2027年）'

  it('shows, whole, what tells a draft from its final text', () => {
    expect(tabTitle(draft, [final]).tail).toBe('征求意见稿')
    expect(tabTitle(final, [draft]).tail).toBe('2025—2027年')
  })

  it('has no tail where nothing has to be told apart; place and kind stay', () => {
    const { start, end, tail } = tabTitle('云泽省人民政府关于公共数据授权运营的实施方案（试行）', [
      '澜江省公共数据条例',
    ])
    expect(tail).toBe('')
    expect(start.startsWith('云泽省')).toBe(true)
    expect(end).toBe('实施方案')
  })

  it('falls back on the date between two of the very same title', () => {
    expect(tabTitle(final, [final], '2025-01-16').tail).toContain('2025-01-16')
    expect(tabTitle('澜江省公共数据条例', ['澜江省公共数据条例'], '2024-09-26').tail).toBe('2024-09-26')
  })
})

describe('a title cut to one line', () => {
  const long = '国家发展改革委国家数据局财政部自然资源部关于深化智慧城市发展推进城市全域数字化转型的指导意见'
  it.each([
    [long, 60, long],
    [long, 40, '国家发展改革委国家数据局财…关于深化智慧城市发展推进城市全域数字化转型的指导意见'],
    [long, 34, '深化智慧城市发展推进城市全域数字化转型的指导意见'],
    [long, 20, '深化智慧城市发展推进城市全域数…指导意见'],
    ['云泽省数据局关于推进移动物联网“万物智联”发展的通知', 13, '推进移动物联网…展的通知'],
    ['云泽省“数据要素×”三年行动实施方案', 15, '云泽省“数据要素×”…实施方案'],
    ['云泽省2025年数字经济2026年重点工作安排', 16, '云泽省2025年数字经济…工作安排'],
    [long, 14, '深化智慧城市发展推…指导意见'],
    ['立足数字经济新赛道推动数据要素产业创新发展行动方案', 16, '立足数字经济新赛道推动…行动方案'],
    ['立足数字经济新赛道推动数据要素产业创新发展行动方案', 14, '立足数字经济新赛道…行动方案'],
    ['立足数字经济新赛道推动数据要素产业创新发展行动方案', 3, '立足数字…行动方案'],
    ['公共数据条例', 3, '公共数据条例'],
  ])('%s in the room of %i characters', (title, room, expected) => {
    expect(cutTitle(title, room)).toBe(expected)
  })
})

it('keeps of the bracketed ends of titles beside each other what tells the same ones apart', () => {
  const titles = [
    '云泽省实施方案（2025—2027年）（征求意见稿）',
    '云泽省实施方案（2025—2027年）',
    '澜江省行动方案（2025—2027年）',
  ]
  expect([...tailsApart(new Map(titles.map((title, key) => [key, { title }]))).values()]).toEqual([
    '征求意见稿',
    '2025—2027年',
    '',
  ])
})

describe('who issues a policy, at the start of its title', () => {
  it.each([
    ['云泽省人民政府关于加快数据流通的实施意见', '云泽省人民政府'],
    ['雲澤省數據局關于加快數據流通的通知', '雲澤省數據局'],
    ['关于加快数据流通的实施意见', ''],
    ['云泽省数据流通条例', ''],
    ['数据开放关于流通环节的规定', ''],
  ])('of %s is “%s”', (title, issuing) => {
    expect(title.slice(0, issuingLength(title))).toBe(issuing)
  })
})
