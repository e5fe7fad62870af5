import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import { createStore, useStore } from '../../state/store.ts'
import type { AgreementSort } from './sort-tags.ts'

/** What is compared and how it is looked at; kept while one goes to a clause and comes back. */
export interface AgreementView {
  /** null: as the screen finds best. */
  readonly coders: readonly [string, string] | null
  /** null: those both worked on. */
  readonly policyIds: readonly PolicyId[] | null
  /** The tags below this one only; null: all that one of them used. */
  readonly group: TagId | null
  readonly sort: AgreementSort | null
  /** Differences about this tag only. */
  readonly tag: TagId | null
}

const store = createStore<AgreementView>({ coders: null, policyIds: null, group: null, sort: null, tag: null })
export const useAgreementView = (): AgreementView => useStore(store)
export const changeAgreement = (changes: Partial<AgreementView>): void => {
  store.update((view) => ({ ...view, ...changes }))
}
