import { describe, expect, test } from 'vitest'
import { carryVersion } from '../../../core/library/carry-version.ts'
import { checkLibrary } from '../../../core/library/check-library.ts'
import { planCorrection } from '../../../core/library/correct-structure.ts'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { rememberTakenOut } from '../../../core/library/remember-taken-out.ts'
import { repairsOf } from '../../../core/library/repair-library.ts'
import { type Collection, putIn, takeOut } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId, ClauseRef, CollectionId, PolicyId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import { at, CLAUSE_LENGTH, policyRecord, startLibrary } from './arbitrary-edits.ts'

const clause = (policyId: string, clauseId: string): ClauseRef => ({
  policyId: policyId as PolicyId,
  clauseId: clauseId as ClauseId,
})
const [first, second, third, elsewhere] = [
  clause('aaaa', 'c1'),
  clause('aaaa', 'c2'),
  clause('aaaa', 'c3'),
  clause('bbbb', 'c2'),
]
const found: Collection = {
  id: 'k1' as CollectionId,
  name: '资金口径',
  comment: '',
  members: [first, second, third, elsewhere],
  createdAt: at,
  comments: { 'aaaa c2': '只提到名称' },
}
const put = (collection: Collection): Edit => ({ kind: 'put-collection', collection })
const after = (library: Library, edit: Edit) => {
  const result = applyEdit(library, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
const collectionOf = (library: Library): Collection => {
  const [collection] = Object.values<Collection>(library.collections)
  if (collection === undefined) throw new Error('no collection')
  return collection
}
const text = Array.from({ length: 4 }, (_, n) =>
  `（${(n + 1).toString()}）安排专项资金支持第${(n + 1).toString()}类水利数据应用，逐年评估。`.slice(0, CLAUSE_LENGTH),
).join('')
const aaaa = (library: Library) => {
  const record = library.policies['aaaa' as PolicyId]
  if (record === undefined) throw new Error('no policy')
  return record
}
const kept = after(startLibrary, put(takeOut(takeOut(found, second), elsewhere))).library

describe('a clause taken out of a collection', () => {
  test('is remembered, in the order in which it was, and what was said of it is not', () => {
    expect(collectionOf(kept)).toMatchObject({ members: [first, third], takenOut: [second, elsewhere] })
    expect(collectionOf(kept)).not.toHaveProperty('comments')
    expect(takeOut(found, clause('cccc', 'c1'))).toBe(found)
  })
  test('is remembered no longer once a person puts it in again, at the end', () => {
    const back = putIn(collectionOf(kept), [second])
    expect(back).toMatchObject({ members: [first, third, second], takenOut: [elsewhere] })
    expect(putIn(back, [elsewhere])).not.toHaveProperty('takenOut')
  })
  test('is no member, is there once, and is of the library', () => {
    const refused = (takenOut: readonly ClauseRef[]) => applyEdit(startLibrary, put({ ...found, takenOut }))
    const doubled = { ok: false, failure: { code: 'edit-invalid', params: { field: 'collection.takenOut' } } }
    expect(refused([first])).toMatchObject(doubled)
    expect(refused([clause('aaaa', 'c4'), clause('aaaa', 'c4')])).toMatchObject(doubled)
    expect(refused([clause('aaaa', 'c9')])).toMatchObject({ ok: false, failure: { code: 'clause-not-found' } })
  })
  test('is forgotten with its policy, and remembered again when that is undone', () => {
    const removed = after(kept, { kind: 'remove-policy', policyId: 'bbbb' as PolicyId })
    expect(collectionOf(removed.library).takenOut).toEqual([second])
    expect(after(removed.library, removed.undo).library).toEqual(kept)
  })
  test('leaves no trace in a library whose clause is gone and that is repaired', () => {
    const broken: Library = { ...kept, policies: { [aaaa(kept).policy.id]: aaaa(kept) } }
    expect(checkLibrary(broken).map(({ code }) => code)).toEqual(['collection-dangles'])
    const repaired = repairsOf(broken).reduce<Library>((now, edit) => after(now, edit).library, broken)
    expect(collectionOf(repaired).takenOut).toEqual([second])
    expect(checkLibrary(repaired)).toEqual([])
  })
})

describe('what was taken out, where clauses change', () => {
  let drawn = 0
  const newId = () => `n${(drawn += 1).toString()}`
  const joined = (library: Library, clauseId: string) => {
    const planned = planCorrection(
      library,
      aaaa(library),
      text,
      { kind: 'merge', clauseId: clauseId as ClauseId },
      { sectors: [], at, author: '甲', newId },
    )
    if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
    return planned.value
  }
  test('stays a member where it was joined with one', () => {
    const { edit } = joined(kept, 'c2')
    const now = collectionOf(after(kept, edit).library)
    expect(now).toMatchObject({ members: [first, third], takenOut: [elsewhere] })
  })
  test('goes over to the clause of a new version that follows it', () => {
    const next = policyRecord('next')
    const record = aaaa(kept)
    const carried = carryVersion(
      kept,
      record,
      text,
      { ...next, policy: { ...next.policy, replaces: record.policy.id } },
      text,
      newId,
    )
    const there = after(kept, { kind: 'add-policy', record: carried.record }).library
    const now = rememberTakenOut(there, carried.takenOut).reduce<Library>(
      (library, edit) => after(library, edit).library,
      there,
    )
    expect(collectionOf(now).takenOut).toEqual([second, elsewhere, clause('next', 'c2')])
    expect(rememberTakenOut(now, carried.takenOut)).toEqual([])
  })
})
