import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Tagging } from '../../../core/model/tag.ts'
import { newTag, tagEdit, taggingsOn, untagEdit } from '../../../renderer/features/tagging/tag-edits.ts'

const text = '按统一编码推动数据互认共享。'
const clause: Clause = {
  id: 'c1' as ClauseId,
  parentId: null,
  kind: 'item',
  marker: '',
  ordinal: null,
  heading: '',
  path: '1.',
  depth: 0,
  range: { start: 0, end: text.length },
  page: null,
  sector: null,
}
const policyId = 'p1' as PolicyId
const tagId = 'hard' as TagId
const stamp = { ids: ['x1', 'x2'], now: '2026-01-01T00:00:00.000Z', author: '林' }
const tagging = (id: string, range: { start: number; end: number } | null): Tagging => ({
  id: id as TaggingId,
  tagId,
  clauseId: clause.id,
  anchor:
    range === null
      ? null
      : { clauseId: clause.id, range, exact: text.slice(range.start, range.end), prefix: '', suffix: '' },
  author: '',
  createdAt: '',
})

describe('the edit behind a tag', () => {
  it('is one edit for a whole clause, a named step for a stretch, one step for many', () => {
    expect(tagEdit(policyId, text, tagId, [{ clause, range: null }], stamp)).toMatchObject({
      kind: 'tag-clause',
      tagging: { id: 'x1', anchor: null },
    })
    expect(tagEdit(policyId, text, tagId, [{ clause, range: { start: 1, end: 5 } }], stamp)).toMatchObject({
      kind: 'batch',
      name: 'tag-selection',
      edits: [{ tagging: { anchor: { exact: '统一编码' } } }],
    })
    expect(
      tagEdit(
        policyId,
        text,
        tagId,
        [
          { clause, range: null },
          { clause, range: { start: 1, end: 5 } },
        ],
        stamp,
      ),
    ).toMatchObject({ kind: 'batch', name: 'tag-many' })
    expect(tagEdit(policyId, text, tagId, [], stamp)).toBeNull()
  })
  it('refuses to make a tagging without an id of its own', () => {
    expect(() => tagEdit(policyId, text, tagId, [{ clause, range: null }], { ...stamp, ids: [] })).toThrow('id')
  })
  it('takes all of them away in one step', () => {
    expect(untagEdit(policyId, [tagging('a', null)])).toEqual({ kind: 'untag-clause', policyId, taggingId: 'a' })
    expect(untagEdit(policyId, [tagging('a', null), tagging('b', null)])).toMatchObject({
      kind: 'batch',
      name: 'untag-clause',
    })
    expect(untagEdit(policyId, [])).toBeNull()
  })
})

describe('whether a stretch has a tag already', () => {
  const all = [tagging('whole', null), tagging('part', { start: 1, end: 5 })]
  it.each([
    ['the whole clause', null, ['whole', 'part']],
    ['an overlapping stretch', { start: 4, end: 8 }, ['whole', 'part']],
    ['another stretch', { start: 7, end: 9 }, ['whole']],
  ])('asked of %s', (_, range, expected) => {
    expect(taggingsOn(all, tagId, { clause, range }).map(({ id }) => id)).toEqual(expected)
  })
})

it('gives a new tag a place after all others', () => {
  const first = newTag('t1', '甲', [])
  const second = newTag('t2', '乙', [first])
  expect([first.order, second.order]).toEqual([1, 2])
  expect(second.colour).toMatch(/^#[0-9A-F]{6}$/i)
  expect(second.colour).not.toBe(first.colour)
})
