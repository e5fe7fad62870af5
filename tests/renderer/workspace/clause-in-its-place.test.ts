import { describe, expect, it } from 'vitest'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import { clauseInItsPlace } from '../../../renderer/workspace/clause-in-its-place.ts'

const clauses = (...starts: readonly number[]): readonly Clause[] =>
  starts.map((start) => ({ id: `c${start.toString()}`, range: { start, end: start + 5 } }) as unknown as Clause)
const id = (start: number): ClauseId => `c${start.toString()}` as ClauseId

describe('where one stands once a clause is gone', () => {
  it('is the clause that begins before it, which a merged clause went into', () => {
    expect(clauseInItsPlace(clauses(0, 5, 10), clauses(0, 10), id(5))).toBe(id(0))
  })
  it('is the first clause where the first one went', () => {
    expect(clauseInItsPlace(clauses(3, 8), clauses(8), id(3))).toBe(id(8))
  })
  it('is nowhere else while the clause is there, was never there, or none is left', () => {
    expect(clauseInItsPlace(clauses(0, 5), clauses(0, 5), id(5))).toBeNull()
    expect(clauseInItsPlace(clauses(0), clauses(0, 5), id(9))).toBeNull()
    expect(clauseInItsPlace(clauses(0), [], id(0))).toBeNull()
  })
})
