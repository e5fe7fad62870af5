import type { PolicyId } from '../../../core/model/ids.ts'
import { createStore, useStore, type Store } from '../../state/store.ts'
import { noChoice, type Choice } from './choose-rows.ts'
import { noFilters, type PolicyFilters } from './filter-policies.ts'
import { startingSort, type PolicySort } from './sort-policies.ts'

// Kept outside the screen: one comes back from reading to the table as one left it.
export const filtersStore: Store<PolicyFilters> = createStore(noFilters)
export const sortStore: Store<PolicySort> = createStore(startingSort)
export const choiceStore: Store<Choice> = createStore(noChoice)

/** The row that takes the focus as soon as it is drawn: where a key went, or the neighbour of one removed. */
export const rowToFocusStore: Store<PolicyId | null> = createStore<PolicyId | null>(null)

export const useFilters = (): PolicyFilters => useStore(filtersStore)
export const useSort = (): PolicySort => useStore(sortStore)
export const useChoice = (): Choice => useStore(choiceStore)
export const useRowToFocus = (): PolicyId | null => useStore(rowToFocusStore)
