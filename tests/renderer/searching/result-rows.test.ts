import { describe, expect, it } from 'vitest'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { SearchHit } from '../../../core/model/search.ts'
import { resultRows, rowBeside, rowKey, rowOf } from '../../../renderer/features/searching/result-rows.ts'

const hit = (policy: string, clause: string): SearchHit => ({
  ref: { policyId: policy as PolicyId, clauseId: clause as ClauseId },
  policyTitle: policy,
  level: null,
  region: null,
  language: 'zh',
  script: 'hans',
  path: clause,
  heading: '',
  snippet: '',
  marks: [],
  match: null,
  score: 1,
})
const answer = {
  hits: [hit('a', '1'), hit('a', '2'), hit('b', '1')],
  groups: [
    { policyId: 'a' as PolicyId, count: 2 },
    { policyId: 'b' as PolicyId, count: 7 },
  ],
}
const rows = resultRows(answer, new Set())
const folded = resultRows(answer, new Set(['a' as PolicyId]))

describe('search results', () => {
  it('stand under their policy, with what the policy has and what is listed of it', () => {
    expect(
      rows.map((row) =>
        row.kind === 'policy'
          ? `${row.policyId} ${row.listed.toString()}/${row.count.toString()}`
          : row.hit.ref.clauseId,
      ),
    ).toEqual(['a 2/2', '1', '2', 'b 1/7', '1'])
  })
  it('go away when their policy is folded, its line stays', () => {
    expect(folded.map(rowKey)).toEqual(['a', 'b', 'b 1'])
  })
  it('are gone through without their headings', () => {
    expect(rowBeside(rows, -1, 1)).toBe(1)
    expect(rowBeside(rows, 2, 1)).toBe(4)
    expect(rowBeside(rows, 4, 1)).toBe(4)
    expect(rowBeside(rows, 4, -8)).toBe(1)
    expect(rowBeside([], -1, 1)).toBe(-1)
  })
  it('a folded policy is a stop', () => {
    expect(rowBeside(folded, -1, 1)).toBe(0)
    expect(rowBeside(folded, 0, 1)).toBe(2)
  })
  it('from a heading go on in the direction asked', () => {
    expect(rowBeside(rows, 3, 1)).toBe(4)
    expect(rowBeside(rows, 3, -1)).toBe(2)
    expect(rowBeside(rows, 0, -1)).toBe(1)
  })
  it('keep the place by what stands there, and begin at the first hit otherwise', () => {
    expect(rowOf(rows, 'a 2')).toBe(2)
    expect(rowOf(rows, 'gone 1')).toBe(1)
    expect(rowOf(rows, null)).toBe(1)
  })
})
