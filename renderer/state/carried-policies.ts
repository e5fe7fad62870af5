import type { PolicyId } from '../../core/model/ids.ts'
import { createStore, useStore } from './store.ts'

/**
 * Policies being dragged inside the window (a tab, rows of the library): the page may not read a drag's data before the
 * drop.
 */
const store = createStore<readonly PolicyId[]>([])
export const useCarriedPolicies = (): readonly PolicyId[] => useStore(store)
export const carriedPolicies = (): readonly PolicyId[] => store.get()

/** Begins a drag. Called in the dragstart event; the same element's dragend must call `putDownPolicies`. */
export function carryPolicies(transfer: DataTransfer, policyIds: readonly PolicyId[]): void {
  transfer.effectAllowed = 'copyMove'
  // some data is needed for a drag to begin; what is carried is in the store
  transfer.setData('application/x-piyue-policies', JSON.stringify(policyIds))
  // places to drop are drawn after the drag has begun: a page that changes under the pointer at once ends it
  setTimeout(() => {
    store.set(policyIds)
  })
}
export const putDownPolicies = (): void => {
  setTimeout(() => {
    store.set([])
  })
}
