import { useCallback } from 'react'
import type { ChangeView, CompareView } from './compare-view.ts'

/** What of two versions is on the screen. */
export interface VersionLooks {
  readonly toggleFold: (rowKey: string) => void
  /** Shows what was kept, or folds it away again. */
  readonly toggleKept: () => void
  /** Marks the changes, or shows the texts as they read. */
  readonly togglePlain: () => void
}

export function useVersionLooks(
  { open, shown, plain }: Pick<CompareView, 'open' | 'shown' | 'plain'>,
  change: ChangeView,
): VersionLooks {
  const toggleFold = useCallback(
    (rowKey: string) => {
      const next = new Set(open)
      if (!next.delete(rowKey)) next.add(rowKey)
      change({ open: next, current: rowKey })
    },
    [open, change],
  )
  const toggleKept = useCallback(() => {
    const next = new Set(shown)
    if (!next.delete('kept')) next.add('kept')
    change({ shown: next })
  }, [shown, change])
  const togglePlain = useCallback(() => {
    change({ plain: !plain })
  }, [plain, change])
  return { toggleFold, toggleKept, togglePlain }
}
