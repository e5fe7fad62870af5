import { useCallback, useMemo } from 'react'
import type { PairedClauses, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { CompareView } from './compare-view.ts'
import { comparisonRows, isStop, type ComparisonRow } from './comparison-rows.ts'
import { estimatePair } from './estimate-pair.ts'

/** The rows of two versions as they are looked at, and what the list needs to know of them. */
export interface VersionRows {
  readonly rows: readonly ComparisonRow[]
  /** Indices of the rows one stops at, ascending. */
  readonly stops: readonly number[]
  /** undefined: a fold, or no row. */
  readonly pairOf: (row: ComparisonRow | undefined) => PairedClauses | undefined
  /** A first guess at a row's height in px, for a side of `width` px. */
  readonly estimate: (index: number, width: number) => number
}

export function useVersionRows(
  { pairs, lines }: PolicyComparison,
  { shown, open }: Pick<CompareView, 'shown' | 'open'>,
): VersionRows {
  const rows = useMemo(() => comparisonRows({ pairs, lines }, shown, open), [pairs, lines, shown, open])
  const stops = useMemo(
    () => rows.flatMap((row, index) => (isStop(row, { pairs, lines }, shown) ? [index] : [])),
    [rows, pairs, lines, shown],
  )
  const pairOf = useCallback(
    (row: ComparisonRow | undefined) => (row?.kind === 'line' ? pairs[lines[row.line]?.pair ?? -1] : undefined),
    [pairs, lines],
  )
  const estimate = useCallback(
    (index: number, width: number) => {
      const pair = pairOf(rows[index])
      return pair === undefined ? 36 : estimatePair(pair, width)
    },
    [rows, pairOf],
  )
  return { rows, stops, pairOf, estimate }
}
