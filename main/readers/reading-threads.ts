import { Worker } from 'node:worker_threads'
import type { Expectation, ReadingTask } from './reading-messages.ts'

/** A thread that waits for a task, reads it and says what came of it; see reading-worker.ts. */
interface Waiting {
  readonly worker: Worker
  readonly heapMb: number
  readonly read: number
  readonly timer: NodeJS.Timeout
}

/**
 * Room for new objects, MiB: reading makes millions that live shortly, and with the default few MiB a fifth of its time
 * goes into moving them.
 */
const youngMb = 64
/**
 * How long a thread waits for the next file, and how many it reads at most: what a reader keeps for later does not add
 * up over thousands.
 */
const patienceMs = 2_000,
  mostFiles = 200
/** How long one that was started ahead waits for its file: a large library takes that long to open. */
const aheadMs = 20_000
const mostWaiting = 2

/** What is listened to by whoever reads; not all listeners, since a Worker has some of its own. */
const quiet = (worker: Worker): void => {
  for (const event of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(event)
}

const waiting: Waiting[] = []
/** How many files each thread that is at work has read before. */
const readBefore = new WeakMap<Worker, number>()

/** From source the worker is TypeScript beside this file; built, it stands beside the bundle. */
const workerEntry = (here: string): URL =>
  new URL(here.split('?')[0]?.endsWith('.ts') === true ? 'reading-worker.ts' : 'reading-worker.js', here)

function start(heapMb: number): Worker {
  const worker = new Worker(workerEntry(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
    // Parsers talk to the console; the command line's stdout is an answer.
    stdout: true,
    stderr: true,
    execArgv: [],
    env: {},
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}

/**
 * A thread for one file, with that much heap: one that waits, or a new one. Whoever takes it ends it or gives it back.
 */
export function takeThread(heapMb: number): Worker {
  const at = waiting.findIndex((one) => one.heapMb === heapMb)
  const [one] = at < 0 ? [] : waiting.splice(at, 1)
  if (one === undefined) return start(heapMb)
  clearTimeout(one.timer)
  quiet(one.worker)
  one.worker.ref()
  readBefore.set(one.worker, one.read)
  return one.worker
}

export const giveTask = (worker: Worker, task: ReadingTask): void => {
  worker.postMessage(task, [task.bytes.buffer as ArrayBuffer])
}

/**
 * Takes back a thread that has answered and on which nothing but Piyue's own code has run: what a parser of others'
 * formats may have left behind must not meet the next file. It waits a little for another one, and keeps no program
 * from ending.
 */
export function giveBack(worker: Worker, heapMb: number): void {
  const read = (readBefore.get(worker) ?? 0) + 1
  quiet(worker)
  if (read >= mostFiles || waiting.length >= mostWaiting) {
    void worker.terminate()
    return
  }
  waitFor(worker, heapMb, read)
}

function waitFor(worker: Worker, heapMb: number, read: number, patience = patienceMs): void {
  const forget = (): void => {
    const at = waiting.findIndex((one) => one.worker === worker)
    if (at >= 0) waiting.splice(at, 1)
  }
  // a thread that fails while nobody waits for it is just gone
  worker.on('error', forget).on('exit', forget)
  const timer = setTimeout(() => {
    forget()
    void worker.terminate()
  }, patience)
  timer.unref()
  worker.unref()
  waiting.push({ worker, heapMb, read, timer })
}

/** Starts a thread before there is a file to read, while other things are made ready; it loads what the file needs. */
export function startAhead(heapMb: number, expected: string): void {
  if (waiting.length > 0) return
  const worker = start(heapMb)
  worker.postMessage({ kind: 'expect', name: expected } satisfies Expectation)
  waitFor(worker, heapMb, 0, aheadMs)
}
