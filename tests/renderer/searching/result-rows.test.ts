import { describe, expect, it } from 'vitest'
import type { ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { SearchHit } from '../../../core/model/search.ts'
import { hitBeside, resultRows } from '../../../renderer/features/searching/result-rows.ts'

const hit = (policy: string, clause: string): SearchHit => ({ ref: { policyId: policy as PolicyId, clauseId: clause as ClauseId }, policyTitle: policy, level: null, region: null, language: 'zh', script: 'hans', path: clause, heading: '', snippet: '', marks: [], match: null, score: 1 })
const rows = resultRows([hit('a', '1'), hit('b', '1'), hit('a', '2')])

describe('search results', () => {
  it('stand under their policy, policies in the order of their best hit', () => {
    expect(rows.map((row) => row.kind === 'policy' ? `${row.policyId} ${row.count.toString()}` : row.hit.ref.clauseId)).toEqual(['a 2', '1', '2', 'b 1', '1'])
  })

  it('are gone through without stopping at headings, and stop at the ends', () => {
    expect(hitBeside(rows, -1, 1)).toBe(1)
    expect(hitBeside(rows, 2, 1)).toBe(4)
    expect(hitBeside(rows, 4, 1)).toBe(4)
    expect(hitBeside(rows, 4, -8)).toBe(1)
    expect(hitBeside([], -1, 1)).toBe(-1)
  })
})
