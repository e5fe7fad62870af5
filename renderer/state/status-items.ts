import { useEffect } from 'react'
import { createStore, useStore } from './store.ts'

/**
 * What a screen says in the status bar, in order. `by: 'machine'` is set in lead: suggestions, what was read by rule.
 */
export interface StatusItem {
  readonly id: string
  readonly text: string
  readonly lang?: string
  readonly by?: 'machine'
}
export interface StatusItems {
  readonly start: readonly StatusItem[]
  readonly end: readonly StatusItem[]
}

const none: StatusItems = { start: [], end: [] }
const store = createStore<StatusItems | null>(null)

/** The shown screen's items, null where it has none of its own (then the library's counts stand there). */
export const useShownStatusItems = (): StatusItems | null => useStore(store)

/**
 * A screen's own items while it is on the screen and (where two stand side by side) `active`. Pass a memoised value.
 */
export function useStatusItems(items: StatusItems = none, active = true): void {
  useEffect(() => {
    if (!active) return
    store.set(items)
    return () => {
      if (store.get() === items) store.set(null)
    }
  }, [items, active])
}
