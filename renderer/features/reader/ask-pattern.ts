import type { PatternAnswer } from './find-pattern.ts'
import type { PatternQuestion } from './find-worker.ts'

/**
 * ms: twenty thousand clauses take a tenth of it; what takes longer is a pattern that tries everything against
 * everything.
 */
const PATIENCE = 2_000

/**
 * Asks a thread of its own for what a pattern finds; it is ended when it takes too long or `signal` says so (then this
 * never answers).
 */
export function askPattern(question: PatternQuestion, signal: AbortSignal): Promise<PatternAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => {
      clearTimeout(timer)
      worker.terminate()
    }
    const timer = setTimeout(() => {
      end()
      resolve({ ok: false, problem: 'slow' })
    }, PATIENCE)
    signal.addEventListener('abort', end, { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<PatternAnswer>) => {
      end()
      resolve(data)
    })
    worker.addEventListener('error', (event) => {
      end()
      reject(new Error(event.message))
    })
    worker.postMessage(question)
  })
}
