import type { Notice } from './notice.ts'

/** Why something could not be done. `explain` puts the code into words: cause and next step. */
export interface Failure {
  readonly code: FailureCode
  readonly params?: Readonly<Record<string, string | number>>
  /** Technical detail for "copy details"; never document text. */
  readonly detail?: string
  /** For ambiguous names: what could have been meant. */
  readonly candidates?: readonly string[]
}

export type FailureCode =
  // files
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unknown'
  | 'file-type-mismatch'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-needs-ocr'
  | 'file-hostile'
  | 'encoding-uncertain'
  | 'no-text'
  | 'time-limit'
  | 'memory-limit'
  | 'cancelled'
  // library
  | 'library-locked'
  | 'library-read-only'
  | 'library-damaged'
  | 'library-newer'
  | 'library-missing'
  | 'disk-full'
  | 'not-saved'
  | 'edits-waiting'
  | 'no-revision-marks'
  | 'policy-not-found'
  | 'clause-not-found'
  | 'tag-not-found'
  | 'annotation-not-found'
  | 'link-not-found'
  | 'collection-not-found'
  | 'ambiguous-name'
  | 'tag-in-use'
  | 'tag-is-group'
  | 'tag-name-taken'
  | 'edit-invalid'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'nothing-to-review'
  | 'backup-not-found'
  | 'backup-damaged'
  | 'folder-missing'
  | 'not-a-folder'
  | 'folder-relative'
  | 'folder-in-library'
  // requests and export
  | 'bad-request'
  | 'not-allowed'
  | 'bad-pattern'
  | 'file-exists'
  | 'cannot-write'
  | 'nothing-to-export'
  | 'export-too-large'
  | 'pdf-not-markable'
  | 'format-unknown'
  | 'format-newer'
  | 'incoming-damaged'
  | 'package-damaged'
  | 'author-not-found'
  | 'nothing-in-common'
  | 'not-connected'
  | 'port-taken'
  | 'internal'
// 'not-connected': the window lost the process that keeps the library (the loopback server ended); nothing more is
// saved

/** A value with what should be known about it, or a reason. Nothing throws across a border. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly failure: Failure }

export const succeed = <T>(value: T, notices: readonly Notice[] = []): Result<T> => ({ ok: true, value, notices })
export const fail = (
  code: FailureCode,
  more: Omit<Failure, 'code'> = {},
): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure: { code, ...more } })
