import { noNoteFilters, type NoteFilters, type NoteOrder } from './filter-notes.ts'
import { createStore, useStore } from '../../state/store.ts'

/** How the notes are listed; kept while one goes to a clause and comes back. */
export interface NotesView {
  readonly filters: NoteFilters
  readonly order: NoteOrder
}

const store = createStore<NotesView>({ filters: noNoteFilters, order: 'place' })
export const useNotesView = (): NotesView => useStore(store)
export const narrowNotes = (changes: Partial<NoteFilters>): void => {
  store.update((view) => ({ ...view, filters: { ...view.filters, ...changes } }))
}
export const clearNoteFilters = (): void => {
  store.update((view) => ({ ...view, filters: noNoteFilters }))
}
export const orderNotes = (order: NoteOrder): void => {
  store.update((view) => ({ ...view, order }))
}
