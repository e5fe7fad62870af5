import { useSyncExternalStore } from 'react'

const narrowest = window.matchMedia('(max-width: 1279px)')
const widest = window.matchMedia('(min-width: 1680px)')
const watch =
  (query: MediaQueryList) =>
  (listener: () => void): (() => void) => {
    query.addEventListener('change', listener)
    return () => {
      query.removeEventListener('change', listener)
    }
  }
const watchNarrow = watch(narrowest)
const watchWide = watch(widest)

/** Below 1280 px: the inspector is a drawer, the margin keeps marks and counts. */
export const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => narrowest.matches)
/** From 1680 px on: larger text and longer lines (styles/tokens.css sets the same). */
export const useWide = (): boolean => useSyncExternalStore(watchWide, () => widest.matches)
