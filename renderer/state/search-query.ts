import type { SearchRequest } from '../../core/model/search.ts'
import type { TagId } from '../../core/model/ids.ts'
import type { Level } from '../../core/model/policy.ts'
import { showScreen } from './navigation.ts'
import { createStore, useStore } from './store.ts'

/** What the search screen asks; kept while one goes to a hit and comes back. */
export interface SearchQuery {
  readonly query: string
  readonly regex: boolean
  readonly levels: readonly Level[]
  readonly sectorIds: readonly string[]
  readonly tagIds: readonly TagId[]
  readonly hasNote: boolean
}
export const emptySearch: SearchQuery = { query: '', regex: false, levels: [], sectorIds: [], tagIds: [], hasNote: false }

export const searchStore = createStore<SearchQuery>(emptySearch)
export const useSearchQuery = (): SearchQuery => useStore(searchStore)
export const changeSearch = (changes: Partial<SearchQuery>): void => { searchStore.update((search) => ({ ...search, ...changes })) }
/** Opens the search screen with a new question. */
export function openSearch(search: Partial<SearchQuery>): void {
  searchStore.set({ ...emptySearch, ...search })
  showScreen('search')
}

/** The request of the contract; filters that ask nothing are left out. Filters alone are a question too. */
export function asRequest(search: SearchQuery, limit: number): SearchRequest | null {
  const filters = {
    ...search.levels.length > 0 ? { levels: search.levels } : {}, ...search.sectorIds.length > 0 ? { sectorIds: search.sectorIds } : {},
    ...search.tagIds.length > 0 ? { tagIds: search.tagIds } : {}, ...search.hasNote ? { hasNote: true } : {},
  }
  const filtered = Object.keys(filters).length > 0
  if (search.query.trim() === '' && !filtered) return null
  return { query: search.query, limit, ...search.regex ? { regex: true } : {}, ...filtered ? { filters } : {} }
}
