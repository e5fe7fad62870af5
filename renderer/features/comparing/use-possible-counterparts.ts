import { useCallback, useEffect } from 'react'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { AlignmentRow } from './alignment-rows.ts'
import type { ChangeView, CompareView } from './compare-view.ts'
import type { LevelRows } from './use-level-rows.ts'
import type { RowWalk } from './use-row-walk.ts'

/** Lists what is merely possible for a row's clause, or no longer; whoever stood on one of its rows stays with it. */
export function usePossibleCounterparts(
  { every, rows }: Pick<LevelRows, 'every' | 'rows'>,
  { list, current, indexOf }: Pick<RowWalk<AlignmentRow>, 'list' | 'current' | 'indexOf'>,
  { opened, current: currentKey }: Pick<CompareView, 'opened' | 'current'>,
  change: ChangeView,
): (rowKey: string) => void {
  // the current row may have turned into another one of the same clause
  useEffect(() => {
    if (currentKey === null || current >= 0) return
    const clause = currentKey.split(' ')[0]
    const same = rows.findIndex((each) => each.kind !== 'upper' && each.lower === clause)
    const there = rows[same]
    if (there !== undefined) {
      change({ current: there.key })
      list.current?.reveal(same, { align: 'auto', focus: true })
    }
  }, [currentKey, current, rows, change, list])
  return useCallback(
    (rowKey: string) => {
      const row = rows[indexOf.get(rowKey) ?? -1]
      if (row === undefined || row.kind === 'upper') return
      const next = new Set<ClauseId>(opened)
      if (!next.delete(row.lower)) next.add(row.lower)
      // a row without a counterpart turns into rows that have one
      const first = every.find((each) => each.kind !== 'upper' && each.lower === row.lower)
      change({ opened: next, current: first?.key ?? rowKey })
    },
    [rows, indexOf, opened, every, change],
  )
}
