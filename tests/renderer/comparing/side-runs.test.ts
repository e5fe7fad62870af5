import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffPhrases } from '../../../core/comparing/diff-phrases.ts'
import { levelText } from '../../../renderer/features/comparing/level-text.ts'
import { markerLook } from '../../../renderer/features/comparing/marker-look.ts'
import { sideText } from '../../../renderer/features/comparing/side-runs.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { PairedClause } from '../../../core/model/policy-comparison.ts'

const clause = (marker: string, heading: string, kind: PairedClause['kind'] = 'item'): PairedClause => ({
  clauseId: 'c' as ClauseId,
  path: marker,
  marker,
  heading,
  kind,
  depth: 1,
})

describe('one side of a pair of clauses', () => {
  it('sets the number apart and never marks it', () => {
    const marks = diffPhrases('2.建立追溯机制。覆盖率达到80%左右。', '3.建立追溯机制。覆盖率达到85%以上。')
    const side = sideText(clause('3.', '建立追溯机制'), marks, 'inserted', false)
    expect(side.text.slice(0, side.markerEnd)).toBe('3.')
    const words = side.runs.map(({ start, end, changed, bold }) => ({
      words: side.text.slice(start, end),
      changed,
      bold,
    }))
    expect(words[0]).toEqual({ words: '建立追溯机制。', changed: false, bold: true })
    expect(
      words
        .filter(({ changed }) => changed)
        .map(({ words: changed }) => changed)
        .join(''),
    ).toContain('85%')
    expect(words.some(({ words: any, changed }) => changed && any.includes('3.'))).toBe(false)
  })

  it('knows a mere heading', () => {
    expect(
      sideText(
        clause('（一）', '数据赋能农业', 'section'),
        [{ kind: 'kept', text: '（一）数据赋能农业' }],
        'inserted',
        false,
      ).heading,
    ).toBe(true)
    expect(
      sideText(
        clause('（一）', '数据赋能农业', 'section'),
        [{ kind: 'kept', text: '（一）数据赋能农业\n聚焦粮食生产。' }],
        'inserted',
        false,
      ).heading,
    ).toBe(false)
  })

  it('is changed all over where it stands alone', () => {
    expect(
      sideText(
        clause('4.', '建台账'),
        [{ kind: 'inserted', text: '4.建台账。按季公布。' }],
        'inserted',
        true,
      ).runs.every(({ changed }) => changed),
    ).toBe(true)
  })

  it('tiles its text behind the number, whatever the marks', () => {
    const words = fc.string({ unit: fc.constantFrom('数', '据', '。', ' ', '\n', 'a', '𪟝'), maxLength: 20 })
    fc.assert(
      fc.property(words, words, fc.constantFrom('', '1.', '（十二）'), (before, after, marker) => {
        const side = sideText(clause(marker, ''), diffPhrases(marker + before, marker + after), 'inserted', false)
        expect(side.text).toBe(marker + after)
        expect(
          side.text.slice(0, side.markerEnd) + side.runs.map(({ start, end }) => side.text.slice(start, end)).join(''),
        ).toBe((marker + after.trim()).trimEnd())
        side.runs.forEach(({ start }, at) => {
          if (at > 0) expect(start).toBe(side.runs[at - 1]?.end)
        })
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })
})

describe('a clause beside its counterpart', () => {
  it('shows the words both share, across scripts and widths', () => {
    const text = '前言。（一）数据资产入表。支持ＡＩ应用。'
    const one: Clause = {
      id: 'c' as ClauseId,
      parentId: null,
      kind: 'section',
      marker: '（一）',
      ordinal: 1,
      heading: '数据资产入表',
      path: '（一）',
      depth: 0,
      range: { start: 3, end: text.length },
      page: null,
      sector: null,
    }
    const { runs, text: own } = levelText(one, text, ['數據資產', 'ai'])
    expect(runs.filter(({ shared }) => shared).map(({ start, end }) => own.slice(start, end))).toEqual([
      '数据资产',
      'ＡＩ',
    ])
    expect(runs.map(({ start, end }) => own.slice(start, end)).join('')).toBe('数据资产入表。支持ＡＩ应用。')
  })
})

describe('a number beside its clause', () => {
  it.each([
    ['1.', 'hanging'],
    ['（一）', 'hanging'],
    ['第五条', 'hanging'],
    ['（十二）', 'tight'],
    ['第一百二十条', 'inline'],
    ['', 'hanging'],
  ] as const)('%s is %s', (marker, look) => {
    expect(markerLook(marker)).toBe(look)
  })
})
