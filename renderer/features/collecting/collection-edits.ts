import { memberKey, missingFrom, putIn, takeOut, type Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef, CollectionId } from '../../../core/model/ids.ts'

const same = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.clauseId === b.clauseId

/**
 * What is put into a collection of these clauses, in their order. `found`: by a search or a count, not chosen one by
 * one; those that a person took out before are then left out.
 */
export function collecting(
  { members, takenOut = [] }: Collection,
  clauses: readonly ClauseRef[],
  found: boolean,
): { readonly added: readonly ClauseRef[]; readonly leftOut: number } {
  const missing = missingFrom(members, clauses)
  const added = found ? missingFrom([...members, ...takenOut], clauses) : missing
  return { added, leftOut: missing.length - added.length }
}

/** The edit that puts clauses at the end of a collection, also such as were taken out; null where it has them all. */
export const collectEdit = (collection: Collection, clauses: readonly ClauseRef[]): Edit | null =>
  missingFrom(collection.members, clauses).length === 0
    ? null
    : { kind: 'put-collection', collection: putIn(collection, clauses) }

/** The edit that begins a collection with clauses. `now`: ISO 8601, from the workbench, as is the id. */
export function newCollectionEdit(id: string, name: string, clauses: readonly ClauseRef[], now: string): Edit {
  return {
    kind: 'put-collection',
    collection: {
      id: id as CollectionId,
      name: name.trim(),
      comment: '',
      members: missingFrom([], clauses),
      createdAt: now,
    },
  }
}

/**
 * The edit that takes a clause out of a collection, with what was said of it there; null where the clause is not in it.
 * The collection stays, also when it is empty, and remembers what was taken out.
 */
export function leaveEdit(collection: Collection, clause: ClauseRef): Edit | null {
  const left = takeOut(collection, clause)
  return left === collection ? null : { kind: 'put-collection', collection: left }
}

/**
 * The edit that puts a member before another (`before` null: at the end); null where it stands there already or is not
 * in it.
 */
export function moveMemberEdit(collection: Collection, clause: ClauseRef, before: ClauseRef | null): Edit | null {
  const from = collection.members.findIndex((ref) => same(ref, clause))
  const member = collection.members[from]
  if (member === undefined || (before !== null && same(before, clause))) return null
  const others = collection.members.filter((_, at) => at !== from)
  const found = before === null ? -1 : others.findIndex((ref) => same(ref, before))
  const at = found === -1 ? others.length : found
  return at === from
    ? null
    : {
        kind: 'put-collection',
        collection: { ...collection, members: [...others.slice(0, at), member, ...others.slice(at)] },
      }
}

/** The member a clause must stand before to be one place up or down; undefined where it is at that end. */
export function stepBefore(
  members: readonly ClauseRef[],
  clause: ClauseRef,
  step: 1 | -1,
): ClauseRef | null | undefined {
  const at = members.findIndex((ref) => same(ref, clause))
  if (at === -1 || members[at + step] === undefined) return undefined
  return members[step === -1 ? at - 1 : at + 2] ?? null
}

/**
 * The edit that changes what is said of a member; an empty text takes it away. Null where that is what stands there.
 */
export function memberCommentEdit(collection: Collection, clause: ClauseRef, text: string): Edit | null {
  const key = memberKey(clause)
  const { comments = {}, ...rest } = collection
  if (text.trim() === (comments[key] ?? '')) return null
  const said = Object.fromEntries([
    ...Object.entries(comments).filter(([other]) => other !== key),
    ...(text.trim() === '' ? [] : [[key, text.trim()] as const]),
  ])
  return {
    kind: 'put-collection',
    collection: { ...rest, ...(Object.keys(said).length === 0 ? {} : { comments: said }) },
  }
}

/** The collections a clause is in. */
export const collectionsWith = (collections: readonly Collection[], clause: ClauseRef): readonly Collection[] =>
  collections.filter(({ members }) => members.some((ref) => same(ref, clause)))
