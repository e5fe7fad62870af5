import { describe, expect, it } from 'vitest'
import { counterpartTarget, prepareTargets, standingOf } from '../../../core/analysing/target-standing.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { Comparator, Target } from '../../../core/model/target.ts'
import type { TargetStanding } from '../../../core/model/target-standing.ts'

const target = (more: Partial<Target> = {}): Target => ({
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
const id = (name: string): ClauseId => name as ClauseId
const clauses = [
  { id: id('a'), parentId: null },
  { id: id('a1'), parentId: id('a') },
  { id: id('b'), parentId: null },
]

describe('how a target stands to one of the base', () => {
  it.each<readonly [string, Partial<Target>, Partial<Target>, TargetStanding]>([
    ['more of the same', { value: 400 }, {}, 'stricter'],
    ['less of the same', { value: 30 }, {}, 'looser'],
    ['the same', {}, {}, 'equal'],
    ['an open bound', { comparator: '>' }, {}, 'stricter'],
    ['less under a ceiling', { comparator: '<=', value: 24 }, { comparator: '<=', value: 48 }, 'stricter'],
    ['a floor against a ceiling', {}, { comparator: '<=' }, 'mixed'],
    ['earlier', { deadline: '2026' }, {}, 'stricter'],
    ['a deadline where there was none', {}, { deadline: null }, 'stricter'],
    ['no deadline where there was one', { deadline: null }, {}, 'looser'],
    ['the last day of the same month', { deadline: '2026-06-30' }, { deadline: '2026-06' }, 'equal'],
    ['more, but later', { value: 400, deadline: '2028' }, {}, 'mixed'],
  ])('%s', (_, now, base, standing) => {
    expect(standingOf(target(now), target(base))).toBe(standing)
  })

  it('is the other way round from the other side', () => {
    const comparators: readonly Comparator[] = ['>=', '>', '=', '<=', '<']
    const all = comparators.flatMap((comparator) =>
      [300, 400].flatMap((value) =>
        [null, '2026', '2026-06', '2027-12-31'].map((deadline) => target({ comparator, value, deadline })),
      ),
    )
    const turned = { stricter: 'looser', looser: 'stricter', equal: 'equal', mixed: 'mixed' } as const
    for (const a of all) for (const b of all) expect(standingOf(b, a)).toBe(turned[standingOf(a, b)])
  })
})

describe('the target of the base that one is compared with', () => {
  const none = { links: [], suggestions: [] }
  const cases: readonly (readonly [
    string,
    Partial<Target>,
    readonly (readonly [string, Partial<Target>])[],
    { readonly links: readonly ClauseId[]; readonly suggestions: readonly ClauseId[] },
    readonly [string, string] | null,
  ])[] = [
    [
      'stands below the clause that is linked',
      { what: '场景' },
      [
        ['a1', {}],
        ['b', {}],
      ],
      { links: [id('a')], suggestions: [id('b')] },
      ['a1', 'link'],
    ],
    [
      'stands in the clause that is suggested, where no linked one counts the same',
      { what: '场景' },
      [
        ['a1', { unit: '家' }],
        ['b', {}],
      ],
      { links: [id('a')], suggestions: [id('b')] },
      ['b', 'suggestion'],
    ],
    ['counts the same anywhere else', { what: '应用场景' }, [['a1', {}]], none, ['a1', 'indicator']],
    ['does not merely share a word', { what: '企业' }, [['a1', { what: '数据企业' }]], none, null],
    ['has the same unit', { unit: '%' }, [['a1', {}]], none, null],
    ['has a unit whose scale is in the value', { unit: '亿元' }, [['a1', { unit: '万元' }]], none, ['a1', 'indicator']],
    [
      'has the same deadline, of several',
      { deadline: '2027' },
      [
        ['a1', { deadline: '2025' }],
        ['b', { deadline: '2027' }],
      ],
      none,
      ['b', 'indicator'],
    ],
    ['does not stand in a draft only', {}, [['a1', { status: 'draft-only' }]], none, null],
    [
      'is found by its words where it has no name',
      { what: '', quote: '覆盖80%' },
      [
        ['a1', { what: '', quote: '达到80%' }],
        ['b', { what: '', quote: '覆盖80%' }],
      ],
      none,
      ['b', 'indicator'],
    ],
  ]
  it.each(cases)('%s', (_, now, base, answered, found) => {
    const made = counterpartTarget(
      target(now),
      prepareTargets(
        clauses,
        base.map(([clause, more]) => ({ clauseId: id(clause), target: target(more) })),
      ),
      answered,
    )
    expect(made === null ? null : [made.clauseId, made.by]).toEqual(found)
  })

  it('is as strict where a policy is compared with itself', () => {
    const own = ['', '应用场景', '企业'].flatMap((what) =>
      ['个', '%'].flatMap((unit) =>
        [10, 20].flatMap((value) =>
          [null, '2026', '2027'].flatMap((deadline) =>
            (['>=', '<='] as const).map((comparator) =>
              target({ what, unit, value, deadline, comparator, quote: `${String(value)}${unit}` }),
            ),
          ),
        ),
      ),
    )
    const base = prepareTargets(
      clauses,
      own.map((each) => ({ clauseId: id('a1'), target: each })),
    )
    for (const each of own) {
      const found = counterpartTarget(each, base, none)
      expect(found === null ? null : standingOf(each, found.target)).toBe('equal')
    }
  })
})
