import { useMemo } from 'react'
import type { Codebook, LibraryState, PolicySummary, WorkbenchEvent } from '../../core/contract/workbench.ts'
import type { Collection } from '../../core/model/collection.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Failure } from '../../core/model/result.ts'
import { onWorkbenchEvent, workbench } from '../workbench-client.ts'
import { createStore, useStore, useStorePart } from './store.ts'
import { useWaitingEdits, withWaiting, type ThingsOfEdits } from './waiting-edits.ts'

/**
 * What is known of the open library. `status` 'opening' until the first answers are there; 'failed' when it cannot be
 * opened at all.
 */
export interface OpenLibrary {
  readonly status: 'opening' | 'open' | 'failed'
  readonly failure: Failure | null
  readonly state: LibraryState | null
  readonly policies: readonly PolicySummary[]
  readonly codebook: Codebook | null
  readonly collections: readonly Collection[]
  /** False while the process that keeps the library cannot be reached. */
  readonly connected: boolean
}

export const libraryStore = createStore<OpenLibrary>({
  status: 'opening',
  failure: null,
  state: null,
  policies: [],
  codebook: null,
  collections: [],
  connected: true,
})

/** `policyIds` null: every policy may have changed. `seq` is the library's, after the change. */
export type LibraryChange = { readonly seq: number; readonly policyIds: readonly PolicyId[] | null }
const changeListeners = new Set<(change: LibraryChange) => void>()
/** Told after every change of the library, ours or another window's. */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  changeListeners.add(listener)
  return () => {
    changeListeners.delete(listener)
  }
}

const suggestionListeners = new Set<(policyIds: readonly PolicyId[]) => void>()
/** Told when suggestions were worked out in the background. */
export function onSuggestions(listener: (policyIds: readonly PolicyId[]) => void): () => void {
  suggestionListeners.add(listener)
  return () => {
    suggestionListeners.delete(listener)
  }
}

let refreshing: Promise<void> | null = null
let refreshAgain = false

async function readLists(): Promise<void> {
  const [policies, codebook, collections] = await Promise.all([
    workbench.listPolicies({}),
    workbench.codebook({}),
    workbench.collections({}),
  ])
  libraryStore.update((library) => ({
    ...library,
    policies: policies.ok ? policies.value : library.policies,
    codebook: codebook.ok ? codebook.value : library.codebook,
    collections: collections.ok ? collections.value : library.collections,
  }))
  const failed = !policies.ok
    ? policies.failure
    : !codebook.ok
      ? codebook.failure
      : !collections.ok
        ? collections.failure
        : null
  if (failed !== null) console.warn('the lists could not be refreshed:', failed.code, failed.detail ?? '')
}

/** Reads policies and codebook again; asked while it runs, it runs once more afterwards, however often it was asked. */
export function refreshLists(): Promise<void> {
  if (refreshing !== null) {
    refreshAgain = true
    return refreshing
  }
  refreshing = readLists().finally(() => {
    refreshing = null
    if (refreshAgain) {
      refreshAgain = false
      void refreshLists()
    }
  })
  return refreshing
}

/**
 * Takes over a newer state of the library. The same change told twice (by the answer and by the event) is taken once.
 */
export function takeState(state: LibraryState, policyIds: readonly PolicyId[] | null): void {
  const known = libraryStore.get().state
  if (known !== null && state.seq < known.seq) return
  const news = known === null || state.seq > known.seq || state.path !== known.path
  libraryStore.update((library) => ({ ...library, status: 'open', failure: null, state }))
  if (!news) return
  for (const listener of [...changeListeners]) listener({ seq: state.seq, policyIds })
  void refreshLists()
}

/**
 * Opens the doors: first state, lists, then every change. Called once, by App. `onEvent` sees every event,
 * `onReconnected` that a lost workbench is there again.
 */
export async function openLibrary(onEvent: (event: WorkbenchEvent) => void, onReconnected: () => void): Promise<void> {
  onWorkbenchEvent(
    (event) => {
      if (event.kind === 'library-changed') takeState(event.state, event.policyIds)
      if (event.kind === 'suggestions-found') {
        void refreshLists()
        for (const listener of [...suggestionListeners]) listener(event.policyIds)
      }
      onEvent(event)
    },
    (connected) => {
      const before = libraryStore.get().connected
      libraryStore.update((library) => ({ ...library, connected }))
      if (connected && !before) void readState().then(onReconnected)
    },
  )
  await readState()
}

async function readState(): Promise<void> {
  const state = await workbench.libraryState({})
  if (!state.ok) {
    libraryStore.update((library) => ({
      ...library,
      status: library.state === null ? 'failed' : library.status,
      failure: state.failure,
    }))
    return
  }
  await refreshLists()
  takeState(state.value, null)
}

/** Tries again to open a library that failed. */
export const reopenLibrary = (): Promise<void> => readState()

export const useLibrary = (): OpenLibrary => useStore(libraryStore)
export const useLibraryState = (): LibraryState | null => useStorePart(libraryStore, (library) => library.state)
export const usePolicies = (): readonly PolicySummary[] => useStorePart(libraryStore, (library) => library.policies)
type CodebookTag = Codebook['tags'][number]
const tagsOfEdits: ThingsOfEdits<CodebookTag> = {
  idOf: ({ id }) => id,
  put: (edit, before) => (edit.kind === 'put-tag' ? { ...edit.tag, uses: before.get(edit.tag.id)?.uses ?? 0 } : null),
  gone: (edit) => (edit.kind === 'remove-tag' ? edit.tagId : null),
}
/** The codebook, with the tags of edits that wait. */
export function useCodebook(): Codebook | null {
  const codebook = useStorePart(libraryStore, (library) => library.codebook)
  const waiting = useWaitingEdits()
  return useMemo(
    () =>
      codebook === null || waiting.length === 0
        ? codebook
        : { ...codebook, tags: withWaiting(codebook.tags, waiting, tagsOfEdits) },
    [codebook, waiting],
  )
}
const collectionsOfEdits: ThingsOfEdits<Collection> = {
  idOf: ({ id }) => id,
  put: (edit) => (edit.kind === 'put-collection' ? edit.collection : null),
  gone: (edit) => (edit.kind === 'remove-collection' ? edit.collectionId : null),
}
/** The collections, with those of edits that wait. */
export function useCollections(): readonly Collection[] {
  const collections = useStorePart(libraryStore, (library) => library.collections)
  const waiting = useWaitingEdits()
  return useMemo(() => withWaiting(collections, waiting, collectionsOfEdits), [collections, waiting])
}
/** One policy's line of the list, or null when it is not (or no longer) in the library. */
export const usePolicySummary = (policyId: PolicyId | null): PolicySummary | null =>
  usePolicies().find((policy) => policy.id === policyId) ?? null
