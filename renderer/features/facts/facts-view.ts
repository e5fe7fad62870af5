import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { FactsTable } from '../../../core/model/issue-row.ts'
import { createStore, useStore } from '../../state/store.ts'
import type { FactSort } from './sort-facts.ts'
import type { IssueSort } from './sort-issues.ts'

/**
 * Which facts are listed and how; kept while one goes to a clause and comes back. `policyIds` null: the whole library.
 */
export interface FactsView {
  readonly kind: FactsTable
  readonly policyIds: readonly PolicyId[] | null
  readonly filter: FactFilter
  readonly sort: FactSort | null
  /** Of the issuers and numbers. */
  readonly issueSort: IssueSort | null
  /** The policy targets are compared with; 'first': nobody chose, null: none. */
  readonly against: PolicyId | null | 'first'
  /** Key of the row that stands in the panel. */
  readonly selected: string | null
}

export const factsTables: readonly FactsTable[] = ['target', 'responsibility', 'citation', 'modality', 'issue']

const store = createStore<FactsView>({
  kind: 'target',
  policyIds: null,
  filter: {},
  sort: { column: 'deadline', descending: false },
  issueSort: { column: 'issuedOn', descending: true },
  against: 'first',
  selected: null,
})
export const useFactsView = (): FactsView => useStore(store)

/** Another kind of fact: what only the kind before knows is asked no more. */
export const showKind = (kind: FactsTable, filter: FactFilter = {}): void => {
  store.update((view) => ({
    ...view,
    kind,
    filter: { ...commonFilter(view.filter), ...filter },
    sort: kind === 'target' ? { column: 'deadline', descending: false } : null,
    selected: null,
  }))
}
export const showPolicies = (policyIds: readonly PolicyId[] | null): void => {
  store.update((view) => ({ ...view, policyIds, selected: null, filter: without(view.filter, 'policies') }))
}
export const narrowFacts = (changes: FactFilter): void => {
  store.update((view) => ({ ...view, filter: { ...view.filter, ...changes } }))
}
export const askNoMore = (field: keyof FactFilter): void => {
  store.update((view) => ({ ...view, filter: without(view.filter, field) }))
}
export const clearFactFilter = (): void => {
  store.update((view) => ({ ...view, filter: {} }))
}
export const sortFactsBy = (sort: FactSort | null): void => {
  store.update((view) => ({ ...view, sort }))
}
export const sortIssuesBy = (issueSort: IssueSort | null): void => {
  store.update((view) => ({ ...view, issueSort }))
}
export const compareWith = (against: PolicyId | null): void => {
  store.update((view) => ({ ...view, against }))
}
export const selectFact = (selected: string | null): void => {
  store.update((view) => (view.selected === selected ? view : { ...view, selected }))
}

const without = (filter: FactFilter, field: keyof FactFilter): FactFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field))
const common: ReadonlySet<string> = new Set(['text', 'origins', 'levels', 'policies'] satisfies (keyof FactFilter)[])
const commonFilter = (filter: FactFilter): FactFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => common.has(name)))

/** Whether a filter asks anything. */
export const narrows = (filter: FactFilter): boolean =>
  Object.values(filter).some(
    (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
