import type { Annotation } from './annotation.ts'
import type { Collection } from './collection.ts'
import type { ClauseFacts } from './clause-facts.ts'
import type { Corrections } from './corrections.ts'
import type {
  AnnotationId,
  ClauseId,
  CollectionId,
  LinkId,
  PolicyId,
  ReviewId,
  SearchId,
  TagId,
  TaggingId,
} from './ids.ts'
import type { Link } from './link.ts'
import type { Policy } from './policy.ts'
import type { ReviewItem } from './review-item.ts'
import type { SavedSearch } from './saved-search.ts'
import type { Tag, Tagging } from './tag.ts'

export const LIBRARY_FORMAT = 'piyue/library'
export const LIBRARY_SCHEMA = 2

/** A policy with everything people hung on it. One snapshot file each. */
export interface PolicyRecord {
  readonly policy: Policy
  readonly taggings: Readonly<Record<TaggingId, Tagging>>
  readonly annotations: Readonly<Record<AnnotationId, Annotation>>
  /** Outgoing only; backlinks are derived. */
  readonly links: Readonly<Record<LinkId, Link>>
  /** "clauseId sectorId" of suggestions a person dismissed. */
  readonly dismissed: Readonly<Record<string, true>>
  /** Suggested links that start here and that a person dismissed, by `dismissedLinkKey`. */
  readonly dismissedLinks: Readonly<Record<string, true>>
  /**
   * As the machine read them; clauses in which nothing was found are absent. What people said of them is in
   * `corrections`.
   */
  readonly facts: Readonly<Record<ClauseId, ClauseFacts>>
  readonly corrections: Corrections
  /** What could not be carried over when the policy was read again or came in a new version. */
  readonly toReview: Readonly<Record<ReviewId, ReviewItem>>
}

/** The whole library as a value. Texts are kept beside it, by policy. */
export interface Library {
  readonly policies: Readonly<Record<PolicyId, PolicyRecord>>
  readonly tags: Readonly<Record<TagId, Tag>>
  readonly collections: Readonly<Record<CollectionId, Collection>>
  readonly searches: Readonly<Record<SearchId, SavedSearch>>
}

export const emptyLibrary: Library = { policies: {}, tags: {}, collections: {}, searches: {} }
