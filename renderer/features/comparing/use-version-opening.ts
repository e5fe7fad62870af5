import { useCallback } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { openPolicy } from '../../state/navigation.ts'
import { say } from '../../state/toasts.ts'
import { comparingStrings } from '../../strings/comparing.ts'
import { useStrings } from '../../strings/use-strings.ts'
import type { ChangeView } from './compare-view.ts'
import { clauseToOpen } from './clause-to-open.ts'

/**
 * Opens a line's clause in the reader: the one of that side, else the only one there is. `left` null: that side stands
 * in no library, and a clause it alone has says so.
 */
export function useVersionOpening(
  left: PolicyId | null,
  right: PolicyId,
  { pairs }: PolicyComparison,
  change: ChangeView,
): (rowKey: string, where: SideName) => void {
  const words = useStrings(comparingStrings)
  return useCallback(
    (rowKey: string, where: SideName) => {
      change({ current: rowKey, side: where })
      const pair = pairs[Number(rowKey.split(' ')[0])]
      if (pair === undefined) return
      const there = clauseToOpen(pair, where, left, right)
      if (there === null) say(words.rebuiltOnly)
      else openPolicy(there.policyId, there.clauseId)
    },
    [pairs, left, right, change, words],
  )
}
