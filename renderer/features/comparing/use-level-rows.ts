import { useCallback, useMemo } from 'react'
import type { PolicyAlignment } from '../../../core/model/alignment.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import {
  alignmentRows,
  countAlignment,
  filterRows,
  levelStops,
  rowClauses,
  type AlignmentCounts,
  type AlignmentRow,
} from './alignment-rows.ts'
import type { CompareView } from './compare-view.ts'
import { estimateSide } from './estimate-pair.ts'
import { sectionBodies, type SectionBodies } from './section-bodies.ts'

export interface LevelClauses {
  readonly upper: ReadonlyMap<ClauseId, Clause>
  readonly lower: ReadonlyMap<ClauseId, Clause>
}

/** The rows of two levels as they are looked at, and what the list needs to know of them. */
export interface LevelRows {
  /** Whatever is filtered. */
  readonly every: readonly AlignmentRow[]
  readonly rows: readonly AlignmentRow[]
  readonly counts: AlignmentCounts
  /** Indices of the rows one stops at, ascending. */
  readonly stops: readonly number[]
  readonly clauses: LevelClauses
  readonly bodies: { readonly upper: SectionBodies; readonly lower: SectionBodies }
  /** A first guess at a row's height in px, for a side of `width` px. */
  readonly estimate: (index: number, width: number) => number
}

export function useLevelRows(
  alignment: PolicyAlignment,
  above: readonly Clause[],
  below: readonly Clause[],
  { filters, opened }: Pick<CompareView, 'filters' | 'opened'>,
): LevelRows {
  const every = useMemo(() => alignmentRows(alignment, above, below, opened), [alignment, above, below, opened])
  const rows = useMemo(() => filterRows(every, filters), [every, filters])
  const counts = useMemo(() => countAlignment(alignment), [alignment])
  const stops = useMemo(() => levelStops(rows, filters), [rows, filters])
  const clauses = useMemo(
    () => ({
      upper: new Map(above.map((clause) => [clause.id, clause])),
      lower: new Map(below.map((clause) => [clause.id, clause])),
    }),
    [above, below],
  )
  const bodies = useMemo(() => sectionBodies(every, above, below), [every, above, below])
  const estimate = useCallback(
    (index: number, width: number): number => {
      const row = rows[index]
      if (row === undefined) return 60
      const { upper, lower } = rowClauses(row)
      // a clause that goes on from the row before is not written again
      const written = row.kind === 'pair' && row.again ? null : lower
      const longest = Math.max(
        lengthOf(clauses.upper, upper) + lengthOfBody(bodies.upper, upper),
        lengthOf(clauses.lower, written) + lengthOfBody(bodies.lower, written),
      )
      return Math.max(62, estimateSide(longest, width))
    },
    [rows, clauses, bodies],
  )
  return { every, rows, counts, stops, clauses, bodies, estimate }
}

/** UTF-16 units of a clause; 0 where there is none. */
export function lengthOf(clauses: ReadonlyMap<ClauseId, Clause>, id: ClauseId | null): number {
  const range = id === null ? undefined : clauses.get(id)?.range
  return range === undefined ? 0 : range.end - range.start
}

const lengthOfBody = (bodies: SectionBodies, id: ClauseId | null): number =>
  ((id === null ? undefined : bodies.get(id)) ?? []).reduce((sum, { range }) => sum + range.end - range.start, 0)
