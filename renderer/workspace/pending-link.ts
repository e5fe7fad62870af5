import type { LinkStart } from '../features/linking/link-edits.ts'
import { createStore, useStore } from '../state/store.ts'

/** A link whose other end is being looked for in another tab. `where`: the first end, for people. */
export interface PendingLink {
  readonly start: LinkStart
  readonly where: string
}

const store = createStore<PendingLink | null>(null)
export const usePendingLink = (): PendingLink | null => useStore(store)
export const beginLink = (pending: PendingLink): void => {
  store.set(pending)
}
export const endLink = (): void => {
  store.set(null)
}
