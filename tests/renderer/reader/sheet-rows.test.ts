import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { sheetRows } from '../../../renderer/features/reader/sheet-rows.ts'

const clause = (id: string, text: string, own: string, more: Partial<Clause>): Clause => {
  const start = text.indexOf(own)
  return {
    id: id as ClauseId,
    parentId: null,
    kind: 'item',
    marker: '',
    ordinal: null,
    heading: '',
    path: id,
    depth: 0,
    range: { start, end: start + own.length },
    page: null,
    sector: null,
    ...more,
  }
}
const title = '临湖市数据条例'

describe('the rows of a sheet', () => {
  const text =
    '临湖市数据条例\n2026年1月1日\n第一章　总则\n第一条　为了促进共享，制定本条例。\n第二十一条　本条例自印发之日起施行。\n抄送：各区'
  const clauses = [
    clause('a', text, '第一章　总则', { kind: 'chapter', marker: '第一章', heading: '总则' }),
    clause('b', text, '第一条　为了促进共享，制定本条例。', { kind: 'article', marker: '第一条' }),
    clause('c', text, '第二十一条　本条例自印发之日起施行。', { kind: 'article', marker: '第二十一条' }),
  ]
  const rows = sheetRows(clauses, title, text)
  it('show the clauses and, between them, what belongs to none', () => {
    expect(rows.map((row) => (row.kind === 'clause' ? row.clause.id : `${row.place} ${row.look}`))).toEqual([
      'front title',
      'front line',
      'a',
      'b',
      'c',
      'back line',
    ])
  })
  it('run every marker of a kind into its text as soon as one of them is too wide for the gutter', () => {
    expect(rows.flatMap((row) => (row.kind === 'clause' ? [row.marker] : []))).toEqual(['hanging', 'inline', 'inline'])
  })
  it('narrow the brackets of a kind whose markers grow long, before they leave the gutter', () => {
    const words = '（一）甲（二十一）乙'
    const sections = [
      clause('a', words, '（一）甲', { kind: 'section', marker: '（一）' }),
      clause('b', words, '（二十一）乙', { kind: 'section', marker: '（二十一）' }),
    ]
    expect(sheetRows(sections, title, words).flatMap((row) => (row.kind === 'clause' ? [row.marker] : []))).toEqual([
      'tight',
      'tight',
    ])
  })
  it('lose no character, whatever the clauses are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('数', '一', '、', ' ', '\n', '\t', '　'), maxLength: 9 }), {
          maxLength: 8,
        }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (pieces, isClause) => {
          const whole = pieces.join('')
          let at = 0
          const drawn: Clause[] = []
          pieces.forEach((piece, index) => {
            const range = { start: at, end: at + piece.length }
            at = range.end
            if (isClause[index] === true && piece !== '')
              drawn.push({
                ...clause(`c${index}`, whole, '', {}),
                range,
                marker: piece.trimStart().slice(0, 2),
                heading: piece.trimStart().slice(2, 4),
              })
          })
          const shown = sheetRows(drawn, title, whole).flatMap((row) =>
            row.kind === 'matter'
              ? [row.range]
              : [row.anatomy.marker, row.anatomy.title, ...row.anatomy.lines.map((line) => line.range)],
          )
          expect(
            shown
              .map((range) => (range === null ? '' : whole.slice(range.start, range.end)))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(whole.replace(/\s/g, ''))
        },
      ),
    )
  })
})
