import type { TagId } from '../../../core/model/ids.ts'
import { createStore, useStore } from '../../state/store.ts'

/** A name being written in the tree: of a tag that is there, or of one that is not yet. */
export type NameDraft =
  | { readonly kind: 'rename'; readonly tagId: TagId }
  | { readonly kind: 'create'; readonly parentId: TagId | null; readonly isGroup: boolean }

/** What the screen shows; kept while other screens are visited. `open` null: as the codebook's size has it at first. */
export interface CodebookView {
  readonly selected: TagId | null
  readonly open: ReadonlySet<TagId> | null
  readonly query: string
  readonly draft: NameDraft | null
}

const store = createStore<CodebookView>({ selected: null, open: null, query: '', draft: null })
export const useCodebookView = (): CodebookView => useStore(store)
export const changeView = (changes: Partial<CodebookView>): void => {
  store.update((view) => ({ ...view, ...changes }))
}
