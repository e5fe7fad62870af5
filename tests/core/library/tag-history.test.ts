import { describe, expect, test } from 'vitest'
import { applyEdit, stepOf } from '../../../core/library/edits/apply-edit.ts'
import { TagHistory } from '../../../core/library/queries/tag-history.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { at, startLibrary } from './arbitrary-edits.ts'

const idOf = (id: string): TagId => id as TagId
const tag = (id: string, more: Partial<Tag> = {}): Tag => ({
  id: idOf(id),
  name: id,
  parentId: null,
  colour: '#446688',
  description: '',
  isGroup: false,
  order: 9,
  ...more,
})
const put = (id: string, more: Partial<Tag> = {}): Edit => ({ kind: 'put-tag', tag: tag(id, more) })
const use = (id: string, clause: string, on: string): Edit => ({
  kind: 'tag-clause',
  policyId: 'aaaa' as PolicyId,
  tagging: {
    id: id as TaggingId,
    tagId: idOf(on),
    clauseId: clause as ClauseId,
    anchor: null,
    author: '周',
    createdAt: at,
  },
})

/** A journal in small: applies edits as the store does, and takes them into a history. */
class Desk {
  library: Library = startLibrary
  readonly history = new TagHistory()
  readonly #undos = new Map<number, Edit>()
  #seq = 0

  edit(edit: Edit, author = '林', origin: { readonly undoes?: number; readonly redoes?: number } = {}): number {
    const result = applyEdit(this.library, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    this.#seq += 1
    this.library = result.value.library
    this.#undos.set(this.#seq, result.value.undo)
    this.history.take({
      seq: this.#seq,
      at,
      author,
      step: stepOf(edit),
      ...origin,
      edit: result.value.edit,
      undo: result.value.undo,
    })
    return this.#seq
  }

  back(seq: number, way: 'undoes' | 'redoes'): number {
    const undo = this.#undos.get(seq)
    if (undo === undefined) throw new Error(`no entry ${String(seq)}`)
    return this.edit(undo, '林', { [way]: seq })
  }

  said(id: string): readonly string[] {
    return this.history.of(idOf(id)).map(({ author, what }) => `${author} ${Object.values(what).map(String).join(' ')}`)
  }
}

describe('the history of a tag', () => {
  test('says who made it, named it otherwise, moved it, and changed what it means, colour and kind', () => {
    const desk = new Desk()
    desk.edit(put('group', { isGroup: true }))
    desk.edit(put('trace', { name: '追溯' }), '周')
    desk.edit(put('trace', { name: '全程追溯' }))
    desk.edit(put('trace', { name: '全程追溯', parentId: idOf('group') }))
    desk.edit(
      put('trace', { name: '全程追溯', parentId: idOf('group'), description: '收：溯源', colour: '#112233' }),
      '周',
    )
    desk.edit(
      put('trace', {
        name: '全程追溯',
        parentId: idOf('group'),
        description: '收：溯源',
        colour: '#112233',
        isGroup: true,
      }),
    )
    expect(desk.said('trace')).toEqual([
      '周 created 追溯',
      '林 renamed 追溯 全程追溯',
      '林 moved null group',
      '周 redefined',
      '周 recoloured',
      '林 regrouped true',
    ])
  })

  test('says nothing of a place among siblings', () => {
    const desk = new Desk()
    desk.edit(put('trace'))
    desk.edit(put('trace', { order: 3 }))
    expect(desk.said('trace')).toEqual(['林 created trace'])
  })

  test('names the tag that was merged into it and how many uses came over', () => {
    const desk = new Desk()
    desk.edit(put('trace'))
    desk.edit(put('source', { name: '溯源' }))
    desk.edit(use('t1', 'c1', 'source'))
    desk.edit(use('t2', 'c2', 'source'))
    desk.edit(
      {
        kind: 'batch',
        name: 'merge-tags',
        edits: [use('t1', 'c1', 'trace'), use('t2', 'c2', 'trace'), { kind: 'remove-tag', tagId: idOf('source') }],
      },
      '周',
    )
    expect(desk.said('trace')).toEqual(['林 created trace', '周 took-in 溯源 2'])
  })

  test('forgets what was undone, and knows it again once redone', () => {
    const desk = new Desk()
    desk.edit(put('trace', { name: '追溯' }))
    const renamed = desk.edit(put('trace', { name: '全程追溯' }))
    const undone = desk.back(renamed, 'undoes')
    expect(desk.said('trace')).toEqual(['林 created 追溯'])
    const redone = desk.back(undone, 'redoes')
    expect(desk.said('trace')).toEqual(['林 created 追溯', '林 renamed 追溯 全程追溯'])
    desk.back(redone, 'undoes')
    expect(desk.said('trace')).toEqual(['林 created 追溯'])
  })

  test('tells a tag that came with a batch of other edits, as it stood at the end of the batch', () => {
    const desk = new Desk()
    desk.edit({
      kind: 'batch',
      name: 'tag-clause',
      edits: [put('trace', { name: '一时之名' }), put('trace', { name: '追溯' }), use('t1', 'c1', 'trace')],
    })
    expect(desk.said('trace')).toEqual(['林 created 追溯'])
  })
})
