import { useMemo } from 'react'
import type { PairedClauses, PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { useKeyOf } from '../../state/commands.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import { keysHint } from './keys-hint.ts'
import { useCompareStatus } from './use-compare-status.ts'
import type { RowWalk } from './use-row-walk.ts'

/** What the status bar says of two versions. `pair`: the one stood on; `lang`: of the newer side as displayed. */
export function useVersionStatus(
  walk: Pick<RowWalk<never>, 'status'>,
  { old, new: now, likeness }: PolicyComparison,
  pair: PairedClauses | undefined,
  side: SideName,
  lang: string,
  canLink: boolean,
): void {
  const words = useStrings(comparingStrings)
  const [next, previous] = [useKeyOf('next-change', 'N'), useKeyOf('previous-change', 'P')]
  const link = useKeyOf('link-amends', 'L')
  const clause = side === 'left' ? (pair?.old ?? pair?.new) : (pair?.new ?? pair?.old)
  const figures = useMemo(
    () => [
      { id: 'clauses', text: words.statusVersions(old.clauses, now.clauses) },
      { id: 'likeness', text: words.likeness(likeness) },
    ],
    [words, old, now, likeness],
  )
  useCompareStatus(
    walk,
    clause?.path ?? null,
    lang,
    figures,
    keysHint(
      [[next, previous], words.walk],
      [['Enter'], words.openClause],
      ...(canLink ? [[[link], words.linkAmends] as const] : []),
    ),
  )
}
