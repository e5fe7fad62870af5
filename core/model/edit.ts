import type { Annotation } from './annotation.ts'
import type { FactCorrection } from './fact-correction.ts'
import type {
  ClauseRef,
  CollectionId,
  CorrectionId,
  LinkId,
  PolicyId,
  SearchId,
  TagId,
  TaggingId,
  AnnotationId,
} from './ids.ts'
import type { Collection } from './collection.ts'
import type { Link } from './link.ts'
import type { PolicyRecord } from './library.ts'
import type { PolicyMetadata } from './policy.ts'
import type { PolicyPatch } from './policy-patch.ts'
import type { SavedSearch } from './saved-search.ts'
import type { Tag, Tagging } from './tag.ts'

/**
 * A change to a library, as data. Names things by id, never by position; carries whole values, so that applying one
 * twice changes nothing and replaying the journal needs neither clock nor chance. The undo of an edit is an edit.
 */
export type Edit =
  | { readonly kind: 'add-policy'; readonly record: PolicyRecord }
  | { readonly kind: 'remove-policy'; readonly policyId: PolicyId }
  | { readonly kind: 'correct-metadata'; readonly policyId: PolicyId; readonly changes: Partial<PolicyMetadata> }
  /**
   * Another reading or structure of a policy, with what hangs on its clauses; worked out in core/library, journalled as
   * what differs.
   */
  | { readonly kind: 'change-policy'; readonly policyId: PolicyId; readonly patch: PolicyPatch }
  | { readonly kind: 'put-tag'; readonly tag: Tag }
  /** Refused while the tag is used or has children; the interface removes those first, in one batch. */
  | { readonly kind: 'remove-tag'; readonly tagId: TagId }
  | { readonly kind: 'tag-clause'; readonly policyId: PolicyId; readonly tagging: Tagging }
  | { readonly kind: 'untag-clause'; readonly policyId: PolicyId; readonly taggingId: TaggingId }
  | { readonly kind: 'put-annotation'; readonly policyId: PolicyId; readonly annotation: Annotation }
  | { readonly kind: 'remove-annotation'; readonly policyId: PolicyId; readonly annotationId: AnnotationId }
  | { readonly kind: 'link-clauses'; readonly link: Link }
  | { readonly kind: 'unlink-clauses'; readonly policyId: PolicyId; readonly linkId: LinkId }
  | {
      readonly kind: 'dismiss-sector'
      readonly clause: ClauseRef
      readonly sectorId: string
      readonly dismissed: boolean
    }
  | { readonly kind: 'dismiss-link'; readonly from: ClauseRef; readonly to: ClauseRef; readonly dismissed: boolean }
  | { readonly kind: 'correct-fact'; readonly policyId: PolicyId; readonly correction: FactCorrection }
  | { readonly kind: 'withdraw-fact-correction'; readonly policyId: PolicyId; readonly correctionId: CorrectionId }
  | { readonly kind: 'put-collection'; readonly collection: Collection }
  | { readonly kind: 'remove-collection'; readonly collectionId: CollectionId }
  | { readonly kind: 'put-search'; readonly search: SavedSearch }
  | { readonly kind: 'remove-search'; readonly searchId: SearchId }
  /** All or nothing, undone in one step. `name` is a StepName. */
  | { readonly kind: 'batch'; readonly name: StepName; readonly edits: readonly Edit[] }

export type EditKind = Edit['kind']

/** What an undo step is called: put into words by the interface ("撤销：添加标签"). */
export type StepName =
  | Exclude<EditKind, 'batch'>
  | 'import'
  | 'import-sample'
  | 'tag-selection'
  | 'tag-many'
  | 'highlight'
  | 'accept-sector'
  | 'accept-sectors'
  | 'merge-tags'
  | 'merge-package'
  | 'read-again'
  | 'correct-structure'
  | 'settle-review'
  | 'bulk'

/**
 * One acknowledged edit as the journal keeps it. `check` is the SHA-256 (first 16 hex digits) of the line without it.
 */
export interface JournalEntry {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  readonly author: string
  readonly edit: Edit
  readonly undo: Edit
  /** Set when this entry is an undo (or a redo) of the entry with that seq. */
  readonly undoes?: number
  readonly redoes?: number
  /** The id whoever asked gave to the asking: the same one asked again is not made again. */
  readonly requestId?: string
}
