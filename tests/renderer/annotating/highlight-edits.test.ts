import { describe, expect, it } from 'vitest'
import { highlightEdit, highlightsOn, unhighlightEdit } from '../../../renderer/features/annotating/highlight-edits.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { AnnotationId, ClauseId, PolicyId } from '../../../core/model/ids.ts'

const policyId = 'p' as PolicyId
const text = '1. 建设数据空间。\n2. 培育企业。\n'
const clause = (id: string, marker: string, start: number, end: number): Clause => ({
  id: id as ClauseId,
  parentId: null,
  kind: 'item',
  marker,
  ordinal: 1,
  heading: '',
  path: marker,
  depth: 0,
  range: { start, end },
  page: null,
  sector: null,
})
const first = clause('a', '1.', 0, 11)
const second = clause('b', '2.', 11, 20)
const whole = { clause: first, range: null }
const part = { clause: second, range: { start: 14, end: 16 } }
const stamp = { ids: ['h1', 'h2'], now: '2026-03-01T00:00:00Z', author: '周' }
const put = (aims: Parameters<typeof highlightEdit>[2]): readonly Annotation[] => {
  const edit = highlightEdit(policyId, text, aims, stamp)
  if (edit?.kind !== 'batch') throw new Error('a highlight is one step')
  return edit.edits.flatMap((each) => (each.kind === 'put-annotation' ? [each.annotation] : []))
}

describe('a highlight without a note', () => {
  it('lies on the selected words, and on a whole clause without its marker, in one step', () => {
    expect(put([whole, part]).map(({ anchor }) => anchor?.exact)).toEqual(['建设数据空间。', '培育'])
  })
  it('is found again on exactly its words, and put out in one step', () => {
    const made = put([whole, part])
    expect(highlightsOn(text, made, whole).map(({ id }) => id)).toEqual(['h1'])
    expect(highlightsOn(text, made, { clause: second, range: { start: 14, end: 18 } })).toEqual([])
    expect(unhighlightEdit(policyId, made)).toMatchObject({ kind: 'batch', name: 'remove-annotation' })
  })
  it('stays where somebody wrote in it, tagged it or answered it', () => {
    const [made] = put([part])
    if (made === undefined) throw new Error('nothing was made')
    const answer = { ...made, id: 'r' as AnnotationId, body: '为何？', replyTo: made.id }
    expect(highlightsOn(text, [{ ...made, body: '注' }], part)).toEqual([])
    expect(highlightsOn(text, [{ ...made, tagIds: ['t' as never] }], part)).toEqual([])
    expect(highlightsOn(text, [made, answer], part)).toEqual([])
  })
  it('is nothing where nothing is aimed at', () => {
    expect(highlightEdit(policyId, text, [], stamp)).toBeNull()
    expect(unhighlightEdit(policyId, [])).toBeNull()
  })
})
