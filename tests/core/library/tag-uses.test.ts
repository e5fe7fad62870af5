import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { listTagUses, policiesUsing } from '../../../core/library/queries/list-tag-uses.ts'
import { collectedClauses, policiesOfClauses } from '../../../core/library/queries/collected-clauses.ts'
import { keepMembers, type Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { CollectionId, TagId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import { at, CLAUSE_LENGTH, startLibrary } from './arbitrary-edits.ts'

const after = (library: Library, ...edits: readonly object[]): Library =>
  edits.reduce<Library>((now, each) => {
    const result = applyEdit(now, each as Edit)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value.library
  }, library)
const fund = 'fund' as TagId
/** Clause n of the text: its marker, then as many words as fill it. */
const text = Array.from({ length: 4 }, (_, n) =>
  `（${(n + 1).toString()}）安排专项资金支持水利数据应用，逐年评估成效。`.slice(0, CLAUSE_LENGTH),
).join('')
const anchor = (clause: number, from: number, length: number) => {
  const start = (clause - 1) * CLAUSE_LENGTH + from
  return {
    clauseId: `c${clause.toString()}`,
    range: { start, end: start + length },
    exact: text.slice(start, start + length),
    prefix: '',
    suffix: '',
  }
}
const tagging = (id: string, policyId: string, clause: number, tagId: string, on: object | null = null) => ({
  kind: 'tag-clause',
  policyId,
  tagging: { id, tagId, clauseId: `c${clause.toString()}`, anchor: on, author: '甲', createdAt: at },
})
const note = (id: string, policyId: string, clause: number, tagIds: readonly string[]) => ({
  kind: 'put-annotation',
  policyId,
  annotation: {
    id,
    clauseId: `c${clause.toString()}`,
    anchor: null,
    body: '待核',
    tagIds,
    author: '乙',
    createdAt: at,
    changedAt: at,
  },
})

describe('the uses of a tag', () => {
  const library = after(
    startLibrary,
    tagging('t3', 'bbbb', 1, 'fund'),
    tagging('t2', 'aaaa', 3, 'fund'),
    tagging('t1', 'aaaa', 2, 'fund', anchor(2, 5, 4)),
    tagging('t4', 'aaaa', 2, 'pilot'),
    note('n1', 'aaaa', 4, ['fund', 'pilot']),
  )

  test('are listed by policy and in text order, those by notes among them', () => {
    const uses = listTagUses(library, fund, () => text)
    expect(uses.map(({ ref, by }) => `${ref.policyId}:${ref.clauseId} ${by.kind}`)).toEqual([
      'aaaa:c2 tagging',
      'aaaa:c3 tagging',
      'aaaa:c4 annotation',
      'bbbb:c1 tagging',
    ])
    expect(policiesUsing(library, fund)).toEqual(['aaaa', 'bbbb'])
  })
  test('show the stretch they stand on, or the whole clause without a mark', () => {
    const [onStretch, onClause] = listTagUses(library, fund, () => text)
    expect(onStretch?.marks.map(({ start, end }) => onStretch.snippet.slice(start, end))).toEqual(['专项资金'])
    expect(onClause).toMatchObject({ snippet: text.slice(2 * CLAUSE_LENGTH, 3 * CLAUSE_LENGTH), marks: [] })
  })
  test('name the other tags of their clause', () => {
    expect(listTagUses(library, fund, () => text).map(({ beside }) => beside)).toEqual([['pilot'], [], ['pilot'], []])
  })
  test('fall back on the heading where a text cannot be read', () => {
    expect(listTagUses(library, fund, () => null)[0]).toMatchObject({ snippet: '第2项工作', marks: [] })
  })
})

const collection: Collection = {
  id: 'k1' as CollectionId,
  name: '加严要求',
  comment: '',
  createdAt: at,
  members: [
    { policyId: 'bbbb', clauseId: 'c2' },
    { policyId: 'aaaa', clauseId: 'c1' },
  ] as unknown as Collection['members'],
  comments: { 'bbbb c2': '比国家早一年' },
}

describe('the clauses of a collection', () => {
  const link = {
    kind: 'link-clauses',
    link: {
      id: 'l1',
      type: 'implements',
      from: { policyId: 'bbbb', clauseId: 'c2' },
      to: { policyId: 'aaaa', clauseId: 'c1' },
      comment: '',
      author: '甲',
      createdAt: at,
    },
  }
  const library = after(
    startLibrary,
    { kind: 'put-collection', collection },
    tagging('t1', 'bbbb', 2, 'fund'),
    tagging('t2', 'bbbb', 2, 'fund', anchor(2, 5, 4)),
    note('n1', 'aaaa', 1, []),
    link,
  )

  test('come in the order of the collection with their text and what hangs on them', () => {
    expect(collectedClauses(library, collection.members, () => text)).toMatchObject([
      {
        path: '一、（1）',
        text: text.slice(CLAUSE_LENGTH, 2 * CLAUSE_LENGTH),
        tagIds: ['fund'],
        annotations: [],
        links: 1,
      },
      { path: '一、', text: text.slice(0, CLAUSE_LENGTH), tagIds: [], annotations: [{ body: '待核' }], links: 1 },
    ])
    expect(policiesOfClauses(collection.members)).toEqual(['bbbb', 'aaaa'])
  })
  test('are there without their text where it cannot be read', () => {
    expect(
      collectedClauses(library, collection.members, (id) => (id === 'aaaa' ? null : text)).map(
        (clause) => clause.text === null,
      ),
    ).toEqual([false, true])
  })
})

describe('a comment on a member', () => {
  const put = (more: object) =>
    applyEdit(startLibrary, { kind: 'put-collection', collection: { ...collection, ...more } })
  test('must be of a clause that is in the collection, and must say something', () => {
    expect(put({})).toMatchObject({ ok: true })
    expect(put({ comments: { 'aaaa c4': '不在合集里' } })).toMatchObject({
      ok: false,
      failure: { code: 'edit-invalid', params: { field: 'collection.comments' } },
    })
    expect(put({ comments: { 'bbbb c2': ' ' } })).toMatchObject({ ok: false, failure: { code: 'edit-invalid' } })
  })
  test('goes with its member, and comes back with it', () => {
    const before = after(startLibrary, { kind: 'put-collection', collection })
    const removed = applyEdit(before, { kind: 'remove-policy', policyId: 'bbbb' } as unknown as Edit)
    if (!removed.ok) throw new Error('refused')
    const left = Object.values<Collection>(removed.value.library.collections)[0]
    expect(left).toEqual({ ...keepMembers(collection, ({ policyId }) => policyId === 'aaaa') })
    expect(left).not.toHaveProperty('comments')
    const back = applyEdit(removed.value.library, removed.value.undo)
    expect(back.ok && Object.values(back.value.library.collections)).toEqual([collection])
  })
})
