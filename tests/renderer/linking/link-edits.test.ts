import { describe, expect, it } from 'vitest'
import type { ClauseId, ClauseRef, PolicyId } from '../../../core/model/ids.ts'
import type { LinkType } from '../../../core/model/link.ts'
import { linkEdit, sameClause } from '../../../renderer/features/linking/link-edits.ts'
import { isDirected, linkName, placeOf } from '../../../renderer/state/link-words.ts'

const ref = (policy: string, clause: string): ClauseRef => ({
  policyId: policy as PolicyId,
  clauseId: clause as ClauseId,
})
const stamp = { id: 'l1', now: '2026-01-01T00:00:00.000Z', author: '林' }
const types: readonly LinkType[] = [
  {
    id: 'implements',
    name: '落实',
    nameEn: 'implements',
    inverseName: '被落实',
    inverseNameEn: 'is implemented by',
    directed: true,
    colour: '#000000',
  },
  {
    id: 'relates',
    name: '同主题',
    nameEn: 'relates to',
    inverseName: '同主题',
    inverseNameEn: 'relates to',
    directed: false,
    colour: '#000000',
  },
]

describe('making a link', () => {
  it('runs from where one stands, or to it', () => {
    const here = ref('local', 'a')
    const there = ref('national', 'b')
    expect(linkEdit({ here, type: 'implements', direction: 'out' }, there, stamp)).toMatchObject({
      kind: 'link-clauses',
      link: { from: here, to: there },
    })
    expect(linkEdit({ here, type: 'implements', direction: 'in' }, there, stamp)).toMatchObject({
      link: { from: there, to: here },
    })
  })
  it('takes clauses of the same number in two policies for two clauses', () => {
    expect(sameClause(ref('p', 'c1'), ref('q', 'c1'))).toBe(false)
    expect(sameClause(ref('p', 'c1'), ref('p', 'c1'))).toBe(true)
  })
})

describe('naming a link', () => {
  it('reads from either end, in the language spoken', () => {
    expect(linkName(types, 'implements', 'out', 'zh-Hans')).toBe('落实')
    expect(linkName(types, 'implements', 'in', 'zh-Hans')).toBe('被落实')
    expect(linkName(types, 'implements', 'in', 'en')).toBe('Is implemented by')
  })
  it('shows its id where the type is unknown, and takes it for directed', () => {
    expect(linkName([], 'cites', 'out', 'en')).toBe('cites')
    expect([isDirected(types, 'relates'), isDirected([], 'cites')]).toEqual([false, true])
  })
  it('names the region of a local policy only', () => {
    const other = { ref: ref('p', 'c'), policyTitle: null, path: '三、（一）', preview: '' }
    expect(placeOf({ ...other, level: 'municipal', region: '临湖市' })).toBe('临湖市 三、（一）')
    expect(placeOf({ ...other, level: 'national', region: '全国' })).toBe('三、（一）')
  })
})
