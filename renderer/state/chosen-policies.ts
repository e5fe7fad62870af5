import type { PolicyId } from '../../core/model/ids.ts'
import { createStore } from './store.ts'

/** The rows chosen in the library's table, for commands that act on them from elsewhere. */
export const chosenPoliciesStore = createStore<readonly PolicyId[]>([])
export const chosenPolicies = (): readonly PolicyId[] => chosenPoliciesStore.get()
