import { useEffect } from 'react'
import type { PolicyView } from '../../core/contract/workbench.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Failure } from '../../core/model/result.ts'
import { workbench } from '../workbench-client.ts'
import { libraryStore, onLibraryChange, onSuggestions } from './library-state.ts'
import { createStore, useStorePart } from './store.ts'

/** A policy as the reader shows it. While a newer one is read, `view` is the one before. */
export interface LoadedView {
  readonly view: PolicyView | null
  readonly failure: Failure | null
}

const nothing: LoadedView = { view: null, failure: null }
// Ten open policies of a few hundred clauses are some megabytes; the least recently wanted go first.
const kept = 10

const store = createStore<ReadonlyMap<PolicyId, LoadedView>>(new Map())
/** The library's seq each view was read at, and who is reading. */
const readAt = new Map<PolicyId, number>()
const reading = new Map<PolicyId, Promise<void>>()

const put = (policyId: PolicyId, loaded: LoadedView): void => {
  store.update((views) => {
    const next = new Map(views)
    next.delete(policyId)
    next.set(policyId, loaded)
    for (const old of [...next.keys()].slice(0, Math.max(0, next.size - kept))) {
      next.delete(old)
      readAt.delete(old)
    }
    return next
  })
}

async function read(policyId: PolicyId): Promise<void> {
  const seq = libraryStore.get().state?.seq ?? 0
  const before = store.get().get(policyId) ?? nothing
  // most edits change only what hangs on the clauses: a long policy's text and clauses are sent once
  const hangings = before.view === null ? null : await workbench.readHangings({ policyId })
  if (before.view !== null && hangings?.ok === true && hangings.value.reading === before.view.reading) {
    const found =
      hangings.value.suggested && !before.view.suggested ? await workbench.readSuggestions({ policyId }) : null
    if (found === null || (found.ok && found.value.reading === before.view.reading)) {
      readAt.set(policyId, seq)
      put(policyId, { view: { ...before.view, ...hangings.value, ...found?.value }, failure: null })
      return
    }
  }
  const result = await workbench.readPolicy({ policyId })
  readAt.set(policyId, seq)
  put(policyId, result.ok ? { view: result.value, failure: null } : { view: null, failure: result.failure })
}

/** Reads a policy if it has not been read, or if the library has changed since. One reading at a time a policy. */
export function loadPolicyView(policyId: PolicyId, seq = 0): void {
  if (reading.has(policyId)) {
    void reading.get(policyId)?.then(() => {
      if ((readAt.get(policyId) ?? -1) < seq) loadPolicyView(policyId, seq)
    })
    return
  }
  if (store.get().has(policyId) && (readAt.get(policyId) ?? -1) >= seq) return
  reading.set(
    policyId,
    read(policyId).finally(() => {
      reading.delete(policyId)
    }),
  )
}

onLibraryChange(({ seq, policyIds }) => {
  for (const policyId of store.get().keys())
    if (policyIds === null || policyIds.includes(policyId)) loadPolicyView(policyId, seq)
})

onSuggestions((policyIds) => {
  for (const policyId of policyIds) {
    const again = (): void => {
      if (store.get().has(policyId)) {
        readAt.delete(policyId)
        loadPolicyView(policyId)
      }
    }
    const underway = reading.get(policyId)
    if (underway === undefined) again()
    else void underway.then(again)
  }
})

/** The view of a policy, kept up to date with every edit. */
export function usePolicyView(policyId: PolicyId): LoadedView {
  useEffect(() => {
    loadPolicyView(policyId)
  }, [policyId])
  return useStorePart(store, (views) => views.get(policyId) ?? nothing)
}

/** The view as it is known now, for commands that run outside drawing. */
export const knownPolicyView = (policyId: PolicyId): PolicyView | null => store.get().get(policyId)?.view ?? null
