import { useMemo } from 'react'
import { useKeyOf } from '../../state/commands.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { rowClauses, type AlignmentRow } from './alignment-rows.ts'
import { keysHint } from './keys-hint.ts'
import { useCompareStatus } from './use-compare-status.ts'
import type { LevelClauses } from './use-level-rows.ts'
import type { RowWalk } from './use-row-walk.ts'

/** What the status bar says of two levels. `lang`: of the lower policy as displayed. */
export function useLevelStatus(
  walk: Pick<RowWalk<AlignmentRow>, 'row' | 'status'>,
  clauses: LevelClauses,
  lang: string,
): void {
  const words = useStrings(comparingStrings)
  const [acceptKey, dismissKey] = [useKeyOf('accept-counterpart', 'A'), useKeyOf('dismiss-counterpart', 'D')]
  const [above, below] = [clauses.upper.size, clauses.lower.size]
  const figures = useMemo(() => [{ id: 'clauses', text: words.statusLevels(above, below) }], [words, above, below])
  useCompareStatus(
    walk,
    walk.row === undefined ? null : pathOf(walk.row, clauses),
    lang,
    figures,
    keysHint([[acceptKey], words.acceptShort], [[dismissKey], words.dismiss], [['Enter'], words.openClause]),
  )
}

/** Of the clause below, or of the one above that nothing answers. */
function pathOf(row: AlignmentRow, clauses: LevelClauses): string | null {
  const { upper, lower } = rowClauses(row)
  const clause = lower !== null ? clauses.lower.get(lower) : upper !== null ? clauses.upper.get(upper) : undefined
  return clause?.path ?? null
}
