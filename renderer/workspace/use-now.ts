import { useSyncExternalStore } from 'react'

let minute = new Date()

const watch = (listener: () => void): (() => void) => {
  const timer = setInterval(() => {
    minute = new Date()
    listener()
  }, 60_000)
  return () => {
    clearInterval(timer)
  }
}

/** The time to the minute: what 今天 means changes at midnight. */
export const useNow = (): Date => useSyncExternalStore(watch, () => minute)
