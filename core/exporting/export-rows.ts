import type { Annotation } from '../model/annotation.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseFacts } from '../model/clause-facts.ts'
import type { Collection } from '../model/collection.ts'
import type { ExportScope } from '../model/exported-file.ts'
import type { ClauseRef } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { Link, LinkType } from '../model/link.ts'
import type { PolicyMetadata } from '../model/policy.ts'
import type { SavedSearch } from '../model/saved-search.ts'
import type { Tag, Tagging } from '../model/tag.ts'

// Rows first, format second: what an export holds, before any format has a say.

/** A policy that has clauses in the export. */
export interface ExportPolicy {
  readonly record: PolicyRecord
  /** Its cleaned text. */
  readonly text: string
  /** All of its clauses are in the export. */
  readonly complete: boolean
}

/** A link as seen from one clause. `other` is null when the other end is no longer in the library. */
export interface ExportLink {
  readonly link: Link
  readonly direction: 'out' | 'in'
  readonly type: LinkType | null
  readonly other: {
    readonly ref: ClauseRef
    readonly metadata: PolicyMetadata
    readonly path: string
    readonly heading: string
  } | null
}

/** One clause with everything on it. */
export interface ExportRow {
  /** What is said of it in the collection that is exported; absent where nothing is. */
  readonly comment?: string
  readonly policy: ExportPolicy
  readonly clause: Clause
  /** The clause's own text. */
  readonly text: string
  readonly taggings: readonly { readonly tagging: Tagging; readonly tag: Tag | null }[]
  readonly annotations: readonly { readonly annotation: Annotation; readonly tags: readonly Tag[] }[]
  readonly links: readonly ExportLink[]
  /** As they hold now; null where the clause has none. */
  readonly facts: ClauseFacts | null
}

export interface ExportRows {
  readonly scope: ExportScope
  /** The collection that is exported, or null. */
  readonly collection: Collection | null
  /** In the order of their first clause; in a library also those without clauses. */
  readonly policies: readonly ExportPolicy[]
  /** In the order of the policy, or of the collection. */
  readonly rows: readonly ExportRow[]
  /** The whole codebook, and every collection and saved search where the scope is the library. */
  readonly tags: readonly Tag[]
  readonly collections: readonly Collection[]
  readonly searches: readonly SavedSearch[]
  readonly linkTypes: readonly LinkType[]
}
