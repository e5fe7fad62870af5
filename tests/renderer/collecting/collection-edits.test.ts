import { describe, expect, it } from 'vitest'
import type { Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId, ClauseRef, CollectionId, PolicyId } from '../../../core/model/ids.ts'
import {
  collectEdit,
  collecting,
  collectionsWith,
  leaveEdit,
  memberCommentEdit,
  moveMemberEdit,
  newCollectionEdit,
  stepBefore,
} from '../../../renderer/features/collecting/collection-edits.ts'

const clause = (policyId: string, clauseId: string): ClauseRef => ({
  policyId: policyId as PolicyId,
  clauseId: clauseId as ClauseId,
})
const a = clause('云泽', 'c1'),
  b = clause('云泽', 'c2'),
  sameNumberElsewhere = clause('临湖', 'c1')
const collection: Collection = {
  id: 'k1' as CollectionId,
  name: '加严要求',
  comment: '送审前再核',
  members: [a],
  createdAt: '2025-06-01T08:00:00.000Z',
}

describe('collecting clauses', () => {
  it('puts what is missing at the end, in the order given, and keeps the rest of the collection', () => {
    expect(collectEdit(collection, [b, a, sameNumberElsewhere, b])).toEqual({
      kind: 'put-collection',
      collection: { ...collection, members: [a, b, sameNumberElsewhere] },
    })
  })
  it('is no edit where all are there already', () => {
    expect(collectEdit(collection, [a, a])).toBeNull()
  })
  it('begins a collection under its name without the blanks around it, each clause once', () => {
    expect(newCollectionEdit('k2', ' 可引用 ', [a, b, a], '2025-06-02T08:00:00.000Z')).toEqual({
      kind: 'put-collection',
      collection: { id: 'k2', name: '可引用', comment: '', members: [a, b], createdAt: '2025-06-02T08:00:00.000Z' },
    })
  })
  it('takes out the clause of that policy only', () => {
    const both = { ...collection, members: [a, sameNumberElsewhere] }
    expect(leaveEdit(both, a)).toEqual({
      kind: 'put-collection',
      collection: { ...both, members: [sameNumberElsewhere], takenOut: [a] },
    })
    expect(leaveEdit(both, b)).toBeNull()
  })
  it('stays when its last clause is taken out', () => {
    expect(leaveEdit(collection, a)).toEqual({
      kind: 'put-collection',
      collection: { ...collection, members: [], takenOut: [a] },
    })
  })
  it('takes what was said of a clause out with it', () => {
    const said = { ...collection, members: [a, b], comments: { '云泽 c1': '早一年', '云泽 c2': '多两项' } }
    expect(leaveEdit(said, a)).toMatchObject({ collection: { members: [b], comments: { '云泽 c2': '多两项' } } })
    expect(leaveEdit({ ...said, members: [a], comments: { '云泽 c1': '早一年' } }, a)).not.toHaveProperty(
      'collection.comments',
    )
  })
  it('leaves out what was taken out where a search found it, and puts it back where a person chose it', () => {
    const without = { ...collection, takenOut: [b] }
    expect(collecting(without, [a, b, sameNumberElsewhere], true)).toEqual({ added: [sameNumberElsewhere], leftOut: 1 })
    expect(collecting(without, [a, b, sameNumberElsewhere], false)).toEqual({
      added: [b, sameNumberElsewhere],
      leftOut: 0,
    })
    expect(collectEdit(without, [b])).toEqual({
      kind: 'put-collection',
      collection: { ...collection, members: [a, b] },
    })
  })
  it('knows the collections a clause is in', () => {
    expect(collectionsWith([collection], a)).toEqual([collection])
    expect(collectionsWith([collection], sameNumberElsewhere)).toEqual([])
  })
})

describe('the order of a collection', () => {
  const three: Collection = { ...collection, members: [a, b, sameNumberElsewhere] }
  const order = (edit: Edit | null): readonly ClauseRef[] | null =>
    edit?.kind === 'put-collection' ? edit.collection.members : null
  it('puts a clause before another or at the end', () => {
    expect(order(moveMemberEdit(three, sameNumberElsewhere, a))).toEqual([sameNumberElsewhere, a, b])
    expect(order(moveMemberEdit(three, a, null))).toEqual([b, sameNumberElsewhere, a])
    expect(order(moveMemberEdit(three, a, sameNumberElsewhere))).toEqual([b, a, sameNumberElsewhere])
  })
  it('is no edit where it stands there already, or is not in it', () => {
    expect([
      moveMemberEdit(three, a, b),
      moveMemberEdit(three, a, a),
      moveMemberEdit(three, sameNumberElsewhere, null),
      moveMemberEdit(collection, b, a),
    ]).toEqual([null, null, null, null])
  })
  it('goes one place up or down, and no further than the ends', () => {
    expect(order(moveMemberEdit(three, b, stepBefore(three.members, b, -1) ?? null))).toEqual([
      b,
      a,
      sameNumberElsewhere,
    ])
    expect(order(moveMemberEdit(three, b, stepBefore(three.members, b, 1) ?? null))).toEqual([
      a,
      sameNumberElsewhere,
      b,
    ])
    expect([stepBefore(three.members, a, -1), stepBefore(three.members, sameNumberElsewhere, 1)]).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('what is said of a member', () => {
  it('is put, changed and taken away', () => {
    const said = memberCommentEdit(collection, a, ' 比国家早一年 ')
    expect(said).toEqual({
      kind: 'put-collection',
      collection: { ...collection, comments: { '云泽 c1': '比国家早一年' } },
    })
    expect(memberCommentEdit({ ...collection, comments: { '云泽 c1': '早一年' } }, a, ' ')).toEqual({
      kind: 'put-collection',
      collection,
    })
    expect(memberCommentEdit({ ...collection, comments: { '云泽 c1': '早一年' } }, a, '早一年')).toBeNull()
    expect(memberCommentEdit(collection, a, '')).toBeNull()
  })
})
