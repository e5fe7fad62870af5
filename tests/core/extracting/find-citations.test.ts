import { expect, test } from 'vitest'
import { findCitations } from '../../../core/extracting/find-citations.ts'

const cite = (text: string) =>
  findCitations(text, { start: 0, end: text.length }).map((c) => {
    expect(text.slice(c.start, c.end)).toBe(c.quote)
    return [c.title, c.documentNumber]
  })

test.each([
  [
    '根据《数据安全法》和《网络安全法》',
    [
      ['数据安全法', null],
      ['网络安全法', null],
    ],
  ],
  ['落实《数据行动计划》（国某发〔2024〕17号）要求', [['数据行动计划', '国某发〔2024〕17号']]],
  ['落实《行动计划》（国某发[2024]17号，以下简称《计划》）', [['行动计划', '国某发〔2024〕17号']]],
  ['贯彻《关于印发〈数据方案〉的通知》', [['关于印发〈数据方案〉的通知', null]]],
  ['贯彻《行动计划》（2024版）', [['行动计划', null]]],
  ['根据《节约用水条例》（国务院令第776号）', [['节约用水条例', '国务院令第776号']]],
  ['依照《城市供水管理办法》（省政府令2008年第98号，2015年修正）', [['城市供水管理办法', '省政府令2008年第98号']]],
  ['符合《生活饮用水卫生标准》（GB 5749—2022）', [['生活饮用水卫生标准', 'GB 5749—2022']]],
  ['在《白水日报》公开', []],
  ['没有引用', []],
])('%s', (text, expected) => {
  expect(cite(text)).toEqual(expected)
})

test('counts from the start of the policy’s text, not of the clause', () => {
  expect(findCitations('甲《乙》丙《数据法》', { start: 5, end: 10 })).toEqual([
    { title: '数据法', documentNumber: null, quote: '《数据法》', start: 5, end: 10 },
  ])
})
