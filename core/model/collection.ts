import type { ClauseRef, CollectionId } from './ids.ts'

/** A named, ordered set of clauses someone keeps. */
export interface Collection {
  readonly id: CollectionId
  readonly name: string
  readonly comment: string
  readonly members: readonly ClauseRef[]
  readonly createdAt: string
}
