import { useCallback } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { SideName } from '../../state/comparison-choice.ts'
import { openPolicy } from '../../state/navigation.ts'
import { rowClauses, type AlignmentRow } from './alignment-rows.ts'
import type { ChangeView } from './compare-view.ts'

/** Opens a row's clause in the reader: the one of that side, else the only one there is. */
export function useLevelOpening(
  upper: PolicyId,
  lower: PolicyId,
  rows: readonly AlignmentRow[],
  change: ChangeView,
): (rowKey: string, where: SideName) => void {
  return useCallback(
    (rowKey: string, where: SideName) => {
      const row = rows.find(({ key }) => key === rowKey)
      if (row === undefined) return
      change({ current: rowKey, side: where })
      const { upper: up, lower: down } = rowClauses(row)
      if (up !== null && (down === null || where === 'left')) openPolicy(upper, up)
      else if (down !== null) openPolicy(lower, down)
    },
    [rows, change, upper, lower],
  )
}
