import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { selectedAims } from '../../../renderer/workspace/selected-aims.ts'

const text = '题目\n一、共享数据。\n二、开放数据。\n'
const clause = (id: string, own: string): Clause => ({
  id: id as ClauseId,
  parentId: null,
  kind: 'item',
  marker: '',
  ordinal: null,
  heading: '',
  path: id,
  depth: 0,
  range: { start: text.indexOf(own), end: text.indexOf(own) + own.length },
  page: null,
  sector: null,
})
const clauses = [clause('a', '一、共享数据。'), clause('b', '二、开放数据。\n')]
const meant = (selection: { start: number; end: number } | null, current: string | null) =>
  selectedAims(clauses, text, selection, current as ClauseId | null).map((aim) => [
    aim.clause.id,
    aim.range === null ? null : text.slice(aim.range.start, aim.range.end),
  ])
const around = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('what an action is about', () => {
  it('is the current clause while nothing is selected, and nothing while there is none', () => {
    expect(meant(null, 'b')).toEqual([['b', null]])
    expect(meant(null, null)).toEqual([])
  })
  it('is the selected stretch, without the blanks around it', () => {
    expect(meant(around('共享'), 'b')).toEqual([['a', '共享']])
  })
  it('is each clause a selection touches, whole where it is taken whole', () => {
    expect(meant(around('数据。\n二、开放数据。\n'), 'a')).toEqual([
      ['a', '数据。'],
      ['b', null],
    ])
  })
  it('is nothing where only text outside all clauses is selected', () => {
    expect(meant(around('题目\n'), 'a')).toEqual([])
  })
})
