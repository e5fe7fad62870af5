/** ms of work after which the window is let draw and listen: half a frame. */
const STRETCH = 8

/** Lets the window do what waits (keys, frames) and goes on in a task of its own. */
export const breathe = (): Promise<void> => ('scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : new Promise((resolve) => { setTimeout(resolve) }))

/** A breath for loops that wait for other things too: taken only where a stretch has passed since the last one. */
export function breaths(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now()
  return async () => {
    if (now() - began < STRETCH) return
    await breathe()
    began = now()
  }
}

/**
 * Works a generator off in stretches, with a breath after each; gives what it returns, or null once `signal` is aborted. The generator decides where it may be
 * interrupted by yielding: often, and nothing.
 */
export async function inStretches<Value>(work: Generator<undefined, Value>, signal?: AbortSignal): Promise<Value | null> {
  const breath = breaths()
  for (;;) {
    if (signal?.aborted === true) return null
    const step = work.next()
    if (step.done === true) return step.value
    await breath()
  }
}

/** Works a generator off in one go. */
export function atOnce<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
