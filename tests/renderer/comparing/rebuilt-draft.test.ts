import { beforeEach, describe, expect, it } from 'vitest'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { PairedClause } from '../../../core/model/policy-comparison.ts'
import { clauseToOpen } from '../../../renderer/features/comparing/clause-to-open.ts'
import { comparisonStore, compareWithRebuilt, setSides } from '../../../renderer/state/comparison-choice.ts'
import { parseSession, writeSession } from '../../../renderer/state/session-text.ts'

const clause = (id: string): PairedClause => ({
  clauseId: id as ClauseId,
  path: '一、',
  marker: '一、',
  heading: '',
  kind: 'section',
  depth: 1,
})
const [older, newer] = ['p1' as PolicyId, 'p2' as PolicyId]

describe('opening a clause of a comparison', () => {
  it.each([
    ['the side one stands on', clause('a'), clause('b'), 'left', older, { policyId: older, clauseId: 'a' }],
    ['the newer side', clause('a'), clause('b'), 'right', older, { policyId: newer, clauseId: 'b' }],
    ['the only one there is', clause('a'), null, 'right', older, { policyId: older, clauseId: 'a' }],
    [
      'from a rebuilt draft, what became of it',
      clause('a'),
      clause('b'),
      'left',
      null,
      { policyId: newer, clauseId: 'b' },
    ],
    ['of a rebuilt draft alone: nothing', clause('a'), null, 'left', null, null],
    ['of a rebuilt draft alone, from the empty side: nothing', clause('a'), null, 'right', null, null],
  ] as const)('opens %s', (_, old, now, where, left, expected) => {
    expect(clauseToOpen({ old, new: now }, where, left, newer)).toEqual(expected)
  })
})

describe('a comparison with a rebuilt draft', () => {
  beforeEach(() => {
    setSides('levels', { left: null, right: null })
    setSides('versions', { left: null, right: null })
  })

  it('is let go when another older version is chosen, and kept while levels are looked at', () => {
    compareWithRebuilt(newer)
    expect(comparisonStore.get()).toMatchObject({
      mode: 'versions',
      rebuilt: true,
      versions: { left: null, right: newer },
    })
    setSides('levels', { left: older, right: newer })
    expect(comparisonStore.get().rebuilt).toBe(true)
    setSides('versions', { left: older, right: newer })
    expect(comparisonStore.get().rebuilt).toBe(false)
  })

  it('comes back with the session', () => {
    const sides = { left: null, right: newer }
    const comparing = { mode: 'versions' as const, versions: sides, levels: { left: null, right: null } }
    const session = {
      library: '/l',
      tabs: [],
      lastPolicy: null,
      place: { screen: 'compare' as const },
      panels: { widths: {}, folded: {} },
    }
    expect(parseSession(writeSession({ ...session, comparing: { ...comparing, rebuilt: true } }))?.comparing).toEqual({
      ...comparing,
      rebuilt: true,
    })
    expect(parseSession(writeSession({ ...session, comparing }))?.comparing).toEqual(comparing)
  })
})
