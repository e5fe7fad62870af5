import type { Refusal } from './refusal.ts'

/** ms in which one kind of refusal is said once. */
export const REFUSAL_PERIOD = 60_000

/**
 * Where refusals are said: the first of its kind as it comes, and at the end of its period how many of that kind came
 * after it.
 */
export interface RefusalLog {
  readonly first: (refusal: Refusal) => void
  readonly more: (reason: Refusal['reason'], count: number) => void
}

/**
 * Tells a log of refusals without letting whoever is refused fill the terminal: at most two lines a kind and `period`
 * ms.
 */
export function limitRefusals({ first, more }: RefusalLog, period = REFUSAL_PERIOD): (refusal: Refusal) => void {
  const unsaid = new Map<Refusal['reason'], number>()
  return (refusal) => {
    const { reason } = refusal
    const count = unsaid.get(reason)
    if (count !== undefined) {
      unsaid.set(reason, count + 1)
      return
    }
    unsaid.set(reason, 0)
    first(refusal)
    const ending = setTimeout(() => {
      const after = unsaid.get(reason) ?? 0
      unsaid.delete(reason)
      if (after > 0) more(reason, after)
    }, period)
    // never a reason to keep the process
    ending.unref()
  }
}
