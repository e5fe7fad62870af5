import type { Abort } from '../../core/contract/call-options.ts'
import { alignTextsInSteps } from '../../core/library/queries/align-policies.ts'
import type { Alignment } from '../../core/model/alignment.ts'
import { drawSteps } from './draw-steps.ts'
import type { RecordText } from './named-policies.ts'

/** Most counterparts kept over all alignments: some tens of megabytes. The longest unused alignments go first. */
const MOST_COUNTERPARTS = 200_000

/**
 * Aligns two policies, in steps of some milliseconds with room for other work in between; null: aborted. What it gives
 * follows from clauses, texts and levels alone and is kept while these stay what they are. Those who ask for the same
 * meanwhile wait for one piece of work, which leaves off when the last of them does. `onStep`: how many steps are done.
 */
export type Align = (
  upper: RecordText,
  lower: RecordText,
  top: number,
  options?: { readonly signal?: Abort; readonly onStep?: (done: number) => void },
) => Promise<Alignment | null>

/** What an alignment was made of. */
type Ground = readonly unknown[]
interface Kept {
  readonly ground: Ground
  readonly alignment: Alignment
}
interface Running {
  readonly ground: Ground
  readonly finished: Promise<Alignment | null>
  readonly watching: Set<(done: number) => void>
}

const groundOf = (...sides: readonly RecordText[]): Ground =>
  sides.flatMap(({ record: { policy }, text }) => [policy.clauses, text, policy.metadata.level])
const same = (a: Ground, b: Ground): boolean => a.every((part, at) => part === b[at])

export const aligning = (most = MOST_COUNTERPARTS): Align => {
  const kept = new Map<string, Kept>()
  const running = new Map<string, Running>()
  let counterparts = 0
  const drop = (key: string): void => {
    counterparts -= kept.get(key)?.alignment.pairs.length ?? 0
    kept.delete(key)
  }
  const keep = (key: string, one: Kept): void => {
    drop(key)
    kept.set(key, one)
    counterparts += one.alignment.pairs.length
    for (const oldest of kept.keys()) {
      if (counterparts <= most || oldest === key) break
      drop(oldest)
    }
  }
  const begin = (key: string, ground: Ground, upper: RecordText, lower: RecordText, top: number): Running => {
    const watching: Running['watching'] = new Set()
    const isThis = (): boolean => running.get(key)?.watching === watching
    const end = (): void => {
      if (isThis()) running.delete(key)
    }
    const work = async (): Promise<Alignment | null> => {
      let done = 0
      try {
        const alignment = await drawSteps(alignTextsInSteps(upper, lower, top), () => {
          done += 1
          for (const told of watching) told(done)
          // at once, so that nobody joins what has left off
          if (watching.size === 0) end()
          return watching.size === 0
        })
        if (alignment !== null && isThis()) keep(key, { ground, alignment })
        return alignment
      } finally {
        end()
      }
    }
    // whoever begins it watches it before its first turn ends
    const begun: Running = { ground, watching, finished: Promise.resolve().then(work) }
    running.set(key, begun)
    return begun
  }
  return async (upper, lower, top, { signal, onStep } = {}) => {
    if (signal?.aborted === true) return null
    const key = `${upper.record.policy.id} ${lower.record.policy.id} ${String(top)}`
    const ground = groundOf(upper, lower)
    const there = kept.get(key)
    if (there !== undefined && same(there.ground, ground)) {
      keep(key, there)
      return there.alignment
    }
    const already = running.get(key)
    const { finished, watching } =
      already !== undefined && same(already.ground, ground) ? already : begin(key, ground, upper, lower, top)
    return watched(finished, watching, (done) => onStep?.(done), signal)
  }
}

/** What comes of work that others may wait for too; null as soon as this one's signal says so. */
async function watched(
  finished: Running['finished'],
  watching: Running['watching'],
  watch: (done: number) => void,
  signal: Abort | undefined,
): Promise<Alignment | null> {
  let leave = (): void => undefined
  const left = new Promise<null>((resolve) => {
    leave = () => {
      resolve(null)
    }
  })
  signal?.addEventListener('abort', leave, { once: true })
  watching.add(watch)
  try {
    return await Promise.race([finished, left])
  } finally {
    watching.delete(watch)
    signal?.removeEventListener('abort', leave)
  }
}
