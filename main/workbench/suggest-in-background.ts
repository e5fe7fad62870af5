import { setImmediate, setTimeout } from 'node:timers/promises'
import type { WorkbenchEvent } from '../../core/contract/workbench.ts'
import { own } from '../../core/library/edits/keyed.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { PolicyRecord } from '../../core/model/library.ts'
import type { Store } from '../store/store.ts'
import type { SuggestionCache } from './suggestions.ts'

/** A window reads its list again each time it is told. */
const TOLD_AT_ONCE = 300
/** ms without anyone waiting before it goes on: edits come one upon another, and each would wait for a policy's work. */
const REST_MS = 100

export interface BackgroundSuggestions {
  readonly wake: () => void
  /** Work that someone waits for: the background rests meanwhile. */
  readonly restDuring: <T>(work: () => Promise<T>) => Promise<T>
  /** Ends after the policy at hand. */
  readonly stop: () => Promise<void>
}

/**
 * Works out the suggestions that no one has asked for yet, one policy at a time with room for other work in between, so
 * that the list of a large library is there at once. Tells for some hundred policies at a time whose counts are new.
 */
export const suggestInBackground = (
  store: Store,
  suggestions: SuggestionCache,
  tell: (event: WorkbenchEvent) => void,
): BackgroundSuggestions => {
  const ending = new AbortController()
  let stopped = false
  let running: Promise<void> | null = null
  let waitedFor: Promise<unknown> | null = null
  const rest = async (): Promise<void> => {
    while (waitedFor !== null && !stopped) {
      const last = waitedFor
      await last
      await setTimeout(REST_MS, null, { signal: ending.signal }).catch(() => null) // stopped: it ends all the same
      if (waitedFor === last) waitedFor = null
    }
  }
  const waiting = (): readonly PolicyRecord[] =>
    Object.values<PolicyRecord>(store.library().policies).filter((record) => suggestions.known(record.policy) === null)
  const run = async (): Promise<void> => {
    let done: PolicyId[] = []
    const tellDone = (): void => {
      if (done.length > 0 && !stopped) tell({ kind: 'suggestions-found', policyIds: done })
      done = []
    }
    for (let round = waiting(); round.length > 0 && !stopped; round = waiting()) {
      for (const { policy } of round) {
        if (stopped) break
        // removed or read again since, or worked out for someone who opened it
        if (own(store.library().policies, policy.id)?.policy !== policy || suggestions.known(policy) !== null) continue
        await suggestions.of(policy)
        done.push(policy.id)
        if (done.length >= TOLD_AT_ONCE) tellDone()
        await setImmediate()
        await rest()
      }
    }
    running = null
    tellDone()
  }
  return {
    wake: () => {
      if (!stopped && running === null && waiting().length > 0) running = run()
    },
    restDuring: (work) => {
      const result = work()
      waitedFor = Promise.allSettled([waitedFor, result])
      return result
    },
    stop: async () => {
      stopped = true
      ending.abort()
      await running
    },
  }
}
