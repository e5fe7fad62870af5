import type { Abort, Progress } from '../../core/contract/call-options.ts'
import type { ReadPolicy } from '../../core/model/read-policy.ts'
import type { Failure, Result } from '../../core/model/result.ts'
import { fail } from '../../core/model/result.ts'
import type { ReadingMessage, Readings, ReadingTask } from './reading-messages.ts'
import type { ReadingLimits } from './reading-limits.ts'
import { giveBack, giveTask, takeThread } from './reading-threads.ts'

type Limits = Pick<ReadingLimits, 'heapMb' | 'deadline' | 'pageDeadline'>
interface Listening {
  readonly signal?: Abort
  readonly onProgress?: (progress: Progress) => void
  /** Takes policies that are finished before the file is. */
  readonly onFinished?: (policies: readonly ReadPolicy[]) => void
}

/**
 * Does one task in a thread with a memory cap, a deadline and one for each page: whatever the bytes do, the caller's
 * thread goes on and gets an answer. The task's bytes are handed over. Failures besides the task's own: `time-limit`, `memory-limit`,
 * `cancelled`; `internal` for our own bugs.
 */
export function runReading<K extends ReadingTask['kind']>(
  task: ReadingTask & { readonly kind: K },
  limits: Limits,
  { signal, onProgress, onFinished }: Listening,
): Promise<Result<Readings[K]>> {
  if (signal?.aborted === true) return Promise.resolve(fail('cancelled'))
  return new Promise((resolve) => {
    const worker = takeThread(limits.heapMb)
    let settled = false
    const settle = (result: Result<Readings[K]>, reusable = false): void => {
      if (settled) return
      settled = true
      clearTimeout(deadline)
      clearTimeout(page)
      signal?.removeEventListener('abort', cancel)
      const answer = (): void => {
        resolve(result)
      }
      if (reusable) {
        giveBack(worker, limits.heapMb)
        answer()
        return
      }
      // Answer when the thread is gone, so that no work of a cancelled file goes on behind a person's back.
      worker.terminate().then(answer, answer)
    }
    const cancel = (): void => {
      settle(fail('cancelled'))
    }
    const endAfter = (ms: number): NodeJS.Timeout =>
      setTimeout(() => {
        settle(fail('time-limit', { params: { seconds: Math.round(ms / 1000) } }))
      }, ms)
    const deadline = endAfter(limits.deadline)
    let page: NodeJS.Timeout | undefined
    /** Pages are counted while there are any left: the next one has begun. */
    const watchPage = ({ label, done, total }: Progress): void => {
      clearTimeout(page)
      if (label === 'reading' && total !== null && done < total) page = endAfter(limits.pageDeadline)
    }

    worker.on('message', (message: ReadingMessage) => {
      // a worker answers the task it was given
      if (message.kind === 'done') settle(message.result as Result<Readings[K]>, message.reusable)
      else if (message.kind === 'finished') onFinished?.(message.policies)
      else if (!settled) {
        watchPage(message.progress)
        onProgress?.(message.progress)
      }
    })
    worker.on('error', (error) => {
      settle({ ok: false, failure: failureOf(error, limits) })
    })
    worker.on('messageerror', (error) => {
      settle({ ok: false, failure: failureOf(error, limits) })
    })
    worker.on('exit', (code) => {
      settle(fail('internal', { detail: `reading worker ended with ${String(code)} before it answered` }))
    })
    signal?.addEventListener('abort', cancel, { once: true })
    giveTask(worker, task)
    if (signal?.aborted === true) cancel()
  })
}

function failureOf(error: unknown, limits: Limits): Failure {
  if (!(error instanceof Error)) return { code: 'internal', detail: typeof error }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'memory-limit', params: { megabytes: limits.heapMb } }
  // The message may quote the document; the place in our code does not.
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
  return { code: 'internal', detail: [error.name, ...frames].join('\n') }
}
