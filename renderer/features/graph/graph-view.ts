import type { PolicyId } from '../../../core/model/ids.ts'
import { createStore, useStore } from '../../state/store.ts'
import { noGraphFilters, type GraphFilters } from './graph-filters.ts'
import type { Layout } from './open-drawing.ts'

/** How the graph is looked at: stays while one goes to a clause and back. */
export interface GraphView {
  readonly filters: GraphFilters
  readonly layout: Layout
  readonly text: string
  readonly expanded: ReadonlySet<PolicyId>
  readonly picked: string | null
}

const store = createStore<GraphView>({
  filters: noGraphFilters,
  layout: 'levels',
  text: '',
  expanded: new Set(),
  picked: null,
})
export const useGraphView = (): GraphView => useStore(store)
export const changeGraph = (changes: Partial<GraphView>): void => {
  store.update((view) => ({ ...view, ...changes }))
}
export const narrowGraph = (filters: Partial<GraphFilters>): void => {
  store.update((view) => ({ ...view, filters: { ...view.filters, ...filters } }))
}
export const toggleExpanded = (policyId: PolicyId): void => {
  store.update((view) => {
    const expanded = new Set(view.expanded)
    if (!expanded.delete(policyId)) expanded.add(policyId)
    return { ...view, expanded }
  })
}
