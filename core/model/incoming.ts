import type { Collection } from './collection.ts'
import type { ClauseId, PolicyId, SourceHash } from './ids.ts'
import type { PolicyRecord } from './library.ts'
import type { LinkTypeId } from './link.ts'
import type { SavedSearch } from './saved-search.ts'
import type { Tag } from './tag.ts'

/**
 * Kinds of file that bring parts of a library: a Piyue package, its JSON, Web Annotations, a REFI-QDA project or
 * codebook, a codebook as a table. 'backup': an earlier state of this very library.
 */
export type IncomingKind = 'package' | 'json' | 'w3c' | 'qdpx' | 'qdc' | 'codebook-csv' | 'backup'

/**
 * A policy that a file brings with what hangs on it. Ids are the file's own: whoever takes it in decides which they
 * become.
 */
export interface IncomingPolicy {
  /** Every place in it is inside `text` where there is one. */
  readonly record: PolicyRecord
  /**
   * Its whole cleaned text; null where the file brings chosen clauses only: then the library has to hold the policy
   * already.
   */
  readonly text: string | null
  /** Own text of the clauses the file brings, by id; all of them where `text` is there. */
  readonly clauseTexts: Readonly<Record<ClauseId, string>>
  /** Bytes of the original, whose SHA-256 is `record.policy.source.hash`; null where the file does not bring them. */
  readonly original: Uint8Array | null
}

/**
 * Where something stands that comes without its policy: in a source known by its hash, by offsets into the cleaned text
 * and by the words there.
 */
export interface IncomingTarget {
  /** Null where the file names no source by hash. */
  readonly sourceHash: SourceHash | null
  readonly part: number | null
  /** The file's own name for the policy and clause, where Piyue wrote it. */
  readonly policyId: PolicyId | null
  readonly clauseId: ClauseId | null
  readonly title: string | null
  /** Code points in the policy's cleaned text, half-open; null where only words are given. */
  readonly position: { readonly start: number; readonly end: number } | null
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Whether it is a whole clause rather than words in it. */
  readonly wholeClause: boolean
}

/** A tagging, note, highlight or link that comes without its policy. `id` is the file's. */
export type IncomingMark =
  | {
      readonly kind: 'tagging'
      readonly id: string
      readonly target: IncomingTarget
      readonly tagId: Tag['id']
      readonly author: string
      readonly createdAt: string
    }
  | {
      readonly kind: 'note'
      readonly id: string
      readonly target: IncomingTarget
      readonly body: string
      readonly tagIds: readonly Tag['id'][]
      readonly replyTo: string | null
      readonly author: string
      readonly createdAt: string
      readonly changedAt: string
    }
  | {
      readonly kind: 'link'
      readonly id: string
      readonly from: IncomingTarget
      readonly to: IncomingTarget
      readonly type: LinkTypeId
      readonly comment: string
      readonly author: string
      readonly createdAt: string
    }

/**
 * What a file brings, as a value: nothing of it is in the library yet. Readers of every format make one, `core/merging`
 * takes it in. What the format could not say, or a reader had to drop, stands in the notices of the reader's Result
 * ('incoming-dropped' {thing, count}).
 */
export interface Incoming {
  readonly kind: IncomingKind
  /** The program and the instant the file says it is from; null where it does not. */
  readonly program: string | null
  readonly exportedAt: string | null
  readonly policies: readonly IncomingPolicy[]
  readonly marks: readonly IncomingMark[]
  readonly tags: readonly Tag[]
  readonly collections: readonly Collection[]
  readonly searches: readonly SavedSearch[]
}
