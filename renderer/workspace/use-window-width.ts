import { useSyncExternalStore } from 'react'

const narrowest = window.matchMedia('(max-width: 1279px)')
const tightest = window.matchMedia('(max-width: 899px)')
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
const watchTight = watch(tightest)
const watchWide = watch(widest)

/** Below 1280 px: the inspector is a drawer, the margin keeps marks and counts. */
export const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => narrowest.matches)
/** Below 900 px, which is a window of 1440 px and more at 200 %: the outline lies over the text when it is asked for. */
export const useTight = (): boolean => useSyncExternalStore(watchTight, () => tightest.matches)
/** From 1680 px on: larger text and longer lines (styles/tokens.css sets the same). */
export const useWide = (): boolean => useSyncExternalStore(watchWide, () => widest.matches)
