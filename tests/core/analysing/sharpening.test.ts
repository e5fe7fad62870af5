import { describe, expect, it } from 'vitest'
import { sharpeningOf } from '../../../core/analysing/sharpening.ts'
import type { Target } from '../../../core/model/target.ts'

const target = (more: Partial<Target>): Target => ({
  what: '典型应用场景',
  quantity: '300',
  value: 300,
  unit: '个',
  comparator: '>=',
  deadline: '2027',
  status: 'final',
  quote: '',
  start: 0,
  end: 0,
  ...more,
})
const kinds = (base: readonly Target[], now: readonly Target[]): readonly string[] =>
  sharpeningOf({ targets: base, modality: null }, { targets: now, modality: null }).map(({ kind }) => kind)

describe('how a counterpart goes further', () => {
  it.each<readonly [string, readonly Target[], readonly Target[], readonly string[]]>([
    ['more of the same', [target({})], [target({ value: 400 })], ['target-stricter']],
    ['a share of a national figure', [target({})], [target({ value: 30 })], []],
    ['the same', [target({})], [target({})], []],
    ['an open bound', [target({})], [target({ comparator: '>' })], ['target-stricter']],
    [
      'less of what is bounded from above',
      [target({ comparator: '<=', unit: '小时' })],
      [target({ comparator: '<=', unit: '小时', value: 24 })],
      ['target-stricter'],
    ],
    ['another unit', [target({})], [target({ unit: '%', value: 90 })], ['target-added']],
    ['another count', [target({})], [target({ what: '数据企业' })], ['target-added']],
    ['a deadline where there was none', [target({ deadline: null })], [target({})], ['deadline-added']],
    ['an earlier deadline', [target({})], [target({ deadline: '2026-12' })], ['deadline-earlier']],
    ['the end of the same year, more exactly', [target({})], [target({ deadline: '2027-12-31' })], []],
    ['what only the draft said', [target({})], [target({ value: 900, status: 'draft-only' })], []],
    [
      'scales that the value holds already',
      [target({ unit: '亿元', value: 1e8 })],
      [target({ unit: '万元', value: 5e7 })],
      [],
    ],
  ])('%s', (_what, base, now, expected) => {
    expect(kinds(base, now)).toEqual(expected)
  })

  it('is told by modality only where both have one', () => {
    expect(sharpeningOf({ targets: [], modality: 'encourage' }, { targets: [], modality: 'must' })).toEqual([
      { kind: 'modality-stronger', modality: 'must', base: 'encourage' },
    ])
    expect(sharpeningOf({ targets: [], modality: 'must' }, { targets: [], modality: 'support' })).toEqual([])
    expect(sharpeningOf({ targets: [], modality: null }, { targets: [], modality: 'must' })).toEqual([])
  })
})
