import { describe, expect, it } from 'vitest'
import { pressColumn, sortPolicies, startingSort } from '../../../renderer/features/library/sort-policies.ts'
import { summary } from './policy-summaries.ts'

const policies = [
  summary(
    'city',
    { title: '临湖市行动方案', level: 'municipal', issuedOn: '2025-07-30' },
    { annotations: 19, clauses: 73, taggedClauses: 57 },
  ),
  summary(
    'national',
    { title: '三年行动计划', level: 'national', issuedOn: '2025-01-16' },
    { annotations: 88, clauses: 142, taggedClauses: 142 },
  ),
  summary('undated', { title: '澜江省公共数据条例', level: 'provincial' }, { clauses: 0, taggedClauses: 0 }),
  summary(
    'province',
    { title: '云泽省实施方案', level: 'provincial', issuedOn: '2025-05-09' },
    { annotations: 31, clauses: 118, taggedClauses: 74 },
  ),
]
const order = (...args: Parameters<typeof sortPolicies> extends [unknown, infer Sort] ? [Sort] : never): string[] =>
  sortPolicies(policies, args[0]).map((policy) => policy.id)

describe('the order of the library', () => {
  it('begins with the national level, newest first within a level', () => {
    expect(order(startingSort)).toEqual(['national', 'province', 'undated', 'city'])
  })

  it('puts what has no value last, whichever way round', () => {
    expect(order({ column: 'issuedOn', descending: true }).at(-1)).toBe('undated')
    expect(order({ column: 'issuedOn', descending: false })).toEqual(['national', 'province', 'city', 'undated'])
  })

  it('sorts titles by pinyin', () => {
    expect(order({ column: 'title', descending: false })).toEqual(['undated', 'city', 'national', 'province'])
  })

  it('sorts by the share tagged, not by the number', () => {
    expect(order({ column: 'tagged', descending: true })).toEqual(['national', 'city', 'province', 'undated'])
  })

  it('turns round on a second press; counts begin with the most', () => {
    expect(pressColumn(startingSort, 'notes')).toEqual({ column: 'notes', descending: true })
    expect(pressColumn({ column: 'notes', descending: true }, 'notes')).toEqual({ column: 'notes', descending: false })
    expect(pressColumn(startingSort, 'title')).toEqual({ column: 'title', descending: false })
  })
})
