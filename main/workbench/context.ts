import type { WorkbenchEvent } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { Failure } from '../../core/model/result.ts'
import type { Result } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import type { readFile } from '../readers/read-file.ts'
import type { Resources } from '../resources.ts'
import type { Seeds } from '../seeds.ts'
import type { FileCalls } from '../store/file-calls.ts'
import type { Store } from '../store/store.ts'
import type { KnownPolicies } from './known-policies.ts'
import type { PreferenceStore } from './preferences.ts'
import type { SuggestionCache } from './suggestions.ts'
import type { TextCache } from './texts.ts'

/** What reads a file's bytes into policies: `main/readers/read-file.ts`, or a test's own. */
export type Readers = typeof readFile
export type ResolveUpload = (uploadId: string) => Promise<Result<SourceFile>>

/** What the workbench is made of. It has no clock and no chance but these. */
export interface WorkbenchParts {
  readonly store: Store
  readonly readers: Readers
  readonly seeds: Seeds
  readonly resources: Resources
  /** ISO instant of now. */
  readonly clock: () => string
  /** A random id of that many lower-case letters and digits, the first one a letter or a digit. */
  readonly newId: (length: number) => string
  readonly preferences: PreferenceStore
  /** The disk. */
  readonly files: FileCalls
  /**
   * Backups made unasked: while people work, before bulk changes and at the end of a session. Absent: only those asked
   * for.
   */
  readonly automaticBackups?: boolean
  /** How long closing waits for a backup that is being made, in ms; some seconds unless told. */
  readonly backupPatienceMs?: number
  /** How far local time is ahead of UTC, in minutes: rotation goes by people's days. */
  readonly zoneMinutes: () => number
  /** Bytes the loopback server took in; absent where there is no such server. */
  readonly resolveUpload?: ResolveUpload
}

/** What the workbench's methods share. */
export interface WorkbenchContext extends WorkbenchParts {
  readonly texts: TextCache
  /** The policies that are there, as imports look for them. */
  readonly known: KnownPolicies
  readonly suggestions: SuggestionCache
  /** Works out, in the background, what the list still lacks, and tells when it is there. */
  readonly wakeSuggestions: () => void
  /** Does work that someone waits for while the background rests. */
  readonly restDuring: <T>(work: () => Promise<T>) => Promise<T>
  /** Begins a backup of the library as it is now where an edit changes much of it. Nobody waits for it. */
  readonly beforeBulk: (edit: Edit) => Promise<void>
  readonly tell: (event: WorkbenchEvent) => void
}

/** Failures that mean the disk did not take what people did: told to every window, loudly. */
export const saveFailed = (failure: Failure): WorkbenchEvent | null =>
  failure.code === 'disk-full' || failure.code === 'not-saved' ? { kind: 'save-failed', code: failure.code } : null
