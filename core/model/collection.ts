import type { ClauseRef, CollectionId } from './ids.ts'

/** A named, ordered set of clauses someone keeps. It may be empty. */
export interface Collection {
  readonly id: CollectionId
  readonly name: string
  readonly comment: string
  readonly members: readonly ClauseRef[]
  readonly createdAt: string
  /** What someone says of a member here, by `memberKey`; no empty texts. Absent where nothing is said of any. */
  readonly comments?: Readonly<Record<string, string>>
}

/** A member's key in `Collection.comments`. */
export const memberKey = ({ policyId, clauseId }: ClauseRef): string => `${policyId} ${clauseId}`

/** The collection with those members only, in their order, and without comments on the others. */
export function keepMembers(collection: Collection, keeps: (member: ClauseRef) => boolean): Collection {
  const { comments, ...rest } = collection
  const members = collection.members.filter(keeps)
  const kept = new Set(members.map(memberKey))
  const said = Object.entries(comments ?? {}).filter(([key]) => kept.has(key))
  return { ...rest, members, ...(said.length === 0 ? {} : { comments: Object.fromEntries(said) }) }
}
