import type { ClauseRef, PolicyId } from './ids.ts'
import type { IncomingKind } from './incoming.ts'
import type { PolicyMetadata } from './policy.ts'

/**
 * How two sides disagree.
 * 'tag-differs': the same tag (by id or by its names from the root) with another parent, name, colour, description or
 * kind. 'clause-differs': a policy both have, a clause of which reads otherwise or has other bounds there.
 * 'policy-version': a policy that is another version of one that is here.
 * 'author-shared': both sides have work under one name, though the file comes from elsewhere.
 * 'note-differs', 'link-differs', 'collection-differs', 'search-differs', 'fact-differs', 'metadata-differs': one
 * thing, changed on both sides.
 */
export type MergeConflictKind =
  | 'tag-differs'
  | 'clause-differs'
  | 'policy-version'
  | 'author-shared'
  | 'note-differs'
  | 'link-differs'
  | 'collection-differs'
  | 'search-differs'
  | 'fact-differs'
  | 'metadata-differs'

/** 'both': theirs stands beside ours under a name of its own. 'review': what hangs there waits for a person. */
export type MergeChoice = 'ours' | 'theirs' | 'both' | 'review'

/** A clause that differs, as each side has it; null where one does not have it. */
export interface DifferingClause {
  readonly path: string
  readonly ours: string | null
  readonly theirs: string | null
}

/** Who wrote one side's words, and the instant they were last changed. */
export interface WrittenBy {
  readonly author: string
  readonly at: string
}

/** One disagreement, with what each side says in words to show. The same two libraries give the same `key`s. */
export interface MergeConflict {
  readonly key: string
  readonly kind: MergeConflictKind
  /** What it is about: a tag's path, a policy's title, a clause's path. */
  readonly about: string
  readonly policyId: PolicyId | null
  readonly clause: ClauseRef | null
  readonly ours: string
  readonly theirs: string
  /** Of notes, links and facts: whose each side is, and since when. */
  readonly by?: { readonly ours: WrittenBy; readonly theirs: WrittenBy }
  /** Of 'metadata-differs': which detail. What each side says of it is as the library keeps it. */
  readonly field?: keyof PolicyMetadata
  /**
   * Of 'clause-differs': how many clauses differ, and the first of them, in text order. One decision holds for all: two
   * ways of cutting one text cannot be mixed.
   */
  readonly clauses?: { readonly count: number; readonly shown: readonly DifferingClause[] }
  /** What can be chosen, at least two; `choices[0]` is taken where nobody chooses. */
  readonly choices: readonly MergeChoice[]
}

/** How many of a kind come in, and how many are here already. */
export interface MergeCount {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Came without a place here. */
  readonly dropped: number
}
export type MergedThing =
  'policies' | 'tags' | 'taggings' | 'notes' | 'links' | 'collections' | 'searches' | 'facts' | 'originals' | 'review'

/** What taking a file in would do (`previewMerge`) or has done (`mergeFile`). */
export interface MergeReport {
  readonly kind: IncomingKind
  readonly program: string | null
  readonly exportedAt: string | null
  readonly counts: Readonly<Record<MergedThing, MergeCount>>
  readonly policies: readonly {
    readonly policyId: PolicyId
    readonly title: string | null
    readonly status: 'added' | 'matched' | 'new-version' | 'missing'
    readonly added: number
    readonly toReview: number
  }[]
  readonly authors: readonly {
    readonly name: string
    readonly taggings: number
    readonly notes: number
    readonly links: number
  }[]
  readonly conflicts: readonly (MergeConflict & { readonly choice: MergeChoice })[]
}
