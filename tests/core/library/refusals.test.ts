import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { Library } from '../../../core/model/library.ts'
import { at, policyRecord, startLibrary } from './arbitrary-edits.ts'

// Edits are written as the plain data they are; brands are for code, not for what comes over a border.
const edit = (value: object): Edit => value as Edit
const code = (value: object, library: Library = startLibrary) => {
  const result = applyEdit(library, edit(value))
  return result.ok
    ? 'applied'
    : [result.failure.code, result.failure.params?.['reason']].filter((part) => part !== undefined).join(' ')
}
const after = (...edits: readonly object[]): Library =>
  edits.reduce<Library>((library, each) => {
    const result = applyEdit(library, edit(each))
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value.library
  }, startLibrary)

const tagging = (more: object = {}) => ({
  kind: 'tag-clause',
  policyId: 'aaaa',
  tagging: { id: 't1', tagId: 'fund', clauseId: 'c1', anchor: null, author: '甲', createdAt: at, ...more },
})
const note = (more: object = {}) => ({
  kind: 'put-annotation',
  policyId: 'aaaa',
  annotation: {
    id: 'n1',
    clauseId: 'c1',
    anchor: null,
    body: '核对',
    tagIds: [],
    author: '甲',
    createdAt: at,
    changedAt: at,
    ...more,
  },
})
const link = (more: object = {}) => ({
  kind: 'link-clauses',
  link: {
    id: 'l1',
    type: 'implements',
    from: { policyId: 'aaaa', clauseId: 'c1' },
    to: { policyId: 'bbbb', clauseId: 'c1' },
    comment: '',
    author: '甲',
    createdAt: at,
    ...more,
  },
})
const tag = (more: object = {}) => ({
  kind: 'put-tag',
  tag: {
    id: 'x1',
    name: '新标签',
    parentId: 'tools',
    colour: '#123456',
    description: '',
    isGroup: false,
    order: 3,
    ...more,
  },
})
const anchor = (start: number, end: number, more: object = {}) => ({
  clauseId: 'c1',
  range: { start, end },
  exact: '字'.repeat(Math.max(0, end - start)),
  prefix: '',
  suffix: '',
  ...more,
})

