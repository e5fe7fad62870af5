import type { PolicyOrder, Question, SearchFilters, SearchRequest } from '../../core/model/search.ts'
import { showScreen } from './navigation.ts'
import { createStore, useStore } from './store.ts'

/** What the search screen asks; kept while one goes to a hit and comes back. */
export interface SearchQuery {
  readonly query: string
  readonly regex: boolean
  readonly phrase: boolean
  readonly filters: SearchFilters
  readonly policiesBy: PolicyOrder
}
export const emptySearch: SearchQuery = { query: '', regex: false, phrase: false, filters: {}, policiesBy: 'best' }

export const searchStore = createStore<SearchQuery>(emptySearch)
export const useSearchQuery = (): SearchQuery => useStore(searchStore)
export const changeSearch = (changes: Partial<SearchQuery>): void => {
  searchStore.update((search) => ({ ...search, ...changes }))
}
/** Opens the search screen with a new question. */
export function openSearch(search: Partial<SearchQuery>): void {
  searchStore.set({ ...emptySearch, ...search })
  showScreen('search')
}

/** Filters without those that ask nothing. */
export function askingFilters(filters: SearchFilters): SearchFilters {
  return Object.fromEntries(
    Object.entries(filters as Readonly<Record<string, unknown>>).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '',
    ),
  ) as SearchFilters
}

/** Whether anything is asked; filters alone are a question too. */
export const asksSomething = ({ query, filters }: Pick<SearchQuery, 'query' | 'filters'>): boolean =>
  query.trim() !== '' || Object.keys(askingFilters(filters)).length > 0

/** The question of the contract, and what a saved search keeps: what asks nothing is left out. */
export function questionOf({ query, regex, phrase, filters, policiesBy }: SearchQuery): Question {
  const asking = askingFilters(filters)
  return {
    query,
    policiesBy,
    ...(regex ? { regex } : {}),
    ...(phrase && !regex ? { phrase } : {}),
    ...(Object.keys(asking).length > 0 ? { filters: asking } : {}),
  }
}

/** A saved question as the screen asks it. */
export const searchOf = ({
  query,
  regex = false,
  phrase = false,
  filters = {},
  policiesBy = 'best',
}: Question): SearchQuery => ({ query, regex, phrase, filters, policiesBy })

/** The request of the contract, with the counts for the filters. */
export const asRequest = (search: SearchQuery, limit: number): SearchRequest => ({
  ...questionOf(search),
  limit,
  facets: true,
})
