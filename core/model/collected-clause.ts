import type { Annotation } from './annotation.ts'
import type { ClauseRef, SourceHash, TagId } from './ids.ts'
import type { PolicyMetadata } from './policy.ts'

/** A member of a collection with what a reader of the collection needs of it. */
export interface CollectedClause {
  readonly ref: ClauseRef
  readonly metadata: Pick<
    PolicyMetadata,
    'title' | 'issuers' | 'documentNumber' | 'level' | 'region' | 'language' | 'script'
  >
  /** Where the words are from, for quoting them: the original's name and SHA-256. */
  readonly source: { readonly fileName: string; readonly hash: SourceHash }
  readonly path: string
  readonly marker: string
  readonly heading: string
  /** 1-based, null where the source has no pages. */
  readonly page: number | null
  /** The clause's own text, marker and heading included; null where the policy's text cannot be read. */
  readonly text: string | null
  /** Tags on the clause or on a stretch in it, each once, in the order they were put on. */
  readonly tagIds: readonly TagId[]
  readonly annotations: readonly Annotation[]
  /** Outgoing and incoming; a link from the clause to itself cannot be. */
  readonly links: number
}
