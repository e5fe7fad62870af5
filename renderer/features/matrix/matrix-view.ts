import type { PolicyId } from '../../../core/model/ids.ts'
import type { MatrixColumns } from '../../../core/model/matrix.ts'
import { createStore, useStore } from '../../state/store.ts'

/** One cell: a policy and a column's key; null: what belongs to no sector. */
export interface CellPlace {
  readonly policyId: PolicyId
  readonly key: string | null
}

/**
 * What the matrix shows; kept while one goes to a clause and comes back. `policyIds` and `base` null: as the screen
 * finds best.
 */
export interface MatrixView {
  readonly columns: MatrixColumns
  readonly policyIds: readonly PolicyId[] | null
  readonly base: PolicyId | null
  /** Rows a person moved, as they laid them. */
  readonly order: readonly PolicyId[]
  readonly onlyEmpty: boolean
  readonly allColumns: boolean
  readonly open: CellPlace | null
  readonly cursor: CellPlace | null
}

const store = createStore<MatrixView>({
  columns: 'sector',
  policyIds: null,
  base: null,
  order: [],
  onlyEmpty: false,
  allColumns: false,
  open: null,
  cursor: null,
})
export const useMatrixView = (): MatrixView => useStore(store)
export const changeMatrix = (changes: Partial<MatrixView>): void => {
  store.update((view) => ({ ...view, ...changes }))
}

export const samePlace = (a: CellPlace | null, b: CellPlace | null): boolean =>
  a === b || (a !== null && b !== null && a.policyId === b.policyId && a.key === b.key)
