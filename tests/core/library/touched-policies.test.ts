import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId, LinkId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import { touchedPolicies } from '../../../core/library/queries/touched-policies.ts'

const policy = (name: string): PolicyId => name as PolicyId
const clause = (name: string) => ({ policyId: policy(name), clauseId: 'c' as ClauseId })
const untag: Edit = { kind: 'untag-clause', policyId: policy('a'), taggingId: 't' as TaggingId }
const link: Edit = {
  kind: 'link-clauses',
  link: {
    id: 'l' as LinkId,
    type: 'implements',
    from: clause('a'),
    to: clause('b'),
    comment: '',
    author: '',
    createdAt: '',
  },
}

describe('the policies an edit shows in', () => {
  it('are both ends of a link', () => {
    expect(touchedPolicies(link)).toEqual(['a', 'b'])
  })
  it('of a batch are those of its parts, once each', () => {
    expect(touchedPolicies({ kind: 'batch', name: 'bulk', edits: [untag, link] })).toEqual(['a', 'b'])
  })
  it('are all of them when a tag changes, alone or in a batch', () => {
    const tag: Edit = { kind: 'remove-tag', tagId: 'x' as TagId }
    expect(touchedPolicies(tag)).toBeNull()
    expect(touchedPolicies({ kind: 'batch', name: 'merge-tags', edits: [untag, tag] })).toBeNull()
  })
})
