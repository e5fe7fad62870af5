import type { SearchFacets, SearchFilters } from '../../../core/model/search.ts'
import { findInName } from '../../state/find-in-name.ts'
import { hasValue, listFilters, type FilterValue, type ListFilter } from './filter-values.ts'
import type { FilterName } from './filter-names.ts'

export interface FilterOption {
  readonly key: string
  readonly value: FilterValue
  readonly name: FilterName
  readonly count: number
  readonly on: boolean
}
export interface FilterGroup {
  readonly filter: ListFilter | 'hasNote'
  readonly options: readonly FilterOption[]
  /** Values that are not shown. */
  readonly more: number
}

/** How many values of a filter show while nothing is typed, and how many when something is. */
const SHOWN = 5
const SHOWN_FOUND = 12

const facetsOf = (
  facets: SearchFacets,
): Readonly<Record<ListFilter, readonly { readonly value: string; readonly count: number }[]>> => ({
  levels: facets.levels,
  regions: facets.regions,
  issuers: facets.issuers,
  statuses: facets.statuses,
  sectorIds: facets.sectors,
  tagIds: facets.tags,
  policyIds: facets.policies,
})

/**
 * What the filter menu offers: values the present question has, with how many hits each would find, most first; those
 * already chosen stay first. With `query`: those whose name has it (Simplified = Traditional).
 */
export function filterGroups(
  facets: SearchFacets,
  filters: SearchFilters,
  query: string,
  nameOf: (value: FilterValue) => FilterName,
): readonly FilterGroup[] {
  const option = (value: FilterValue, count: number): FilterOption => ({
    key: `${value.filter} ${String(value.value)}`,
    value,
    name: nameOf(value),
    count,
    on: hasValue(filters, value),
  })
  const most = query.trim() === '' ? SHOWN : SHOWN_FOUND
  const group = (filter: FilterGroup['filter'], options: readonly FilterOption[]): FilterGroup => {
    const fitting = options.filter(({ name }) => query.trim() === '' || findInName(name.name, query) !== null)
    const sorted = fitting.toSorted((a, b) => Number(b.on) - Number(a.on))
    const shown = Math.max(most, sorted.filter(({ on }) => on).length)
    // one more is shown rather than announced
    return sorted.length <= shown + 1
      ? { filter, options: sorted, more: 0 }
      : { filter, options: sorted.slice(0, shown), more: sorted.length - shown }
  }
  const counted = facetsOf(facets)
  return [
    ...listFilters.map((filter) => {
      const known = new Set(counted[filter].map(({ value }) => value))
      const chosen: readonly string[] = filters[filter] ?? []
      return group(filter, [
        ...counted[filter].map(({ value, count }) => option({ filter, value }, count)),
        ...chosen.filter((value) => !known.has(value)).map((value) => option({ filter, value }, 0)),
      ])
    }),
    group(
      'hasNote',
      facets.noted > 0 || filters.hasNote !== undefined
        ? [option({ filter: 'hasNote', value: true }, facets.noted)]
        : [],
    ),
  ].filter(({ options }) => options.length > 0)
}
