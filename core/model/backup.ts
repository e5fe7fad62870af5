import type { PolicyId } from './ids.ts'
import type { Notice } from './notice.ts'
import type { PolicyMetadata } from './policy.ts'
import type { Failure } from './result.ts'

/** Why a backup was made. `by-hand` ones are kept until someone deletes them; the rest go by rotation. */
export type BackupReason = 'by-hand' | 'session-end' | 'hourly' | 'before-migration' | 'before-bulk'

/** What a library holds, in figures that can be held against another moment's. */
export interface BackupCounts {
  readonly policies: number
  readonly clauses: number
  readonly taggings: number
  readonly annotations: number
  readonly links: number
  readonly tags: number
  readonly collections: number
}

/** One backup: a consistent copy of a library as after journal entry `seq`. */
export interface BackupSummary {
  /** Its file's name without ".zip". */
  readonly id: string
  /** ISO instant. */
  readonly madeAt: string
  readonly seq: number
  readonly reason: BackupReason
  /** What a person called it; '' where nobody did. */
  readonly name: string
  /** Rotation leaves it alone. */
  readonly kept: boolean
  /** Bytes of the archive; originals lie beside it, once for all backups. */
  readonly bytes: number
  /**
   * Null for libraries of an older schema, whose content was copied unread, and for archives whose manifest cannot be
   * read.
   */
  readonly counts: BackupCounts | null
  /** The last check of every byte, or null. `whole` false: the archive cannot be restored, or originals are missing. */
  readonly checked: { readonly at: string; readonly whole: boolean } | null
  /** The archive cannot be read at all. */
  readonly damaged: boolean
}

export interface BackupList {
  /** Full path of the folder they lie in. */
  readonly folder: string
  /** True where that is the library's own backups folder: lost with the disk. */
  readonly inLibrary: boolean
  /** Newest first. */
  readonly backups: readonly BackupSummary[]
  readonly now: BackupCounts
  readonly seq: number
  /** Bytes of archives and originals together. */
  readonly bytes: number
  /** Why the last automatic backup could not be made; null while they are. */
  readonly failing: Failure | null
}

/** What a check of one backup found. `whole`: every byte is as it was written, and every original is there. */
export interface BackupCheck {
  readonly whole: boolean
  readonly entries: number
  readonly sources: number
  readonly findings: readonly Notice[]
}

export interface RestoredCopy {
  readonly folder: string
  readonly seq: number
  readonly counts: BackupCounts | null
  readonly missingSources: number
}

/** What hangs on one policy. `links`: outgoing only. */
export type PolicyCounts = Pick<BackupCounts, 'clauses' | 'taggings' | 'annotations' | 'links'>

/** A policy of a backup, held against the library as it is now. */
export interface BackedUpPolicy {
  readonly policyId: PolicyId
  readonly metadata: PolicyMetadata
  readonly fileName: string
  readonly then: PolicyCounts
  /** Null where the library has it no more. */
  readonly now: PolicyCounts | null
  readonly state: 'missing' | 'differs' | 'same'
}
