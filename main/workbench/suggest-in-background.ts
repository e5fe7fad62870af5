import { setImmediate } from 'node:timers/promises'
import type { WorkbenchEvent } from '../../core/contract/workbench.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Store } from '../store/store.ts'
import type { SuggestionCache } from './suggestions.ts'

export interface BackgroundSuggestions {
  readonly wake: () => void
  /** Work that someone waits for: the background rests meanwhile. */
  readonly restDuring: <T>(work: () => Promise<T>) => Promise<T>
  /** Ends after the policy at hand. */
  readonly stop: () => Promise<void>
}

/**
 * Works out the suggestions that no one has asked for yet, one policy at a time with room for other work in between, so that the list of a
 * large library is there at once. Tells once for all policies whose counts are new.
 */
export const suggestInBackground = (store: Store, suggestions: SuggestionCache, tell: (event: WorkbenchEvent) => void): BackgroundSuggestions => {
  let stopped = false
  let running: Promise<void> | null = null
  let waitedFor: Promise<unknown> = Promise.resolve()
  const waiting = (): PolicyRecord | undefined => Object.values<PolicyRecord>(store.library().policies).find((record) => suggestions.known(record.policy) === null)
  const run = async (): Promise<void> => {
    const done: PolicyId[] = []
    for (let next = waiting(); next !== undefined && !stopped; next = waiting()) {
      await suggestions.of(next.policy)
      done.push(next.policy.id)
      await setImmediate()
      await waitedFor
    }
    running = null
    if (done.length > 0 && !stopped) tell({ kind: 'suggestions-found', policyIds: done })
  }
  return {
    wake: () => {
      if (!stopped && running === null && waiting() !== undefined) running = run()
    },
    restDuring: (work) => {
      const result = work()
      waitedFor = Promise.allSettled([waitedFor, result])
      return result
    },
    stop: async () => {
      stopped = true
      await running
    },
  }
}
