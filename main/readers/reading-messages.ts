import type { ProjectReading } from '../../core/importing/refi/read-project.ts'
import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import type { ReadFile, ReadPolicy, Vocabulary } from '../../core/model/read-policy.ts'
import type { Result } from '../../core/model/result.ts'
import type { Progress } from '../../core/contract/call-options.ts'
import type { ArchiveLimits } from './reading-limits.ts'

/** A file to be read into policies. `bytes` is the worker's own copy. */
export interface PoliciesTask {
  readonly kind: 'policies'
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: string | null
  readonly vocabulary: Vocabulary
  readonly rulesOff: readonly CleaningRuleId[]
  readonly pdfjsFolder: string
  readonly archiveLimits: ArchiveLimits
}

/** An exchange file to be read into what it brings. */
export interface IncomingTask {
  readonly kind: 'incoming'
  readonly name: string
  readonly bytes: Uint8Array
  readonly reading: ProjectReading
}

/** What a reading worker is given. */
export type ReadingTask = PoliciesTask | IncomingTask

/** Said to a worker before there is a task: a file of that name is likely to come. Nothing is answered. */
export interface Expectation {
  readonly kind: 'expect'
  readonly name: string
}

/** What comes of each kind of task. */
export interface Readings {
  readonly policies: ReadFile
  readonly incoming: Incoming
}

/** What it says while it works, and once at the end. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /**
   * Policies of a long file that are finished, in their order: taken over by the caller's thread while the others are
   * read. They are not among those of `done`.
   */
  | { readonly kind: 'finished'; readonly policies: readonly ReadPolicy[] }
  /** `reusable`: no parser has run that may leave something behind, so the thread may read another file. */
  | { readonly kind: 'done'; readonly result: Result<Readings[ReadingTask['kind']]>; readonly reusable: boolean }
