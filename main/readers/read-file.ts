import type { Abort, Progress } from '../../core/contract/workbench.ts'
import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { ReadFile, Vocabulary } from '../../core/model/read-policy.ts'
import type { Failure, Result } from '../../core/model/result.ts'
import { fail } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import type { ReadingMessage, ReadingTask } from './reading-messages.ts'
import { defaultLimits, type ReadingLimits } from './reading-limits.ts'
import { giveBack, giveTask, startAhead, takeThread } from './reading-threads.ts'

export interface ReadFileOptions {
  readonly vocabulary: Vocabulary
  readonly resources: { /** Folder with pdf.js's cmaps/, standard_fonts/ and wasm/, as a plain absolute path. */ readonly pdfjsFolder: string }
  /** Overrides the guess for text files. */
  readonly encoding?: string
  readonly rulesOff?: readonly CleaningRuleId[]
  readonly signal?: Abort
  /** Labels 'reading' (pages of a PDF are counted) and 'segmenting'. */
  readonly onProgress?: (progress: Progress) => void
  readonly limits?: Partial<ReadingLimits>
}

/**
 * Reads a file's bytes into policies, in a thread with a memory cap and a deadline: whatever the bytes do, the caller's thread
 * goes on and gets an answer. `file.bytes` stays the caller's (the thread works on a copy).
 * Failures: every `file-*` code, `no-text`, `encoding-uncertain`, `time-limit`, `memory-limit`, `cancelled`; `internal` for our own bugs.
 */
export function readFile(file: SourceFile, options: ReadFileOptions): Promise<Result<ReadFile>> {
  const limits = { ...defaultLimits, ...options.limits }
  if (file.bytes.length > limits.fileBytes) return Promise.resolve(fail('file-too-large', { params: { bytes: file.bytes.length, limit: limits.fileBytes } }))
  if (options.signal?.aborted === true) return Promise.resolve(fail('cancelled'))

  return new Promise((resolve) => {
    const worker = takeThread(limits.heapMb)
    let settled = false
    const settle = (result: Result<ReadFile>, reusable = false): void => {
      if (settled) return
      settled = true
      clearTimeout(deadline)
      options.signal?.removeEventListener('abort', cancel)
      const answer = (): void => { resolve(result) }
      if (reusable) {
        giveBack(worker, limits.heapMb)
        answer()
        return
      }
      // Answer when the thread is gone, so that no work of a cancelled file goes on behind a person's back.
      worker.terminate().then(answer, answer)
    }
    const cancel = (): void => { settle(fail('cancelled')) }
    const deadline = setTimeout(() => { settle(fail('time-limit', { params: { seconds: Math.round(limits.deadline / 1000) } })) }, limits.deadline)

    worker.on('message', (message: ReadingMessage) => {
      if (message.kind === 'done') settle(message.result, message.reusable)
      else if (!settled) options.onProgress?.(message.progress)
    })
    worker.on('error', (error) => { settle({ ok: false, failure: failureOf(error, limits) }) })
    worker.on('messageerror', (error) => { settle({ ok: false, failure: failureOf(error, limits) }) })
    worker.on('exit', (code) => { settle(fail('internal', { detail: `reading worker ended with ${String(code)} before it answered` })) })
    options.signal?.addEventListener('abort', cancel, { once: true })
    giveTask(worker, taskOf(file, options, limits))
    if (options.signal?.aborted === true) cancel()
  })
}

/** Starts a reading thread while other things are made ready: worth it where a file is sure to be read within a second or two. */
export const readAhead = (): void => { startAhead(defaultLimits.heapMb) }

function taskOf(file: SourceFile, options: ReadFileOptions, limits: ReadingLimits): ReadingTask {
  return {
    // Not slice(): a Buffer's is a view on memory it shares, and the copy is transferred.
    name: file.name, bytes: new Uint8Array(file.bytes), encoding: options.encoding ?? null, vocabulary: options.vocabulary, rulesOff: options.rulesOff ?? [],
    pdfjsFolder: options.resources.pdfjsFolder, archiveLimits: limits.archive,
  }
}

function failureOf(error: unknown, limits: ReadingLimits): Failure {
  if (!(error instanceof Error)) return { code: 'internal', detail: typeof error }
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'memory-limit', params: { megabytes: limits.heapMb } }
  // The message may quote the document; the place in our code does not.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim())
  return { code: 'internal', detail: [error.name, ...frames].join('\n') }
}
