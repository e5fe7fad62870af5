import { useMemo } from 'react'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import { Overview } from './Overview.tsx'
import { movedLines, versionLines } from './overview-blocks.ts'

/** All lines of two versions, whatever of them is folded. */
export function VersionOverview({
  comparison,
  rows,
  first,
  last,
  onGo,
}: {
  readonly comparison: PolicyComparison
  readonly rows: readonly ComparisonRow[]
  /** Rows in view. */
  readonly first: number
  readonly last: number
  /** A row to go to. */
  readonly onGo: (index: number) => void
}) {
  const [lines, moves] = useMemo(() => [versionLines(comparison), movedLines(comparison)], [comparison])
  return (
    <Overview
      lines={lines}
      moves={moves}
      from={firstLine(rows[first])}
      to={lastLine(rows[last])}
      onGo={(line) => {
        onGo(rows.findLastIndex((row) => firstLine(row) <= line))
      }}
    />
  )
}

/** -1: no row. */
const firstLine = (row: ComparisonRow | undefined): number =>
  row === undefined ? -1 : row.kind === 'line' ? row.line : row.from

/** The lines of an open fold have rows of their own. */
const lastLine = (row: ComparisonRow | undefined): number =>
  row?.kind === 'fold' && !row.open ? row.to - 1 : firstLine(row)
