import type { Fact } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import { levels } from '../../../core/model/policy.ts'
import type { ComparedTarget, TargetStanding } from '../../../core/model/target-standing.ts'
import { lastDayOf } from '../../../core/analysing/last-day.ts'
import { sortByRank, type ColumnSort, type Rank } from './column-sort.ts'
import { strengths } from './FactMarks.tsx'
import type { NamedRow } from './fact-keys.ts'

export type FactColumn =
  | 'level'
  | 'what'
  | 'asked'
  | 'deadline'
  | 'lead'
  | 'support'
  | 'title'
  | 'number'
  | 'resolved'
  | 'modality'
  | 'heading'
  | 'place'
  | 'policy'
  | 'origin'
  | 'against'
export type FactSort = ColumnSort<FactColumn>

const origins = ['read', 'changed', 'added', 'checked', 'withdrawn']
const standings: readonly TargetStanding[] = ['stricter', 'mixed', 'equal', 'looser', 'no-counterpart']

function rankOf(
  { fact, read, metadata, origin, resolved, heading }: FactRow,
  column: FactColumn,
  standing: TargetStanding | null,
): Rank {
  const shown: Fact | null = fact ?? read
  switch (column) {
    case 'level':
      return metadata.level === null ? null : levels.indexOf(metadata.level)
    case 'policy':
      return metadata.title
    case 'heading':
      return heading === '' ? null : heading
    case 'origin':
      return origins.indexOf(origin)
    case 'what':
      return shown?.kind === 'target' ? shown.value.what : null
    // figures of one unit beside each other
    case 'asked':
      return shown?.kind === 'target'
        ? `${shown.value.unit}\u0000${(shown.value.value + 1e15).toFixed(3).padStart(24, '0')}`
        : null
    case 'deadline':
      return shown?.kind === 'target' && shown.value.deadline !== null ? lastDayOf(shown.value.deadline) : null
    case 'lead':
    case 'support':
      return shown?.kind === 'responsibility' ? (shown.value[column][0] ?? null) : null
    case 'title':
      return shown?.kind === 'citation' ? shown.value.title : null
    case 'number':
      return shown?.kind === 'citation' ? shown.value.documentNumber : null
    case 'resolved':
      return resolved === null ? 1 : 0
    case 'modality':
      return shown?.kind === 'modality' ? strengths.indexOf(shown.value) : null
    case 'against':
      return standing === null ? null : standings.indexOf(standing)
    case 'place':
      return 0
  }
}

/** Rows in the order asked, equal ones as they came; what a row lacks comes last either way. */
export function sortFacts(
  rows: readonly NamedRow[],
  sort: FactSort | null,
  against: ReadonlyMap<FactRow, ComparedTarget> = new Map(),
): readonly NamedRow[] {
  if (sort === null) return rows
  if (sort.column === 'place') return sort.descending ? rows.toReversed() : rows
  return sortByRank(rows, sort.descending, (named) =>
    rankOf(named.row, sort.column, against.get(named.row)?.standing ?? null),
  )
}
