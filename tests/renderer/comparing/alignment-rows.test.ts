import { describe, expect, it } from 'vitest'
import { alignmentRows, countAlignment, filterRows } from '../../../renderer/features/comparing/alignment-rows.ts'
import type { KnownCounterpart, PolicyAlignment } from '../../../core/model/alignment.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, LinkId, PolicyId } from '../../../core/model/ids.ts'

const clauses = (...ids: string[]): readonly Clause[] =>
  ids.map((id, at) => ({
    id: id as ClauseId,
    parentId: null,
    kind: 'item',
    marker: `${(at + 1).toString()}.`,
    ordinal: at + 1,
    heading: '',
    path: id,
    depth: 0,
    range: { start: at, end: at + 1 },
    page: null,
    sector: null,
  }))
const pair = (from: string, to: string, rest: Partial<KnownCounterpart> = {}): KnownCounterpart => ({
  from: from as ClauseId,
  to: to as ClauseId,
  rank: 1,
  score: 0.5,
  suggested: true,
  type: 'implements',
  shared: [],
  state: 'open',
  linkId: null,
  ...rest,
})
const upper = clauses('u1', 'u2', 'u3')
const lower = clauses('l1', 'l2', 'l3')
const alignment: PolicyAlignment = {
  upper: 'u' as PolicyId,
  lower: 'l' as PolicyId,
  pairs: [
    pair('l1', 'u1'),
    pair('l1', 'u3', { rank: 2, suggested: false, score: 0.05 }),
    pair('l2', 'u1', { state: 'dismissed' }),
  ],
  linked: [{ linkId: 'k' as LinkId, type: 'refines', from: 'l1' as ClauseId, to: 'u3' as ClauseId }],
  notTakenUp: ['u2' as ClauseId],
  new: ['l2', 'l3'] as ClauseId[],
}
const rows = (opened: readonly string[] = []) => alignmentRows(alignment, upper, lower, new Set(opened as ClauseId[]))

describe('the rows of two levels', () => {
  it('list accepted counterparts first, and what is not taken up behind what answers the clause before it', () => {
    expect(rows().map(({ key }) => key)).toEqual(['l1 u3', 'l1 u1', 'above u2', 'l2 u1', 'l3'])
    expect(rows()[1]).toMatchObject({ again: true, others: 0 })
    expect(rows()[0]).toMatchObject({ again: false, others: 1 })
  })

  it('list merely possible counterparts when asked for', () => {
    expect(rows(['l1']).filter(({ key }) => key.startsWith('l1')).length).toBe(3)
  })

  it('leave dismissed ones out until they are asked for', () => {
    expect(filterRows(rows(), new Set()).map(({ key }) => key)).toEqual(['l1 u3', 'l1 u1', 'above u2', 'l3'])
    expect(filterRows(rows(), new Set(['dismissed'])).map(({ key }) => key)).toEqual(['l2 u1'])
  })

  it('show a clause in full where its first row was filtered away', () => {
    expect(filterRows(rows(), new Set(['suggested']))).toMatchObject([{ key: 'l1 u1', again: false }])
  })

  it('are counted by finding, suggestions apart from what people accepted', () => {
    expect(countAlignment(alignment)).toEqual({
      accepted: 1,
      suggested: 1,
      dismissed: 1,
      notTakenUp: 1,
      new: 2,
      all: 5,
    })
  })
})
