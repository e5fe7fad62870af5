import type { SearchFilters } from '../../../core/model/search.ts'

/** Filters that take several values, in the order their chips stand. */
export const listFilters = ['levels', 'regions', 'issuers', 'statuses', 'sectorIds', 'tagIds', 'policyIds'] as const
export type ListFilter = (typeof listFilters)[number]

/** One value that narrows a search: one chip. Values of lists are ids or names as text. */
export type FilterValue =
  | { readonly filter: ListFilter; readonly value: string }
  | { readonly filter: 'issuedFrom' | 'issuedTo'; readonly value: string }
  | { readonly filter: 'hasNote'; readonly value: boolean }

/** Every value that narrows, in chip order. */
export function filterValues(filters: SearchFilters): readonly FilterValue[] {
  return [
    ...listFilters.flatMap((filter) =>
      (filters[filter] ?? []).map((value: string): FilterValue => ({ filter, value })),
    ),
    ...(['issuedFrom', 'issuedTo'] as const).flatMap((filter): FilterValue[] => {
      const value = filters[filter]
      return value === undefined || value === '' ? [] : [{ filter, value }]
    }),
    ...(filters.hasNote === undefined ? [] : [{ filter: 'hasNote' as const, value: filters.hasNote }]),
  ]
}

const isList = (change: FilterValue): change is Extract<FilterValue, { readonly filter: ListFilter }> =>
  (listFilters as readonly string[]).includes(change.filter)

export const hasValue = (filters: SearchFilters, wanted: FilterValue): boolean =>
  filterValues(filters).some((each) => each.filter === wanted.filter && each.value === wanted.value)

/** The filters with a value put on, or taken off where it is there; a filter left without a value goes. */
export function toggleValue(filters: SearchFilters, change: FilterValue): SearchFilters {
  const present = hasValue(filters, change)
  const { [change.filter]: before, ...others } = filters
  if (!isList(change)) return present ? others : { ...others, [change.filter]: change.value }
  const values: readonly string[] = Array.isArray(before) ? (before as readonly string[]) : []
  const next = present ? values.filter((value) => value !== change.value) : [...values, change.value]
  return next.length === 0 ? others : { ...others, [change.filter]: next }
}

/** The filters with one end of the time set; '' takes it off. */
export const setDate = (filters: SearchFilters, filter: 'issuedFrom' | 'issuedTo', day: string): SearchFilters =>
  Object.fromEntries(
    Object.entries({ ...filters, [filter]: day }).filter(([name, value]) => name !== filter || value !== ''),
  )
