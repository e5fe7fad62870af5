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
  /**
   * Clauses that a person took out, in that order: what a search finds is collected without them. None is a member;
   * absent where there are none.
   */
  readonly takenOut?: readonly ClauseRef[]
}

/** A clause's key in `Collection.comments`, and wherever members are told apart. */
export const memberKey = ({ policyId, clauseId }: ClauseRef): string => `${policyId} ${clauseId}`

/** The clauses that are not among `members`, each once, in the order given. */
export function missingFrom(members: readonly ClauseRef[], clauses: readonly ClauseRef[]): readonly ClauseRef[] {
  const known = new Set(members.map(memberKey))
  return clauses.filter((ref) => {
    const fresh = !known.has(memberKey(ref))
    known.add(memberKey(ref))
    return fresh
  })
}

/** Other members and taken-out clauses: neither comments on what is no member nor members among what is taken out. */
export function withClauses(
  { comments, takenOut: _, ...rest }: Collection,
  members: readonly ClauseRef[],
  takenOut: readonly ClauseRef[],
): Collection {
  const keys = new Set(members.map(memberKey))
  const said = Object.entries(comments ?? {}).filter(([key]) => keys.has(key))
  const out = missingFrom(members, takenOut)
  return {
    ...rest,
    members,
    ...(said.length === 0 ? {} : { comments: Object.fromEntries(said) }),
    ...(out.length === 0 ? {} : { takenOut: out }),
  }
}

/** The collection with those of its clauses only, in their order. Nothing is remembered of the others. */
export const keepMembers = (collection: Collection, keeps: (clause: ClauseRef) => boolean): Collection =>
  withClauses(collection, collection.members.filter(keeps), (collection.takenOut ?? []).filter(keeps))

/** Clauses put in by a person, at the end, each once; those taken out before are back. */
export const putIn = (collection: Collection, clauses: readonly ClauseRef[]): Collection =>
  withClauses(
    collection,
    [...collection.members, ...missingFrom(collection.members, clauses)],
    collection.takenOut ?? [],
  )

/** The collection without a member and what was said of it there; that it was taken out is remembered. */
export function takeOut(collection: Collection, clause: ClauseRef): Collection {
  const key = memberKey(clause)
  const members = collection.members.filter((ref) => memberKey(ref) !== key)
  return members.length === collection.members.length
    ? collection
    : withClauses(collection, members, [...(collection.takenOut ?? []), clause])
}
