import { describe, expect, it } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import { chooseRow, keepShown, noChoice, rowBeside, rowLeft } from '../../../renderer/features/library/choose-rows.ts'

const rows = ['a', 'b', 'c', 'd'] as unknown as readonly PolicyId[]
const row = (name: string): PolicyId => name as PolicyId

describe('choosing rows', () => {
  it('takes one alone, adds and takes away, and extends from the anchor', () => {
    const one = chooseRow(noChoice, rows, row('b'), 'only')
    expect(one.chosen).toEqual(['b'])
    expect(chooseRow(one, rows, row('d'), 'range').chosen).toEqual(['b', 'c', 'd'])
    expect(chooseRow(chooseRow(one, rows, row('d'), 'range'), rows, row('a'), 'range').chosen).toEqual(['a', 'b'])
    expect(chooseRow(chooseRow(one, rows, row('d'), 'toggle'), rows, row('b'), 'toggle').chosen).toEqual(['d'])
  })

  it('without an anchor takes a range as one row', () => {
    expect(chooseRow(noChoice, rows, row('c'), 'range').chosen).toEqual(['c'])
  })

  it('goes up and down as far as there are rows', () => {
    const at = chooseRow(noChoice, rows, row('c'), 'only')
    expect([
      rowBeside(at, rows, 1),
      rowBeside(at, rows, 10),
      rowBeside(at, rows, -10),
      rowBeside(noChoice, rows, 1),
    ]).toEqual(['d', 'd', 'a', 'a'])
    expect(rowBeside(noChoice, [], 1)).toBeNull()
  })

  it('moves on to a neighbour when rows leave', () => {
    expect([rowLeft(rows, [row('b'), row('c')]), rowLeft(rows, [row('d')]), rowLeft(rows, rows)]).toEqual([
      'd',
      'c',
      null,
    ])
  })

  it('lets go of rows that a filter took out of sight', () => {
    const both = chooseRow(chooseRow(noChoice, rows, row('a'), 'only'), rows, row('d'), 'range')
    expect(keepShown(both, rows.slice(0, 2))).toEqual({ chosen: ['a', 'b'], anchor: 'a', cursor: null })
    expect(keepShown(both, rows)).toBe(both)
  })
})
