import { describe, expect, test } from 'vitest'
import type { KnownCounterpart, PolicyAlignment } from '../../../core/model/alignment.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { Link } from '../../../core/model/link.ts'
import type { PolicySummary } from '../../../core/model/policy-summary.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { LinkEnd } from '../../../core/model/policy-view.ts'
import { likelyCounterparts, takesUp } from '../../../renderer/features/linking/likely-counterparts.ts'
import { changedLinkEdit, turnedLinkEdit } from '../../../renderer/features/linking/link-edits.ts'
import {
  bareHeadings,
  countOpen,
  openLinkSuggestions,
  suggestionKey,
} from '../../../renderer/features/linking/link-suggestions.ts'
import { markShared } from '../../../renderer/features/linking/mark-shared.ts'
import { likelyLink } from '../../../renderer/state/link-words.ts'

const [city, nation] = ['city', 'nation'] as unknown as [PolicyId, PolicyId]
const id = (clause: string): ClauseId => clause as ClauseId
const pair = (from: string, to: string, more: Partial<KnownCounterpart> = {}): KnownCounterpart => ({
  from: id(from),
  to: id(to),
  rank: 1,
  score: 0.5,
  suggested: true,
  type: 'implements',
  shared: ['水利'],
  state: 'open',
  linkId: null,
  ...more,
})
const alignment: PolicyAlignment = {
  upper: nation,
  lower: city,
  linked: [],
  notTakenUp: [],
  new: [],
  pairs: [
    pair('c1', 'n1'),
    pair('c1', 'n2', { score: 0.8, suggested: false }),
    pair('c2', 'n1', { score: 0.9 }),
    pair('c3', 'n3', { state: 'dismissed' }),
  ],
}
const end = (type: string, clause: string): LinkEnd => ({
  link: { type } as Link,
  direction: 'out',
  other: {
    ref: { policyId: nation, clauseId: id(clause) },
    policyTitle: null,
    level: null,
    region: null,
    path: '',
    preview: '',
  },
})

describe('open suggestions', () => {
  test('run out from the lower policy and in to the upper one, proposed ones first', () => {
    const below = openLinkSuggestions(city, [alignment], {}, new Set())
    expect(
      below.get(id('c1'))?.map(({ other, direction, suggested }) => [other.clauseId, direction, suggested]),
    ).toEqual([
      ['n1', 'out', true],
      ['n2', 'out', false],
    ])
    expect(
      openLinkSuggestions(nation, [alignment], {}, new Set())
        .get(id('n1'))
        ?.map(({ other, direction }) => [other.clauseId, direction]),
    ).toEqual([
      ['c2', 'in'],
      ['c1', 'in'],
    ])
    expect(countOpen(below).get(nation)).toBe(2)
  })
  test('leave mere possibilities out for a clause that is but a heading', () => {
    const clause = (name: string, parentId: ClauseId | null, length: number): Clause =>
      ({ id: id(name), parentId, marker: '一、', heading: '总体要求', range: { start: 0, end: length } }) as Clause
    const bare = bareHeadings([clause('c1', null, 7), clause('c2', id('c1'), 90), clause('c3', id('c2'), 7)])
    expect([...bare]).toEqual(['c1'])
    expect(
      openLinkSuggestions(city, [alignment], {}, new Set(), bare)
        .get(id('c1'))
        ?.map(({ other }) => other.clauseId),
    ).toEqual(['n1'])
  })
  test('leave out what is linked by now or was said no to, but not what is merely cited', () => {
    expect(
      openLinkSuggestions(city, [alignment], { [id('c1')]: [end('refines', 'n1')] }, new Set()).get(id('c1')),
    ).toHaveLength(1)
    expect(
      openLinkSuggestions(city, [alignment], { [id('c1')]: [end('cites', 'n1')] }, new Set()).get(id('c1')),
    ).toHaveLength(2)
    const key = suggestionKey({ policyId: city, clauseId: id('c2') }, { policyId: nation, clauseId: id('n1') })
    expect(openLinkSuggestions(city, [alignment], {}, new Set([key])).has(id('c2'))).toBe(false)
    expect(openLinkSuggestions(city, [alignment], {}, new Set()).has(id('c3'))).toBe(false)
  })
})

const policy = (name: string, level: string | null, title: string, more: object = {}): PolicySummary =>
  ({
    id: name,
    fileName: '',
    replaces: null,
    sectors: [],
    ...more,
    metadata: { title, level, region: null, status: 'final', ...(more as { metadata?: object }).metadata },
  }) as unknown as PolicySummary
test('policies of another level and the same subject are likely, drafts whose final text is there are not', () => {
  const policies = [
    policy('here', 'provincial', '云泽省智慧水利建设实施方案'),
    policy('plan', 'national', '智慧水利建设三年计划'),
    policy('draft', 'national', '智慧水利建设三年计划（征求意见稿）', { metadata: { status: 'draft' } }),
    policy('other', 'national', '农村公路养护条例'),
    policy('same', 'provincial', '澜江省智慧水利建设实施方案'),
    policy('unknown', null, '智慧水利建设'),
  ]
  expect(likelyCounterparts(policies, 'here' as PolicyId)).toEqual(['plan'])
  expect(likelyCounterparts(policies, 'unknown' as PolicyId)).toEqual([])
  const [here, plan, , , same, unknown] = policies
  if (here === undefined || plan === undefined || same === undefined || unknown === undefined)
    throw new Error('the list is shorter than it was written')
  expect([takesUp(plan, here).lower, takesUp(here, same).lower, takesUp(unknown, plan).lower]).toEqual([
    'here',
    'here',
    'unknown',
  ])
})

test('shared words are found in the other script too, and overlapping ones are one stretch', () => {
  const text = '推進水利數據互聯，水利數據共享'
  expect(markShared(text, ['水利数据', '数据互联', '']).map(({ start, end: to }) => text.slice(start, to))).toEqual([
    '水利數據互聯',
    '水利數據',
  ])
})

test('the lower level implements the higher one; of one level or of none they relate', () => {
  expect([
    likelyLink('municipal', 'national'),
    likelyLink('national', 'provincial'),
    likelyLink('provincial', 'provincial'),
    likelyLink(null, 'national'),
  ]).toEqual([
    { type: 'implements', direction: 'out' },
    { type: 'implements', direction: 'in' },
    { type: 'relates', direction: 'out' },
    { type: 'relates', direction: 'out' },
  ])
})

test('a changed link stays itself; turned round between policies it moves in one step', () => {
  const link = {
    id: 'l1',
    type: 'implements',
    from: { policyId: city, clauseId: id('c1') },
    to: { policyId: nation, clauseId: id('n1') },
    comment: '',
    author: '甲',
    createdAt: '',
  } as unknown as Link
  expect(changedLinkEdit(link, { comment: '先行' })).toEqual({
    kind: 'link-clauses',
    link: { ...link, comment: '先行' },
  })
  expect(turnedLinkEdit(link)).toMatchObject({
    kind: 'batch',
    edits: [
      { kind: 'unlink-clauses', policyId: 'city' },
      { kind: 'link-clauses', link: { id: 'l1', from: link.to, to: link.from } },
    ],
  })
  expect(turnedLinkEdit({ ...link, to: { policyId: city, clauseId: id('c2') } })).toMatchObject({
    kind: 'link-clauses',
    link: { from: { clauseId: 'c2' } },
  })
})
