import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * The ways a file may go: parsed on the process's own thread, without cap or deadline; read in a thread with both;
 * brought into the library, which has to refuse it.
 */
export type ReadingWay = `${'policy' | 'parts'} parser` | `${'read' | 'import'} ${'policy' | 'parts'}`
/** The process takes the file from its path, as a person's would: a message would be a second copy of it. */
export interface ReadingQuestion {
  readonly way: ReadingWay
  readonly path: string
  readonly name: string
}
/**
 * How it ended: 'read', a failure's code, or 'crashed: …'; `cpuMs` is all the process spent on it; `peakKb` the largest
 * resident size the whole process has had since it began.
 */
export interface ReadingAnswer {
  readonly end: string
  readonly cpuMs: number
  readonly peakKb: number
}
export interface Told extends ReadingAnswer {
  readonly wallMs: number
}

const program = fileURLToPath(new URL('reading-child.ts', import.meta.url))

/**
 * Ms after which nobody waits for an answer any more: longer than a reading thread has, whatever else the machine is
 * doing.
 */
const patienceMs = 150_000

/** A process that reads, started anew where one has died or hung. */
export class ReadingProcess {
  private child: ChildProcess | null = null
  private readonly folder: string
  private readonly compiled: string
  /** KiB of the process before it was given anything. */
  idleKb = 0

  /**
   * `compiled`: a folder for what Node makes of the sources, so that the figures are of reading and not of compiling.
   */
  constructor(folder: string, compiled: string) {
    this.folder = folder
    this.compiled = compiled
  }

  private async start(): Promise<ChildProcess> {
    const child = fork(program, [this.folder], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: this.compiled },
    })
    const [ready] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error('the reading process did not start')
      }),
    ])) as [ReadingAnswer]
    this.idleKb = ready.peakKb
    this.child = child
    return child
  }

  /** Hands one file over. A process that dies over it has 'crashed', one that does not answer has hung: it is ended. */
  async read(question: ReadingQuestion): Promise<Told> {
    const child = this.child ?? (await this.start())
    const started = performance.now()
    const answer = await new Promise<ReadingAnswer>((resolve) => {
      const stop = (given: ReadingAnswer): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        resolve(given)
      }
      const timer = setTimeout(() => {
        this.child = null
        child.kill('SIGKILL')
        stop({ end: 'hung', cpuMs: Infinity, peakKb: 0 })
      }, patienceMs)
      child.on('message', (given: ReadingAnswer) => {
        stop(given)
      })
      child.on('exit', (code, signal) => {
        this.child = null
        stop({ end: `crashed: the process ended with ${String(signal ?? code)}`, cpuMs: 0, peakKb: 0 })
      })
      child.send(question)
    })
    return { ...answer, wallMs: performance.now() - started }
  }

  /** The next file meets a new process. */
  async end(): Promise<void> {
    const child = this.child
    this.child = null
    if (child === null) return
    const gone = once(child, 'exit')
    // by itself: what was compiled is kept
    child.disconnect()
    await gone
  }
}
