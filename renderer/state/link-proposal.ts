import type { ClauseRef } from '../../core/model/ids.ts'
import { createStore, useStore } from './store.ts'

/** Two clauses a person wants to link; of what type is still to be chosen. `at`: where they asked, px in the window; null: in the middle. */
export interface LinkProposal { readonly here: ClauseRef; readonly there: ClauseRef; readonly at: { readonly x: number; readonly y: number } | null }

const store = createStore<LinkProposal | null>(null)
export const useLinkProposal = (): LinkProposal | null => useStore(store)
export const proposeLink = (proposal: LinkProposal): void => { store.set(proposal) }
export const endProposal = (): void => { store.set(null) }
