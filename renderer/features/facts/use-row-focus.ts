import { useCallback, useEffect, useState, type RefObject } from 'react'
import type { VirtualListHandle } from '../../ui/VirtualList.tsx'

interface Wanted {
  readonly key: string
}

/** The focus follows the row that the table's keys or `toFocus` (told anew each time) name, once it is there. */
export function useRowFocus(
  rows: readonly Wanted[],
  list: RefObject<VirtualListHandle | null>,
  toFocus: Wanted | null,
): (key: string) => void {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [seen, setSeen] = useState(toFocus)
  if (seen !== toFocus) {
    setSeen(toFocus)
    setWanted(toFocus)
  }
  const at = wanted === null ? -1 : rows.findIndex(({ key }) => key === wanted.key)
  // the row a key went to must be in the document before it can take the focus
  useEffect(() => {
    if (wanted === null || at < 0) return
    list.current?.scrollToIndex(at)
    const frame = requestAnimationFrame(() => {
      list.current
        ?.element()
        ?.querySelector<HTMLElement>(`[data-fact="${at.toString()}"]`)
        ?.focus({ preventScroll: true })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [list, wanted, at])
  return useCallback((key) => {
    setWanted({ key })
  }, [])
}
