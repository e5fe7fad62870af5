import { useDeferredValue, useMemo } from 'react'
import { filterFacts } from '../../../core/library/queries/filter-facts.ts'
import type { FactFilter } from '../../../core/model/fact-filter.ts'
import type { FactRow, FactsAnswer } from '../../../core/model/fact-row.ts'
import type { ComparedTarget } from '../../../core/model/target-standing.ts'
import { nameRows, type NamedRow } from './fact-keys.ts'
import type { FactsView } from './facts-view.ts'
import { sortFacts } from './sort-facts.ts'

const noRows: readonly NamedRow[] = []

export interface ShownFacts {
  /** What narrows `rows`; a moment behind what is typed. */
  readonly filter: FactFilter
  /** What the table lists, in its order. */
  readonly rows: readonly NamedRow[]
  /** Those of `rows` nobody checked. */
  readonly unread: readonly NamedRow[]
  /** Targets that fit all but the deadlines asked for. */
  readonly timed: readonly NamedRow[]
  /** Also where the filter leaves it out of `rows`. */
  readonly selected: NamedRow | null
  /** How many of all rows people changed or added. */
  readonly changed: number
}

/** An answer's rows as the view asks for them: named, narrowed and in order. */
export function useShownFacts(
  view: FactsView,
  answer: FactsAnswer | null,
  compared: ReadonlyMap<FactRow, ComparedTarget> | undefined,
): ShownFacts {
  // typing goes on while many rows are gone through
  const filter = useDeferredValue(view.filter)
  const named = useMemo(() => nameRows(answer?.rows ?? []), [answer])
  const fitting = useMemo(() => fittingRows(named, filter), [named, filter])
  const rows = useMemo(() => sortFacts(fitting, view.sort, compared), [fitting, view.sort, compared])
  const timed = useMemo(
    () => (view.kind === 'target' ? fittingRows(named, { ...filter, deadlines: [] }) : noRows),
    [view.kind, named, filter],
  )
  const unread = useMemo(() => rows.filter(({ row }) => row.origin === 'read'), [rows])
  const changed = useMemo(
    () => named.filter(({ row }) => row.origin === 'changed' || row.origin === 'added').length,
    [named],
  )
  const selected = named.find(({ key }) => key === view.selected) ?? null
  return { filter, rows, unread, timed, selected, changed }
}

function fittingRows(named: readonly NamedRow[], filter: FactFilter): readonly NamedRow[] {
  const fits = new Set(
    filterFacts(
      named.map(({ row }) => row),
      filter,
    ),
  )
  return named.filter(({ row }) => fits.has(row))
}
