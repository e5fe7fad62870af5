import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../core/model/fact-correction.ts'
import {
  bodiesOf,
  draftOf,
  emptyDraft,
  factOf,
  problemsOf,
  readDeadline,
} from '../../../renderer/features/facts/fact-drafts.ts'
import { figureValue } from '../../../renderer/features/facts/figure-value.ts'
import { target } from './example-facts.ts'

const printed = { quote: '数据企业达到20—30家', start: 5, end: 16 }

describe('a figure with its unit', () => {
  it.each([
    ['1.5', '亿元', 150_000_000],
    ['300', '家', 300],
    ['20—30', '家', 20],
    ['1,200', '个', 1200],
    ['２．６', '万个', 26_000],
    ['50', '%', 50],
    ['10', '千瓦时', 10],
    ['3', '百分点', 3],
    ['2', '万亿元', 2e12],
  ])('%s%s is %d', (quantity, unit, value) => {
    expect(figureValue(quantity, unit)).toBe(value)
  })
  it('is none without a figure', () => {
    expect(figureValue('若干', '家')).toBeNull()
  })
})

describe('a deadline as people write it', () => {
  it.each([
    ['2026', '2026'],
    ['2026-6', '2026-06'],
    ['2026年6月底', '2026-06'],
    ['2026年底前', '2026'],
    ['2026/6/30', '2026-06-30'],
    ['２０２７年', '2027'],
    ['', null],
  ])('%s is %s', (text, deadline) => {
    expect(readDeadline(text)).toBe(deadline)
  })
  it.each(['明年', '2026-13', '2026-02-31', '26年', '2026-6-0'])('%s is none', (text) => {
    expect(readDeadline(text)).toBeUndefined()
  })
})

describe('bodies in one line', () => {
  it('are parted by 、 but not inside a bracket', () => {
    expect(bodiesOf('省发展改革委（省数据局、省粮食局）、省财政厅； 省农业农村厅')).toEqual([
      '省发展改革委（省数据局、省粮食局）',
      '省财政厅',
      '省农业农村厅',
    ])
  })
})

describe('a draft', () => {
  it('says what keeps it from being a fact', () => {
    expect(problemsOf(emptyDraft('target'))).toEqual({ what: 'needed', quantity: 'noFigure' })
    expect(
      problemsOf({
        kind: 'target',
        what: '数据企业',
        comparator: '>=',
        quantity: '300',
        unit: '家',
        deadline: '明年',
        draftOnly: false,
      }),
    ).toEqual({ deadline: 'noDate' })
    expect(problemsOf(emptyDraft('responsibility'))).toEqual({ lead: 'noBody' })
    expect(problemsOf(emptyDraft('citation'))).toEqual({ title: 'needed' })
    expect(problemsOf(emptyDraft('modality'))).toEqual({})
  })
  it('keeps the value of a figure nobody changed, and works out one that was', () => {
    const doubled: Fact = { kind: 'target', value: { ...target('数据产业规模', '2', '倍', '2027'), value: 2 } }
    const draft = draftOf(doubled)
    expect(factOf(draft, printed, doubled)).toMatchObject({
      value: { value: 2, deadline: '2027', quote: printed.quote },
    })
    if (draft.kind !== 'target') throw new Error('a target')
    expect(
      factOf({ ...draft, quantity: '20—30', unit: '万家', deadline: '2027年6月底', draftOnly: true }, printed, doubled),
    ).toMatchObject({
      value: { quantity: '20—30', value: 200_000, unit: '万家', deadline: '2027-06', status: 'draft-only' },
    })
  })
  it('takes off the brackets of a title', () => {
    expect(factOf({ kind: 'citation', title: '《数据条例》', documentNumber: ' ' }, printed, null)).toMatchObject({
      value: { title: '数据条例', documentNumber: null },
    })
  })

  const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,8}$/u)
  const fact = fc.oneof(
    fc
      .record({
        what: name,
        quantity: fc.integer({ min: 0, max: 9999 }).map(String),
        unit: fc.constantFrom('家', '万个', '%', '亿元'),
        deadline: fc.constantFrom(null, '2026', '2026-06', '2027-12-31'),
      })
      .map((of): Fact => ({
        kind: 'target',
        value: {
          ...target(of.what, of.quantity, of.unit, of.deadline),
          value: figureValue(of.quantity, of.unit) ?? 0,
          ...printed,
        },
      })),
    fc
      .record({
        lead: fc.array(name, { minLength: 1, maxLength: 3 }),
        support: fc.array(name, { maxLength: 3 }),
        open: fc.subarray(['lead', 'support'] as const),
      })
      .map((of): Fact => ({ kind: 'responsibility', value: { ...of, local: [], mode: '牵头', quote: printed.quote } })),
    fc
      .record({ title: name, documentNumber: fc.option(name) })
      .map((of): Fact => ({ kind: 'citation', value: { ...of, ...printed } })),
  )
  it('of a fact is that fact again', () => {
    fc.assert(
      fc.property(fact, (each) => {
        const draft = draftOf(each)
        expect(problemsOf(draft)).toEqual({})
        expect(factOf(draft, printed, each)).toEqual(each)
      }),
    )
  })
})
