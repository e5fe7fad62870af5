import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { openAtFirst, openedTo, outlineLines, outlineTree } from '../../../renderer/features/outline/outline-tree.ts'

const id = (name: string): ClauseId => name as ClauseId
const text = '一、总体要求二、重点行动聚焦十二个领域。（一）现代农业1.贯通种养加销，汇聚墒情数据。'
const make = (name: string, parent: string | null, marker: string, heading: string, own: string): Clause => ({
  id: id(name),
  parentId: parent === null ? null : id(parent),
  kind: 'item',
  marker,
  ordinal: null,
  heading,
  path: name,
  depth: 0,
  page: null,
  sector: null,
  range: { start: text.indexOf(own), end: text.indexOf(own) + own.length },
})
const clauses = [
  make('a', null, '一、', '总体要求', '一、总体要求'),
  make('b', null, '二、', '重点行动', '二、重点行动'),
  make('p', 'b', '', '', '聚焦十二个领域。'),
  make('c', 'b', '（一）', '现代农业', '（一）现代农业'),
  make('d', 'c', '1.', '', '1.贯通种养加销，汇聚墒情数据。'),
]
const tree = outlineTree(clauses, text)

describe('the outline', () => {
  it('has a line for every clause with a marker or a heading, and the opening words where there is no heading', () => {
    expect(
      tree.nodes.map(({ level, marker, label, position, siblings }) => [level, marker, label, position, siblings]),
    ).toEqual([
      [1, '一、', '总体要求', 1, 2],
      [1, '二、', '重点行动', 2, 2],
      [2, '（一）', '现代农业', 1, 1],
      [3, '1.', '贯通种养加销，汇聚墒情数据。', 1, 1],
    ])
    expect(tree.standsFor.get(id('p'))).toBe('b')
  })
  it('counts on a closed line what is hidden below it, on an open one only its own', () => {
    const notes = new Map([
      [id('d'), 2],
      [id('p'), 1],
      [id('c'), 1],
    ])
    const shown = (open: string[]) =>
      outlineLines(tree, new Set(open.map(id)), notes).map(({ node, expanded, notes: count }) => [
        node.id,
        expanded,
        count,
      ])
    expect(shown([])).toEqual([
      ['a', null, 0],
      ['b', false, 4],
    ])
    expect(shown(['b', 'c'])).toEqual([
      ['a', null, 0],
      ['b', true, 1],
      ['c', true, 1],
      ['d', null, 2],
    ])
  })
  it('opens the way to a clause and leaves the rest as it was', () => {
    expect([...openedTo(tree, new Set(), id('d'))].toSorted()).toEqual(['b', 'c'])
    const open = openAtFirst(tree)
    expect(openedTo(tree, open, id('d'))).toBe(open)
  })
  it('opens only the top level of a long one', () => {
    expect([...openAtFirst(tree, 2)]).toEqual(['b'])
  })
})
