import type { PolicyId } from '../../core/model/ids.ts'
import { areVersions, placeSides, type CompareMode } from './comparison-sides.ts'
import { libraryStore } from './library-state.ts'
import { showScreen } from './navigation.ts'
import { createStore, useStore } from './store.ts'

/** Left: the older one, or the upper level. Right: the newer one, or the lower level. */
export interface Sides {
  readonly left: PolicyId | null
  readonly right: PolicyId | null
}
export type SideName = keyof Sides

/** What is set beside what, each way of comparing by itself; kept with the session. */
export interface ComparisonChoice {
  readonly mode: CompareMode
  readonly versions: Sides
  readonly levels: Sides
  /** The older version is the draft rebuilt from the newer one's revision marks, no policy of the library. */
  readonly rebuilt: boolean
  /** The side a person is to choose a policy for as soon as the screen is there. */
  readonly picking: SideName | null
}

const none: Sides = { left: null, right: null }
export const comparisonStore = createStore<ComparisonChoice>({
  mode: 'versions',
  versions: none,
  levels: none,
  rebuilt: false,
  picking: null,
})
export const useComparisonChoice = (): ComparisonChoice => useStore(comparisonStore)

export const setCompareMode = (mode: CompareMode): void => {
  comparisonStore.update((choice) => ({ ...choice, mode, picking: null }))
}
export const setPicking = (picking: SideName | null): void => {
  comparisonStore.update((choice) => (choice.picking === picking ? choice : { ...choice, picking }))
}
export const setSides = (mode: CompareMode, sides: Sides): void => {
  comparisonStore.update((choice) => ({
    ...choice,
    mode,
    [mode]: sides,
    rebuilt: mode === 'levels' && choice.rebuilt,
    picking: null,
  }))
}

/** Sets a policy beside the draft that its revision marks speak of. */
export function compareWithRebuilt(policyId: PolicyId): void {
  setSides('versions', { left: null, right: policyId })
  comparisonStore.update((choice) => ({ ...choice, rebuilt: true }))
  showScreen('compare')
}

/** Sets two policies beside each other, the way they belong. */
export function compareTwo(a: PolicyId, b: PolicyId): void {
  const { policies } = libraryStore.get()
  const [one, other] = [policies.find(({ id }) => id === a), policies.find(({ id }) => id === b)]
  if (one === undefined || other === undefined || a === b) return
  const { mode, left, right } = placeSides(one, other)
  setSides(mode, { left: left.id, right: right.id })
  showScreen('compare')
}

/** Compares a policy with its other version where there is exactly one; else asks for the other side. */
export function compareWith(policyId: PolicyId): void {
  const { policies } = libraryStore.get()
  const here = policies.find(({ id }) => id === policyId)
  if (here === undefined) return
  const others = policies.filter((each) => areVersions(here, each))
  const [only] = others
  if (only !== undefined && others.length === 1) {
    compareTwo(policyId, only.id)
    return
  }
  const lower = here.metadata.level !== 'national'
  comparisonStore.update((choice) => ({
    ...choice,
    mode: 'levels',
    levels: lower ? { left: null, right: policyId } : { left: policyId, right: null },
    picking: lower ? 'left' : 'right',
  }))
  showScreen('compare')
}
