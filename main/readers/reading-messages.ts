import type { CleaningRuleId } from '../../core/model/cleaned-text.ts'
import type { ReadFile, Vocabulary } from '../../core/model/read-policy.ts'
import type { Result } from '../../core/model/result.ts'
import type { Progress } from '../../core/contract/workbench.ts'
import type { ArchiveLimits } from './reading-limits.ts'

/** What a reading worker is given. `bytes` is its own copy. */
export interface ReadingTask {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: string | null
  readonly vocabulary: Vocabulary
  readonly rulesOff: readonly CleaningRuleId[]
  readonly pdfjsFolder: string
  readonly archiveLimits: ArchiveLimits
}

/** What it says while it works, and once at the end. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** `reusable`: no parser of others' formats has run, so the thread may read another file. */
  | { readonly kind: 'done'; readonly result: Result<ReadFile>; readonly reusable: boolean }
