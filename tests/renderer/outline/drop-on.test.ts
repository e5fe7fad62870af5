import { expect, test } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { dropOn } from '../../../renderer/features/outline/drop-on.ts'

const clause = (id: string, depth: number, parentId: string | null, start: number): Clause => ({
  id: id as ClauseId,
  parentId: parentId as ClauseId | null,
  kind: 'item',
  marker: '',
  ordinal: null,
  heading: id,
  path: id,
  depth,
  range: { start, end: start + 1 },
  page: null,
  sector: null,
})
const clauses = [clause('a', 0, null, 0), clause('a1', 1, 'a', 2), clause('b', 0, null, 4), clause('b1', 1, 'b', 6)]
const id = (name: string): ClauseId => name as ClauseId

test('a clause hangs below what stands before it with nothing higher between, and nowhere else', () => {
  expect(dropOn(clauses, id('b'), id('a'), 'onto')).toEqual({ kind: 'move', parentId: 'a' })
  expect(dropOn(clauses, id('b'), id('a1'), 'beside')).toEqual({ kind: 'move', parentId: 'a' })
  expect(dropOn(clauses, id('b1'), id('a'), 'onto')).toEqual({ kind: 'refused', why: 'refusedOrder' })
  expect(dropOn(clauses, id('a1'), id('b'), 'onto')).toEqual({ kind: 'refused', why: 'refusedOrder' })
  expect(dropOn(clauses, id('a1'), id('b'), 'beside')).toEqual({ kind: 'move', parentId: null })
  expect(dropOn(clauses, id('b'), id('b'), 'onto')).toEqual({ kind: 'refused', why: 'refusedItself' })
  expect(dropOn(clauses, id('b1'), id('b'), 'onto')).toEqual({ kind: 'refused', why: 'refusedSame' })
})
