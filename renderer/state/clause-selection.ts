import type { ClauseRef } from '../../core/model/ids.ts'
import { createStore, useStore } from './store.ts'

/** The clauses a person has selected in the reader (the one stood in, or several), for export and commands. */
export const clauseSelectionStore = createStore<readonly ClauseRef[]>([])
export const useClauseSelection = (): readonly ClauseRef[] => useStore(clauseSelectionStore)
export const selectClauses = (clauses: readonly ClauseRef[]): void => {
  clauseSelectionStore.set(clauses)
}
