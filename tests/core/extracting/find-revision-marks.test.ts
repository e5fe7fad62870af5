import { describe, expect, test } from 'vitest'
import { findRevisionMarks } from '../../../core/extracting/find-revision-marks.ts'
import { readClauses } from '../../support/read-clauses.ts'

const marks = (body: string) => {
  const { text, clauses } = readClauses(
    `数据赋能行动计划\n一、重点行动\n（一）数据赋能农业\n${body}\n（二）数据赋能文旅\n推进共享。`,
  )
  return [...findRevisionMarks(text, clauses).values()].flat().map((m) => {
    expect(text.slice(m.start, m.end)).toBe(m.quote)
    return `${m.type} | ${m.anchor.slice(-4)} | ${m.draft ?? '-'}`
  })
}

describe('findRevisionMarks', () => {
  test.each([
    ['培育主体（新增），完善机制。', ['added | 培育主体 | -']],
    ['培育主体，（删除：加强监管，）完善机制。', ['deleted | 育主体， | 加强监管，']],
    ['培育主体（删掉：和个人）。', ['deleted | 培育主体 | 和个人']],
    ['培育市场主体（征求意见稿表述为：培育企业）。', ['reworded | 市场主体 | 培育企业']],
    ['培育主体（征求意稿表述:培育企业（含个体））。', ['reworded | 培育主体 | 培育企业（含个体）']],
    ['培育主体（原表述为：培育企业）。', ['reworded | 培育主体 | 培育企业']],
    ['培育主体。（位置由本条首位调整至本条最后）', ['moved | 育主体。 | -']],
    ['提升能力。（将征求意见稿中的提升“甲能力”与“乙水平”合并）', ['reworded | 升能力。 | “甲能力”；“乙水平”']],
    ['培育主体（原为“培育企业”）。', ['reworded | 培育主体 | 培育企业']],
    ['培育主体（征求意见稿中为“‘企业’培育”）。', ['reworded | 培育主体 | ‘企业’培育']],
    ['互联互通（由“数据共享”修改为“互联互通”）。', ['reworded | 互联互通 | 数据共享']],
    [
      '培育主体。（此处删去“加大补贴，”）完善机制（此处为新增内容）。',
      ['deleted | 育主体。 | 加大补贴，', 'added | 完善机制 | -'],
    ],
    ['招收幼儿（修改，原为“招收学生”）。', ['reworded | 招收幼儿 | 招收学生']],
    ['执行居民价格（“居民价格”原为“居民类价格”）。', ['reworded | 居民价格 | 居民类价格']],
    ['推进融合。（由第三部分移至此处）', ['moved | 进融合。 | -']],
    ['临湖区（原为临湖县）按规定执行（新增用地单列的除外）。', []],
    ['培育主体（含个体）和典型场景（案例），如（一）和（二）。', []],
  ])('%s', (body, expected) => {
    expect(marks(body)).toEqual(expected)
  })

  test('bare words in brackets count only in a copy that shows marks everywhere', () => {
    expect(marks('健全（完善）制度。')).toEqual([])
    expect(marks('甲（新增）乙（新增）丙（新增）丁（新增）戊（新增），健全（完善）制度。').at(-1)).toBe(
      'reworded | 戊，健全 | 完善',
    )
  })
})
