import type { Abort, Progress } from '../../core/contract/call-options.ts'
import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { ReadFile, ReadPolicy, Vocabulary } from '../../core/model/read-policy.ts'
import type { Result } from '../../core/model/result.ts'
import { fail } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import type { PoliciesTask } from './reading-messages.ts'
import { defaultLimits, type ReadingLimits } from './reading-limits.ts'
import { startAhead } from './reading-threads.ts'
import { runReading } from './run-reading.ts'

export interface ReadFileOptions {
  readonly vocabulary: Vocabulary
  readonly resources: {
    /** Folder with pdf.js's cmaps/, standard_fonts/ and wasm/, as a plain absolute path. */
    readonly pdfjsFolder: string
  }
  /** Overrides the guess for text files. */
  readonly encoding?: string
  readonly rulesOff?: readonly CleaningRuleId[]
  readonly signal?: Abort
  /** Labels 'reading' (pages of a PDF are counted) and 'segmenting'. */
  readonly onProgress?: (progress: Progress) => void
  readonly limits?: Partial<ReadingLimits>
}

/**
 * Reads a file's bytes into policies, in a thread with a memory cap and a deadline: whatever the bytes do, the caller's
 * thread goes on and gets an answer. `file.bytes` stays the caller's (the thread works on a copy).
 * Failures: every `file-*` code, `no-text`, `encoding-uncertain`, `time-limit`, `memory-limit`, `cancelled`; `internal`
 * for our own bugs.
 */
export async function readFile(file: SourceFile, options: ReadFileOptions): Promise<Result<ReadFile>> {
  const limits = { ...defaultLimits, ...options.limits }
  if (file.bytes.length > limits.fileBytes)
    return fail('file-too-large', { params: { bytes: file.bytes.length, limit: limits.fileBytes } })
  if (options.signal?.aborted === true) return fail('cancelled')
  const finished: ReadPolicy[] = []
  const read = await runReading(taskOf(file, options, limits), limits, {
    ...options,
    onFinished: (policies) => {
      finished.push(...policies)
    },
  })
  if (!read.ok) return read
  const { source, policies } = read.value
  return { ...read, value: { source, policies: [...finished, ...policies] } }
}

/**
 * Starts a reading thread while other things are made ready: worth it where a file is sure to be read within a second
 * or two. `expected`: its name.
 */
export const readAhead = (expected: string): void => {
  startAhead(defaultLimits.heapMb, expected)
}

function taskOf(file: SourceFile, options: ReadFileOptions, limits: ReadingLimits): PoliciesTask {
  return {
    // Not slice(): a Buffer's is a view on memory it shares, and the copy is transferred.
    kind: 'policies',
    name: file.name,
    bytes: new Uint8Array(file.bytes),
    encoding: options.encoding ?? null,
    vocabulary: options.vocabulary,
    rulesOff: options.rulesOff ?? [],
    pdfjsFolder: options.resources.pdfjsFolder,
    archiveLimits: limits.archive,
  }
}