describe('what the library refuses, and why', () => {
  test.each<[string, object, string]>([
    ['a tag on a policy that is not there', { ...tagging(), policyId: 'zzzz' }, 'policy-not-found'],
    ['a tag on a clause that is not there', tagging({ clauseId: 'c99' }), 'clause-not-found'],
    ['a tag that is not there', tagging({ tagId: 'none' }), 'tag-not-found'],
    ['a tag named like something every object has', tagging({ tagId: 'constructor' }), 'tag-not-found'],
    ['a policy named like something every object has', { ...tagging(), policyId: '__proto__' }, 'policy-not-found'],
    ['an id that reaches a prototype', tagging({ id: '__proto__' }), 'edit-invalid bad-id'],
    ['a group used as a tag', tagging({ tagId: 'tools' }), 'tag-is-group'],
    ['an anchor that ends behind the text', tagging({ anchor: anchor(70, 90) }), 'edit-invalid bad-range'],
    ['an anchor of nothing', tagging({ anchor: anchor(5, 5) }), 'edit-invalid bad-range'],
    [
      'an anchor whose quote has another length',
      tagging({ anchor: anchor(0, 4, { exact: '字' }) }),
      'edit-invalid bad-range',
    ],
    ['an anchor of another clause', tagging({ anchor: anchor(0, 4, { clauseId: 'c2' }) }), 'edit-invalid bad-value'],
    ['a time that is none', tagging({ createdAt: 'yesterday' }), 'edit-invalid bad-time'],
    ['a note longer than a book', note({ body: '长'.repeat(100_001) }), 'edit-invalid too-long'],
    ['a note with a tag that is not there', note({ tagIds: ['none'] }), 'tag-not-found'],
    ['a link to itself', link({ to: { policyId: 'aaaa', clauseId: 'c1' } }), 'edit-invalid link-to-itself'],
    ['a link within one policy', link({ to: { policyId: 'aaaa', clauseId: 'c2' } }), 'applied'],
    ['a link to a clause that is not there', link({ to: { policyId: 'bbbb', clauseId: 'c9' } }), 'clause-not-found'],
    ['a link of a type nobody knows', link({ type: 'likes' }), 'edit-invalid bad-value'],
    ['a tag without a name', tag({ name: '  ' }), 'edit-invalid empty'],
    ['a tag with a name its sibling has in other script and width', tag({ name: '資金支持 ' }), 'tag-name-taken'],
    ['the same name under another parent', tag({ name: '资金支持', parentId: null }), 'applied'],
    ['a tag with a colour that is none', tag({ colour: 'red' }), 'edit-invalid bad-colour'],
    ['a tag under one that is not there', tag({ parentId: 'none' }), 'tag-not-found'],
    [
      'a tag under itself',
      tag({ id: 'tools', name: '政策工具', parentId: 'fund', isGroup: true }),
      'edit-invalid tag-cycle',
    ],
    [
      'a sector made by hand',
      tag({ id: 'sector:space', name: '航天', parentId: 'sectors' }),
      'edit-invalid sector-tag',
    ],
    ['a sector renamed', tag({ id: 'sector:water', name: '治水', parentId: 'sectors' }), 'edit-invalid sector-tag'],
    ['a sector recoloured', tag({ id: 'sector:water', name: '水利', parentId: 'sectors' }), 'applied'],
    ['a tag put among the sectors', tag({ parentId: 'sectors' }), 'edit-invalid sector-tag'],
    ['a sector removed', { kind: 'remove-tag', tagId: 'sector:water' }, 'edit-invalid sector-tag'],
    ['a group with tags removed', { kind: 'remove-tag', tagId: 'tools' }, 'tag-in-use'],
    [
      'a day that does not exist',
      { kind: 'correct-metadata', policyId: 'aaaa', changes: { issuedOn: '2025-02-30' } },
      'edit-invalid bad-date',
    ],
    [
      'a level that does not exist',
      { kind: 'correct-metadata', policyId: 'aaaa', changes: { level: 'galactic' } },
      'edit-invalid bad-value',
    ],
    [
      'a field that does not exist',
      { kind: 'correct-metadata', policyId: 'aaaa', changes: { colour: 'red' } },
      'edit-invalid bad-value',
    ],
    [
      'a collection with one clause twice',
      {
        kind: 'put-collection',
        collection: {
          id: 's1',
          name: '对照',
          comment: '',
          createdAt: at,
          members: [
            { policyId: 'aaaa', clauseId: 'c1' },
            { policyId: 'aaaa', clauseId: 'c1' },
          ],
        },
      },
      'edit-invalid doubled',
    ],
    [
      'a collection of a clause that is not there',
      {
        kind: 'put-collection',
        collection: {
          id: 's1',
          name: '对照',
          comment: '',
          createdAt: at,
          members: [{ policyId: 'aaaa', clauseId: 'c9' }],
        },
      },
      'clause-not-found',
    ],
    [
      'another policy under a taken id',
      { kind: 'add-policy', record: policyRecord('aaaa', 7) },
      'edit-invalid id-taken',
    ],
    [
      'a policy whose id could leave its folder',
      { kind: 'add-policy', record: policyRecord('../x') },
      'edit-invalid bad-id',
    ],
    ['a policy with the name of a device', { kind: 'add-policy', record: policyRecord('com1') }, 'edit-invalid bad-id'],
    ['an edit of a kind nobody knows', { kind: 'burn-library' }, 'edit-invalid bad-value'],
  ])('%s', (_what, value, expected) => {
    expect(code(value)).toBe(expected)
  })

  test('a policy with overlapping clauses', () => {
    const record = policyRecord('cccc')
    const clauses = record.policy.clauses.map((clause) => ({ ...clause, range: { start: 0, end: 20 } }))
    expect(code({ kind: 'add-policy', record: { ...record, policy: { ...record.policy, clauses } } })).toBe(
      'edit-invalid bad-clauses',
    )
  })

  test('a tag in use is not removed, and may be after its last use is gone', () => {
    const used = after(tagging())
    expect(code({ kind: 'remove-tag', tagId: 'fund' }, used)).toBe('tag-in-use')
    expect(
      code(
        {
          kind: 'batch',
          name: 'bulk',
          edits: [
            { kind: 'untag-clause', policyId: 'aaaa', taggingId: 't1' },
            { kind: 'remove-tag', tagId: 'fund' },
          ],
        },
        used,
      ),
    ).toBe('applied')
  })

  test('a batch with one refused edit changes nothing at all', () => {
    const result = applyEdit(
      startLibrary,
      edit({ kind: 'batch', name: 'bulk', edits: [note(), tagging({ tagId: 'none' })] }),
    )
    expect(result).toMatchObject({ ok: false, failure: { code: 'tag-not-found' } })
  })

  test('taking away what is not there changes nothing and says so', () => {
    const result = applyEdit(startLibrary, edit({ kind: 'untag-clause', policyId: 'aaaa', taggingId: 'none' }))
    expect(result).toMatchObject({ ok: true, notices: [{ code: 'nothing-changed' }] })
    expect(result.ok && result.value.library).toBe(startLibrary)
  })

  test('a removed policy takes its links and its places in collections along, and undo brings all of them back', () => {
    const full = after(link(), {
      kind: 'put-collection',
      collection: {
        id: 's1',
        name: '对照',
        comment: '',
        createdAt: at,
        members: [
          { policyId: 'bbbb', clauseId: 'c1' },
          { policyId: 'aaaa', clauseId: 'c2' },
        ],
      },
    })
    const removed = applyEdit(full, edit({ kind: 'remove-policy', policyId: 'bbbb' }))
    if (!removed.ok) throw new Error(removed.failure.code)
    expect(removed.value.edit).toMatchObject({ kind: 'batch', name: 'remove-policy' })
    const { library } = removed.value
    expect(library.policies).toHaveProperty('aaaa.links', {})
    expect(library.collections).toMatchObject({ s1: { members: [{ policyId: 'aaaa', clauseId: 'c2' }] } })
    const back = applyEdit(library, removed.value.undo)
    expect(back.ok && back.value.library).toEqual(full)
  })
})
