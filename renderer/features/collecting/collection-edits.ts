import type { Collection } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef, CollectionId } from '../../../core/model/ids.ts'

const same = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.clauseId === b.clauseId
const keyOf = ({ policyId, clauseId }: ClauseRef): string => `${policyId} ${clauseId}`

/** The clauses a collection does not have yet, each once, in the order given. */
export function missingFrom(members: readonly ClauseRef[], clauses: readonly ClauseRef[]): readonly ClauseRef[] {
  const known = new Set(members.map(keyOf))
  return clauses.filter((ref) => { const fresh = !known.has(keyOf(ref)); known.add(keyOf(ref)); return fresh })
}

/** The edit that puts clauses at the end of a collection; null where it has them all. */
export function collectEdit(collection: Collection, clauses: readonly ClauseRef[]): Edit | null {
  const missing = missingFrom(collection.members, clauses)
  return missing.length === 0 ? null : { kind: 'put-collection', collection: { ...collection, members: [...collection.members, ...missing] } }
}

/** The edit that begins a collection with clauses. `now`: ISO 8601, from the workbench, as is the id. */
export function newCollectionEdit(id: string, name: string, clauses: readonly ClauseRef[], now: string): Edit {
  return { kind: 'put-collection', collection: { id: id as CollectionId, name: name.trim(), comment: '', members: missingFrom([], clauses), createdAt: now } }
}

/** The edit that takes a clause out of a collection, and the collection away with its last; null where the clause is not in it. */
export function leaveEdit(collection: Collection, clause: ClauseRef): Edit | null {
  const members = collection.members.filter((ref) => !same(ref, clause))
  if (members.length === collection.members.length) return null
  return members.length === 0 ? { kind: 'remove-collection', collectionId: collection.id } : { kind: 'put-collection', collection: { ...collection, members } }
}

/** The collections a clause is in. */
export const collectionsWith = (collections: readonly Collection[], clause: ClauseRef): readonly Collection[] => collections.filter(({ members }) => members.some((ref) => same(ref, clause)))
