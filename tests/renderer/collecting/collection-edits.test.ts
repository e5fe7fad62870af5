import { describe, expect, it } from 'vitest'
import type { Collection } from '../../../core/model/collection.ts'
import type { ClauseId, ClauseRef, CollectionId, PolicyId } from '../../../core/model/ids.ts'
import { collectEdit, collectionsWith, leaveEdit, newCollectionEdit } from '../../../renderer/features/collecting/collection-edits.ts'

const clause = (policyId: string, clauseId: string): ClauseRef => ({ policyId: policyId as PolicyId, clauseId: clauseId as ClauseId })
const a = clause('云泽', 'c1'), b = clause('云泽', 'c2'), sameNumberElsewhere = clause('临湖', 'c1')
const collection: Collection = { id: 'k1' as CollectionId, name: '加严要求', comment: '送审前再核', members: [a], createdAt: '2025-06-01T08:00:00.000Z' }

describe('collecting clauses', () => {
  it('puts what is missing at the end, in the order given, and keeps the rest of the collection', () => {
    expect(collectEdit(collection, [b, a, sameNumberElsewhere, b])).toEqual({ kind: 'put-collection', collection: { ...collection, members: [a, b, sameNumberElsewhere] } })
  })
  it('is no edit where all are there already', () => {
    expect(collectEdit(collection, [a, a])).toBeNull()
  })
  it('begins a collection under its name without the blanks around it, each clause once', () => {
    expect(newCollectionEdit('k2', ' 可引用 ', [a, b, a], '2025-06-02T08:00:00.000Z')).toEqual({ kind: 'put-collection', collection: { id: 'k2', name: '可引用', comment: '', members: [a, b], createdAt: '2025-06-02T08:00:00.000Z' } })
  })
  it('takes out the clause of that policy only', () => {
    const both = { ...collection, members: [a, sameNumberElsewhere] }
    expect(leaveEdit(both, a)).toEqual({ kind: 'put-collection', collection: { ...both, members: [sameNumberElsewhere] } })
    expect(leaveEdit(both, b)).toBeNull()
  })
  it('takes the collection away with its last clause', () => {
    expect(leaveEdit(collection, a)).toEqual({ kind: 'remove-collection', collectionId: 'k1' })
  })
  it('knows the collections a clause is in', () => {
    expect(collectionsWith([collection], a)).toEqual([collection])
    expect(collectionsWith([collection], sameNumberElsewhere)).toEqual([])
  })
})
