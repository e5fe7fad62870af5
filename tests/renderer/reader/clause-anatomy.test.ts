import { describe, expect, it } from 'vitest'
import { anatomyOf, tableCells } from '../../../renderer/features/reader/clause-anatomy.ts'
import { responsibilitySpan } from '../../../renderer/features/reader/responsibility-span.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

const parts = (text: string, marker: string, heading: string) => {
  const cut = (range: TextRange | null): string | null => (range === null ? null : text.slice(range.start, range.end))
  const { marker: mark, title, lines } = anatomyOf(text, { range: { start: 0, end: text.length }, marker, heading })
  return {
    marker: cut(mark),
    title: cut(title),
    lines: lines.map((line) => ({ text: cut(line.range), runIn: cut(line.runIn), duty: cut(line.responsibility) })),
  }
}

describe('the anatomy of a clause', () => {
  it('sets a heading that stands alone as a title', () => {
    expect(parts('二、重点行动', '二、', '重点行动')).toEqual({ marker: '二、', title: '重点行动', lines: [] })
  })
  it('lets a heading run into its sentence, with its full stop, and finds who is responsible at the end', () => {
    expect(
      parts(
        '1.发展涉农信贷。鼓励银行依法使用数据。（省金融办牵头，省发展改革委（省数据局）配合）',
        '1.',
        '发展涉农信贷',
      ),
    ).toEqual({
      marker: '1.',
      title: null,
      lines: [
        {
          text: '发展涉农信贷。鼓励银行依法使用数据。（省金融办牵头，省发展改革委（省数据局）配合）',
          runIn: '发展涉农信贷。',
          duty: '（省金融办牵头，省发展改革委（省数据局）配合）',
        },
      ],
    })
  })
  it('keeps the paragraphs under a heading that is one clause with them', () => {
    expect(parts('（一）指导思想\n　　坚持改革创新。\n\n', '（一）', '指导思想')).toEqual({
      marker: '（一）',
      title: '指导思想',
      lines: [{ text: '坚持改革创新。', runIn: null, duty: null }],
    })
  })
  it('takes an unnumbered paragraph whole, and a marker it cannot find for no marker', () => {
    expect(parts('　　到2027年底，建成三百个场景。', '', '')).toEqual({
      marker: null,
      title: null,
      lines: [{ text: '到2027年底，建成三百个场景。', runIn: null, duty: null }],
    })
    expect(parts('改写过的文字', '（一）', '旧标题').marker).toBeNull()
  })
})

describe('the responsibility bracket', () => {
  it.each([
    ['推动共享。〔责任单位：省数据局、各设区市人民政府〕', '〔责任单位：省数据局、各设区市人民政府〕'],
    ['推动共享。（省商务厅负责）。', '（省商务厅负责）'],
    ['推動共享。（經濟部負責）', '（經濟部負責）'],
    ['由省商务厅负责（试行）', null],
    ['印发方案（国数统〔2025〕6号）', null],
    ['没有括号', null],
    ['半个括号）', null],
    ['', null],
  ])('in %j is %j', (text, expected) => {
    const span = responsibilitySpan(text, { start: 0, end: text.length })
    expect(span === null ? null : text.slice(span.start, span.end)).toBe(expected)
  })
})

describe('the cells of a table', () => {
  it('are parted by tabs, their rows by line ends', () => {
    const text = '序号\t指标\t目标\n1\t 覆盖率 \t85%\n'
    expect(
      tableCells(text, { start: 0, end: text.length }).map((row) =>
        row.map(({ start, end }) => text.slice(start, end)),
      ),
    ).toEqual([
      ['序号', '指标', '目标'],
      ['1', '覆盖率', '85%'],
    ])
  })
})
