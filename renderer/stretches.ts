/** ms of work after which the window is let draw and listen: half a frame. */
const STRETCH = 8

/** Lets the window do what waits (keys, frames) and goes on in a task of its own. */
export const breathe = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve)
      })

/** A breath for loops that wait for other things too: taken only where a stretch has passed since the last one. */
export function breaths(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now()
  return async () => {
    if (now() - began < STRETCH) return
    await breathe()
    began = now()
  }
}

/** Work that may be interrupted wherever it yields. */
export type Steps<Value> = Generator<undefined, Value>

/**
 * Works steps off in stretches of some milliseconds, with a breath between two; gives what they return, or null once
 * `signal` is aborted.
 */
export async function inStretches<Value>(steps: Steps<Value>, signal?: AbortSignal): Promise<Value | null> {
  for (;;) {
    const end = performance.now() + STRETCH
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < end)
    await breathe()
    if (signal?.aborted === true) return null
  }
}

/** Works steps off in one go. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
