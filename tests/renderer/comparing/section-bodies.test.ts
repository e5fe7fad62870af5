import { describe, expect, it } from 'vitest'
import type { KnownCounterpart, PolicyAlignment } from '../../../core/model/alignment.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import { alignmentRows } from '../../../renderer/features/comparing/alignment-rows.ts'
import { sectionBodies } from '../../../renderer/features/comparing/section-bodies.ts'

const clause = (id: string, marker: string, parent: string | null): Clause => ({
  id: id as ClauseId,
  parentId: parent as ClauseId | null,
  kind: marker === '' ? 'paragraph' : 'section',
  marker,
  ordinal: null,
  heading: '',
  path: id,
  depth: parent === null ? 0 : 1,
  range: { start: 0, end: 1 },
  page: null,
  sector: null,
})
const pair = (from: string, to: string): KnownCounterpart => ({
  from: from as ClauseId,
  to: to as ClauseId,
  rank: 1,
  score: 0.5,
  suggested: true,
  type: 'implements',
  shared: [],
  state: 'open',
  linkId: null,
})

describe('what a section says under its heading', () => {
  it('is read with it, but for the paragraphs that have a row of their own', () => {
    const upper = [clause('u1', '一、', null), clause('u1a', '', 'u1'), clause('u1b', '', 'u1')]
    const lower = [
      clause('l1', '一、', null),
      clause('l1a', '', 'l1'),
      clause('l1b', '', 'l1'),
      clause('l2', '二、', null),
      clause('l2a', '', 'l2'),
      clause('free', '', null),
    ]
    const alignment: PolicyAlignment = {
      upper: 'u' as PolicyId,
      lower: 'l' as PolicyId,
      pairs: [pair('l1', 'u1'), pair('l1b', 'u1b')],
      linked: [],
      notTakenUp: [],
      new: ['l2' as ClauseId],
    }
    const found = sectionBodies(alignmentRows(alignment, upper, lower, new Set()), upper, lower)
    const ids = (bodies: ReadonlyMap<ClauseId, readonly Clause[]>) =>
      [...bodies].map(([id, under]) => [id, ...under.map((each) => each.id)])
    expect(ids(found.upper)).toEqual([['u1', 'u1a']])
    expect(ids(found.lower)).toEqual([
      ['l1', 'l1a'],
      ['l2', 'l2a'],
    ])
  })
})
