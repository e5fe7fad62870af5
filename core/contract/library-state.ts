import type { StepName } from '../model/edit.ts'
import type { Notice } from '../model/notice.ts'

/** How the open library is: what it holds, where undo stands, and what a person should know of it. */
export interface LibraryState {
  /** The folder's name and full path. */
  readonly name: string
  readonly path: string
  readonly readOnly: boolean
  /** Why it is read-only, or null. */
  readonly readOnlyBecause: 'library-locked' | 'library-newer' | 'library-read-only' | null
  readonly counts: {
    readonly policies: number
    readonly clauses: number
    readonly annotations: number
    readonly links: number
    readonly tags: number
  }
  /** ISO instant of the last acknowledged edit; null in a library without any. */
  readonly savedAt: string | null
  /** seq of the last journal entry; grows with every edit. */
  readonly seq: number
  readonly undo: StepName | null
  readonly redo: StepName | null
  /**
   * What opening had to do (replayed, salvaged …) and what is not as it should be now (a snapshot that waits, a reserve
   * that is missing), for the status bar and the recovery notice.
   */
  readonly notices: readonly Notice[]
}
