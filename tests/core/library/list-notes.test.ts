import { expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { listNotes, policiesWithNotes } from '../../../core/library/queries/list-notes.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { Library } from '../../../core/model/library.ts'
import { at, CLAUSE_LENGTH, startLibrary } from './arbitrary-edits.ts'

const note = (id: string, clause: number, more: object = {}): Annotation =>
  ({
    id,
    clauseId: `c${clause}`,
    anchor: null,
    body: id,
    tagIds: [],
    author: '甲',
    createdAt: at,
    changedAt: at,
    ...more,
  }) as unknown as Annotation
const anchor = (clause: number, from: number, length: number): object => {
  const start = (clause - 1) * CLAUSE_LENGTH + from
  return {
    clauseId: `c${clause}`,
    range: { start, end: start + length },
    exact: text.slice(start, start + length),
    prefix: '',
    suffix: '',
  }
}
const text = '零一二三四五六七八九十甲乙丙丁戊己庚辛壬'.repeat(4)
const put = (library: Library, policyId: string, annotation: Annotation): Library => {
  const result = applyEdit(library, { kind: 'put-annotation', policyId, annotation } as Edit)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.library
}
const some = [
  ['bbbb', note('far', 3)],
  ['aaaa', note('in', 2, { anchor: anchor(2, 3, 4) })],
  ['aaaa', note('whole', 2)],
  ['aaaa', note('mere', 1, { body: '', anchor: anchor(1, 0, 2) })],
  ['aaaa', note('answer', 2, { replyTo: 'whole', createdAt: '2026-03-02T08:00:00.000Z' })],
] as const
const library = some.reduce<Library>((now, [policyId, annotation]) => put(now, policyId, annotation), startLibrary)

test('notes come by policy and place, a whole clause before a stretch in it, with the words they stand on', () => {
  expect(
    listNotes(library, null, () => text).map(({ ref, annotation, quote, path }) => [
      ref.policyId,
      annotation.id,
      quote,
      path,
    ]),
  ).toEqual([
    ['aaaa', 'mere', '零一', '一、'],
    ['aaaa', 'whole', text.slice(0, 20), '一、（1）'],
    ['aaaa', 'answer', text.slice(0, 20), '一、（1）'],
    ['aaaa', 'in', '三四五六', '一、（1）'],
    ['bbbb', 'far', text.slice(0, 20), '一、（2）'],
  ])
})

test('they can be of some policies only, and only texts that are quoted are asked for', () => {
  expect(listNotes(library, ['bbbb' as never], () => text).map(({ annotation }) => annotation.id)).toEqual(['far'])
  expect(policiesWithNotes(library, null)).toEqual(['aaaa', 'bbbb'])
  expect(policiesWithNotes(startLibrary, null)).toEqual([])
})

test('a text that cannot be read leaves the words an anchor keeps, and headings', () => {
  expect(listNotes(library, ['aaaa' as never], () => null).map(({ quote }) => quote)).toEqual([
    '零一',
    '第2项工作',
    '第2项工作',
    '三四五六',
  ])
})

test('a note cannot answer itself', () => {
  expect(
    applyEdit(startLibrary, {
      kind: 'put-annotation',
      policyId: 'aaaa',
      annotation: note('n', 1, { replyTo: 'n' }),
    } as Edit),
  ).toMatchObject({ ok: false, failure: { code: 'edit-invalid', params: { field: 'annotation.replyTo' } } })
})

test('taking a note away leaves its answers, and undo brings the thread back', () => {
  const removed = applyEdit(library, { kind: 'remove-annotation', policyId: 'aaaa', annotationId: 'whole' } as Edit)
  if (!removed.ok) throw new Error('refused')
  expect(listNotes(removed.value.library, null, () => text).map(({ annotation }) => annotation.id)).toEqual([
    'mere',
    'answer',
    'in',
    'far',
  ])
  expect(applyEdit(removed.value.library, removed.value.undo)).toMatchObject({ ok: true, value: { library } })
})

test('a saved search needs a name, and is there until it is removed', () => {
  const search = { id: 'q1', name: '资金口径', question: { query: '资金' }, createdAt: at }
  expect(applyEdit(startLibrary, { kind: 'put-search', search: { ...search, name: ' ' } } as Edit)).toMatchObject({
    ok: false,
    failure: { code: 'edit-invalid', params: { reason: 'empty', field: 'search.name' } },
  })
  const saved = applyEdit(startLibrary, { kind: 'put-search', search } as Edit)
  if (!saved.ok) throw new Error('refused')
  expect(saved.value.library.searches).toEqual({ q1: search })
  expect(applyEdit(saved.value.library, { kind: 'remove-search', searchId: 'q1' } as Edit)).toMatchObject({
    ok: true,
    value: { library: startLibrary, undo: { kind: 'put-search', search } },
  })
})
