import { expect, it } from 'vitest'
import type { ClauseId } from '../../../core/model/ids.ts'
import { clauseStep } from '../../../renderer/features/reader/clause-step.ts'
import type { SheetRow } from '../../../renderer/features/reader/sheet-rows.ts'

const matter = { kind: 'matter', key: 'm', range: { start: 0, end: 1 }, place: 'between', look: 'line' } as const
const clause = (id: string): SheetRow => ({
  kind: 'clause',
  key: id,
  clause: {
    id: id as ClauseId,
    parentId: null,
    kind: 'item',
    marker: '',
    ordinal: null,
    heading: '',
    path: id,
    depth: 0,
    range: { start: 0, end: 0 },
    page: null,
    sector: null,
  },
  anatomy: { marker: null, title: null, lines: [] },
  heading: 'none',
  marker: 'none',
})
const rows: readonly SheetRow[] = [matter, clause('a'), matter, clause('b'), matter]

it.each([
  [-1, 'ArrowDown', 'a'],
  [1, 'ArrowDown', 'b'],
  [3, 'ArrowDown', null],
  [3, 'ArrowUp', 'a'],
  [1, 'ArrowUp', null],
  [-1, 'ArrowUp', null],
  [3, 'Home', 'a'],
  [-1, 'End', 'b'],
])('from row %i, %s leads to %s', (index, key, expected) => {
  expect(clauseStep(rows, index, key)).toBe(expected)
})
it('leads nowhere in a policy without clauses', () => {
  expect(clauseStep([matter], -1, 'End')).toBeNull()
})
