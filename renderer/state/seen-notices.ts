import { createStore } from './store.ts'

/** Codes of warnings that a person has put away in this library; kept with the session. */
export const seenNotices = createStore<readonly string[]>([])
export const seeNotices = (codes: readonly string[]): void => {
  if (codes.length > 0) seenNotices.update((seen) => [...new Set([...seen, ...codes])])
}
