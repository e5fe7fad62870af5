import { useCallback } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { openPolicy } from '../../state/navigation.ts'
import type { ChangeView } from './compare-view.ts'

/** Opens a line's clause in the reader: the one of that side, else the only one there is. */
export function useVersionOpening(
  left: PolicyId,
  right: PolicyId,
  { pairs }: PolicyComparison,
  change: ChangeView,
): (rowKey: string, where: SideName) => void {
  return useCallback(
    (rowKey: string, where: SideName) => {
      const pair = pairs[Number(rowKey.split(' ')[0])]
      const clause = (where === 'left' ? pair?.old : pair?.new) ?? pair?.new ?? pair?.old ?? null
      change({ current: rowKey, side: where })
      if (clause !== null) openPolicy(clause === pair?.old ? left : right, clause.clauseId)
    },
    [pairs, left, right, change],
  )
}
