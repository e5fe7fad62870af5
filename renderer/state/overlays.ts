import type { ExportScope } from '../../core/model/exported-file.ts'
import type { ClauseRef, PolicyId } from '../../core/model/ids.ts'
import { createStore, useStore } from './store.ts'

/** What the export dialog starts with: a scope of the contract, or several policies (taken as all their clauses). */
export type ExportChoice = ExportScope | { readonly kind: 'policies'; readonly policyIds: readonly PolicyId[] }

/** What lies over the screens; one at a time. App draws it, any feature may ask for it. */
export type Overlay =
  | { readonly kind: 'palette'; readonly query: string }
  | { readonly kind: 'export'; readonly scope: ExportChoice | null }
  | { readonly kind: 'collect'; readonly clauses: readonly ClauseRef[]; readonly found: boolean }
  | { readonly kind: 'details'; readonly policyIds: readonly PolicyId[] }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }

export const overlayStore = createStore<Overlay | null>(null)
export const useOverlay = (): Overlay | null => useStore(overlayStore)

export const openPalette = (query = ''): void => {
  overlayStore.set({ kind: 'palette', query })
}
/** `scope` null: what is on the screen (the policy being read, else the library). */
export const openExport = (scope: ExportChoice | null = null): void => {
  overlayStore.set({ kind: 'export', scope })
}
/** Asks which collection the clauses go into. `found`: by a search or a count, not chosen by hand. */
export const openCollect = (clauses: readonly ClauseRef[], found = false): void => {
  if (clauses.length > 0) overlayStore.set({ kind: 'collect', clauses, found })
}
/** What policies say of themselves (title, issuers, date …), to be corrected. */
export const openDetails = (policyIds: readonly PolicyId[]): void => {
  if (policyIds.length > 0) overlayStore.set({ kind: 'details', policyIds })
}
export const openShortcuts = (): void => {
  overlayStore.set({ kind: 'shortcuts' })
}
export const openAbout = (): void => {
  overlayStore.set({ kind: 'about' })
}
export const closeOverlay = (): void => {
  overlayStore.set(null)
}
