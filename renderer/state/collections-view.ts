import type { CollectionId } from '../../core/model/ids.ts'
import { showScreen } from './navigation.ts'
import { createStore, useStore } from './store.ts'

/** What the screen shows; kept while other screens are visited. `naming`: a new collection's name is being written. */
export interface CollectionsView {
  readonly selected: CollectionId | null
  readonly naming: boolean
}

const store = createStore<CollectionsView>({ selected: null, naming: false })
export const useCollectionsView = (): CollectionsView => useStore(store)
export const changeView = (changes: Partial<CollectionsView>): void => {
  store.update((view) => ({ ...view, ...changes }))
}

/** Goes to a collection on its screen. */
export function showCollection(id: CollectionId): void {
  changeView({ selected: id, naming: false })
  showScreen('collections')
}
