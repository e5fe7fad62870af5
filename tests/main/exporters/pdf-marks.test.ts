import { describe, expect, it } from 'vitest'
import type { ExportRow } from '../../../core/exporting/export-rows.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { pdfMarks, type MarkPlaces } from '../../../main/exporters/pdf-marks.ts'

/** One line of twenty characters on one page. */
const places: MarkPlaces = {
  boxesOf: ({ start, end }) => new Map([[1, [{ page: 1, x: start, y: 0, width: end - start, height: 12 }]]]),
  firstLineOf: (range) => range,
}
const clauseId = 'c1' as ClauseId
const tagged = (name: string, author: string, colour: string, range?: TextRange): ExportRow['taggings'][number] => {
  const tagId = name as TagId
  const anchor = range === undefined ? null : { clauseId, range, exact: '', prefix: '', suffix: '' }
  const tagging = {
    id: `${name}${author}` as TaggingId,
    clauseId,
    anchor,
    tagId,
    author,
    createdAt: '2026-03-01T08:00:00.000Z',
  }
  return {
    tagging,
    tag: { id: tagId, name, parentId: null, colour, description: '', isGroup: false, order: 0 },
  }
}
const marksOf = (...taggings: ExportRow['taggings']) => {
  const clause = { id: clauseId, range: { start: 0, end: 20 } } as Clause
  return pdfMarks([{ clause, taggings, annotations: [] } as unknown as ExportRow], places, 'zh-Hans').marks
}

describe('marks on pages', () => {
  it('of the tags that one person put on the same words are one, which names them all', () => {
    const marks = marksOf(
      tagged('农业', '甲', '#B02E1A'),
      tagged('试点', '甲', '#8C5A4A'),
      tagged('农业', '乙', '#B02E1A'),
      tagged('刚性', '甲', '#1C5A83', { start: 4, end: 8 }),
    )
    expect(marks.map(({ author, contents }) => `${author} ${contents}`)).toEqual([
      '甲 标签：农业、试点',
      '乙 标签：农业',
      '甲 标签：刚性',
    ])
  })

  it('leave black words legible where three lie on each other, however dark the tags are', () => {
    const [mark] = marksOf(tagged('暗', '甲', '#000000'))
    const multiplied = (mark?.colour ?? []).map((part) => (part / 255) ** 3)
    // relative luminance of a grey (WCAG 2.2); black on it has (L + 0.05) / 0.05
    for (const part of multiplied) expect((((part + 0.055) / 1.055) ** 2.4 + 0.05) / 0.05).toBeGreaterThan(3.5)
    expect(marksOf(tagged('红', '甲', '#B02E1A'))[0]?.colour).toEqual([235, 203, 198])
  })
})
