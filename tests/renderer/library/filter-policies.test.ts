import { describe, expect, it } from 'vitest'
import {
  clearFacet,
  countFacet,
  facetsByName,
  filterPolicies,
  isFiltering,
  noFilters,
  none,
  toggleFacet,
  toggleNamed,
} from '../../../renderer/features/library/filter-policies.ts'
import { summary } from './policy-summaries.ts'

const policies = [
  summary(
    'national',
    {
      title: '“数据赋能百业”三年行动计划（2025—2027年）',
      issuers: ['国家数据统筹办', '科技部'],
      documentNumber: '国数统〔2025〕6号',
      issuedOn: '2025-01-16',
      level: 'national',
    },
    { sectors: ['agriculture', 'transport'] },
  ),
  summary(
    'yunze',
    {
      title: '云泽省“数据赋能百业”实施方案',
      issuers: ['云泽省数据局'],
      documentNumber: '云数发〔2025〕18号',
      issuedOn: '2025-05-09',
      level: 'provincial',
      region: '云泽省',
    },
    { sectors: ['agriculture'], openSuggestions: 3 },
  ),
  summary(
    'lanjiang',
    {
      title: '瀾江省推進數據賦能百業行動方案',
      issuers: ['瀾江省數據局'],
      issuedOn: '2024-09-26',
      level: 'provincial',
      script: 'hant',
    },
    { taggedClauses: 0 },
  ),
  summary('nameless'),
]
const shown = (filters: typeof noFilters): string[] => filterPolicies(policies, filters).map((policy) => policy.id)

describe('filtering the library', () => {
  it('shows everything when nothing is asked', () => {
    expect(shown(noFilters)).toHaveLength(4)
    expect(isFiltering(noFilters)).toBe(false)
    expect(isFiltering({ ...noFilters, text: '  ' })).toBe(false)
  })

  it('finds Traditional titles by Simplified words, and numbers by half-width digits', () => {
    expect(shown({ ...noFilters, text: '澜江 数据赋能' })).toEqual(['lanjiang'])
    expect(shown({ ...noFilters, text: '云数发[2025]18' })).toEqual([])
    expect(shown({ ...noFilters, text: '２０２５〕18号' })).toEqual(['yunze'])
  })

  it('takes values of one facet as alternatives and facets as conditions', () => {
    const provincial = toggleFacet(noFilters, 'level', 'provincial')
    expect(shown(provincial)).toEqual(['yunze', 'lanjiang'])
    expect(shown(toggleFacet(provincial, 'level', 'national'))).toEqual(['national', 'yunze', 'lanjiang'])
    expect(shown(toggleFacet(provincial, 'year', '2024'))).toEqual(['lanjiang'])
  })

  it('lets a second press and a press on the pill take a value away', () => {
    expect(toggleFacet(toggleFacet(noFilters, 'year', '2024'), 'year', '2024')).toEqual(noFilters)
    expect(clearFacet(toggleFacet(noFilters, 'year', '2024'), 'year')).toEqual(noFilters)
  })

  it('reaches policies that have no value', () => {
    expect(shown(toggleFacet(noFilters, 'year', none))).toEqual(['nameless'])
    expect(shown(toggleFacet(noFilters, 'issuer', none))).toEqual(['nameless'])
  })

  it('filters by what is left to do', () => {
    expect(shown(toggleFacet(noFilters, 'status', 'suggestions'))).toEqual(['yunze'])
    expect(shown(toggleFacet(noFilters, 'status', 'untagged'))).toEqual(['lanjiang'])
  })
})

describe('the counts beside the filters', () => {
  it('say how many policies each value would show, under the other filters', () => {
    const filters = toggleFacet(noFilters, 'year', '2025')
    expect(
      countFacet(policies, filters, 'level', ['national', 'provincial', 'municipal']).map(({ value, count }) => [
        value,
        count,
      ]),
    ).toEqual([
      ['national', 1],
      ['provincial', 1],
      ['municipal', 0],
      [none, 0],
    ])
    expect(countFacet(policies, filters, 'year').map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ['2025', 2, true],
      ['2024', 1, false],
      [none, 1, false],
    ])
  })

  it('of a many-valued facet count a policy once for each value', () => {
    expect(countFacet(policies, noFilters, 'sector').map(({ value, count }) => [value, count])).toEqual([
      ['agriculture', 2],
      ['transport', 1],
    ])
  })

  it('keep a chosen value in sight when nothing has it any more', () => {
    expect(countFacet(policies, toggleFacet(noFilters, 'issuer', '临湖市数据局'), 'issuer')).toContainEqual({
      value: '临湖市数据局',
      count: 0,
      chosen: true,
    })
  })
})

it('takes what is shown alike for one line of a facet, chosen and let go together', () => {
  const values = [
    { value: '財政部', count: 3, chosen: false },
    { value: '商务部', count: 2, chosen: false },
    { value: '财政部', count: 1, chosen: true },
  ]
  const lines = facetsByName(values, (name) => name.replace('財', '财'))
  expect(lines.map(({ name, count, chosen }) => [name, count, chosen])).toEqual([
    ['财政部', 4, true],
    ['商务部', 2, false],
  ])
  const both = { values: ['財政部', '财政部'], chosen: false }
  const chosen = toggleNamed(noFilters, 'issuer', both)
  expect(chosen.facets.issuer).toEqual(['財政部', '财政部'])
  expect(toggleNamed(chosen, 'issuer', { ...both, chosen: true })).toEqual(noFilters)
})
