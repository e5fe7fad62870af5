import { useSyncExternalStore } from 'react'

/** Whether a media query holds now: `useMedia('(max-width: 1279px)')`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => {
        list.removeEventListener('change', listener)
      }
    },
    () => window.matchMedia(query).matches,
  )
}
