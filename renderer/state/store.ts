import { useSyncExternalStore } from 'react'

/** A value that changes, and those who watch it. One small store a concern; no store knows another's inside. */
export interface Store<Value> {
  get(): Value
  set(next: Value): void
  update(change: (value: Value) => Value): void
  subscribe(listener: () => void): () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: Value): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => {
      set(change(value))
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Draws again when the store changes. */
export const useStore = <Value>(store: Store<Value>): Value => useSyncExternalStore(store.subscribe, store.get)

/**
 * Draws again only when the chosen part changes. `choose` must give the same object for the same value: a field, never
 * a fresh array.
 */
export const useStorePart = <Value, Part>(store: Store<Value>, choose: (value: Value) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => choose(store.get()))
