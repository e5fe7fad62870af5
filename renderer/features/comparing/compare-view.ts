import type { ClauseId } from '../../../core/model/ids.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { createStore, useStore } from '../../state/store.ts'
import { allChanges, type ShownKinds } from './comparison-rows.ts'
import type { AlignmentFilter } from './alignment-rows.ts'

/**
 * How one comparison is looked at. Kept while other screens are visited: one comes back from the reader to the place
 * one left.
 */
export interface CompareView {
  readonly pair: string
  readonly shown: ShownKinds
  readonly filters: ReadonlySet<AlignmentFilter>
  /** Folds that are open, by their row's key. */
  readonly open: ReadonlySet<string>
  /** Clauses of the lower policy whose possible counterparts are listed too. */
  readonly opened: ReadonlySet<ClauseId>
  readonly current: string | null
  readonly side: SideName
  /** The texts as they read, their changes unmarked. */
  readonly plain: boolean
}

/** Changes the view of one comparison. */
export type ChangeView = (changes: Partial<CompareView>) => void

const startingView = (pair: string): CompareView => ({
  pair,
  shown: allChanges,
  filters: new Set(),
  open: new Set(),
  opened: new Set(),
  current: null,
  side: 'right',
  plain: false,
})
const store = createStore<CompareView>(startingView(''))

/** The view of this pair: as it was left, or a fresh one. */
export function useCompareView(pair: string): CompareView {
  const view = useStore(store)
  return view.pair === pair ? view : startingView(pair)
}
export const changeCompareView = (pair: string, changes: Partial<CompareView>): void => {
  store.update((view) => ({ ...(view.pair === pair ? view : startingView(pair)), ...changes }))
}
