import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchFilters } from '../../../core/model/search.ts'
import {
  filterValues,
  hasValue,
  setDate,
  toggleValue,
  type FilterValue,
} from '../../../renderer/features/searching/filter-values.ts'
import {
  askingFilters,
  asksSomething,
  emptySearch,
  questionOf,
  searchOf,
} from '../../../renderer/state/search-query.ts'

const value: fc.Arbitrary<FilterValue> = fc.oneof(
  fc.record({
    filter: fc.constantFrom('levels' as const, 'regions' as const, 'tagIds' as const, 'policyIds' as const),
    value: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ filter: fc.constant('hasNote' as const), value: fc.constant(true) }),
)
const from = (values: readonly FilterValue[]): SearchFilters => values.reduce(toggleValue, {})

describe('filters as chips', () => {
  it('put on and taken off again leave what was there', () => {
    fc.assert(
      fc.property(fc.array(value), value, (values, one) => {
        const filters = from(values)
        const toggled = toggleValue(filters, one)
        expect(hasValue(toggled, one)).toBe(!hasValue(filters, one))
        expect(new Set(filterValues(toggleValue(toggled, one)).map((each) => JSON.stringify(each)))).toEqual(
          new Set(filterValues(filters).map((each) => JSON.stringify(each))),
        )
      }),
      { verbose: true },
    )
  })
  it('leave no empty lists behind', () => {
    expect(toggleValue({ regions: ['云泽省'] }, { filter: 'regions', value: '云泽省' })).toEqual({})
    expect(setDate(setDate({}, 'issuedFrom', '2025-01-01'), 'issuedFrom', '')).toEqual({})
  })
})

describe('a question', () => {
  it('leaves out what asks nothing', () => {
    expect(questionOf({ ...emptySearch, query: '水利', phrase: true, filters: { tagIds: [] } })).toEqual({
      query: '水利',
      policiesBy: 'best',
      phrase: true,
    })
    expect(questionOf({ ...emptySearch, query: '水.', regex: true, phrase: true })).toEqual({
      query: '水.',
      policiesBy: 'best',
      regex: true,
    })
    expect(askingFilters({ tagIds: [], issuedFrom: '', hasNote: false })).toEqual({ hasNote: false })
    expect(asksSomething({ query: '  ', filters: { levels: [] } })).toBe(false)
    expect(asksSomething({ query: '', filters: { hasNote: true } })).toBe(true)
  })
  it('kept and asked again is the same question', () => {
    const question = questionOf({
      ...emptySearch,
      query: '水利',
      policiesBy: 'newest',
      filters: { regions: ['云泽省'], hasNote: true },
    })
    expect(questionOf(searchOf(question))).toEqual(question)
  })
})
