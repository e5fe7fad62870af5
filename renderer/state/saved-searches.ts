import { useEffect, useMemo } from 'react'
import type { SavedSearch } from '../../core/model/saved-search.ts'
import { workbench } from '../workbench-client.ts'
import { libraryStore, onLibraryChange } from './library-state.ts'
import { createStore, useStore } from './store.ts'
import { useWaitingEdits, withWaiting, type ThingsOfEdits } from './waiting-edits.ts'

/** The library's saved searches, oldest first; null until they were read once. */
const store = createStore<readonly SavedSearch[] | null>(null)
let readAt = -1

async function read(seq: number): Promise<void> {
  if (readAt >= seq) return
  readAt = seq
  const result = await workbench.savedSearches({})
  if (result.ok) store.set(result.value)
  else {
    readAt = -1
    console.warn('saved searches could not be read:', result.failure.code)
  }
}

onLibraryChange(({ seq }) => {
  if (store.get() !== null) void read(seq)
})

/** Read at first use and after every change of the library; with those of edits that wait. */
export function useSavedSearches(): readonly SavedSearch[] {
  useEffect(() => {
    void read(libraryStore.get().state?.seq ?? 0)
  }, [])
  const searches = useStore(store) ?? none
  const waiting = useWaitingEdits()
  return useMemo(() => withWaiting(searches, waiting, searchesOfEdits), [searches, waiting])
}
const none: readonly SavedSearch[] = []
const searchesOfEdits: ThingsOfEdits<SavedSearch> = {
  idOf: ({ id }) => id,
  put: (edit) => (edit.kind === 'put-search' ? edit.search : null),
  gone: (edit) => (edit.kind === 'remove-search' ? edit.searchId : null),
}
