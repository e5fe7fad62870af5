import { withClauses } from '../model/collection.ts'
import type { Edit } from '../model/edit.ts'
import type { ClauseRef, CollectionId } from '../model/ids.ts'
import type { Library } from '../model/library.ts'
import { valuesOf } from './edits/keyed.ts'

/** A clause of a new version whose clause of the version before was taken out of a collection. */
export interface TakenOutToo {
  readonly collectionId: CollectionId
  readonly clause: ClauseRef
}

/** The edits after which those clauses count as taken out, one a collection; what is a member stays one. */
export function rememberTakenOut(library: Library, clauses: readonly TakenOutToo[]): readonly Edit[] {
  return valuesOf(library.collections).flatMap((collection): readonly Edit[] => {
    const { id, members, takenOut = [] } = collection
    const more = clauses.flatMap(({ collectionId, clause }) => (collectionId === id ? [clause] : []))
    const now = withClauses(collection, members, [...takenOut, ...more])
    return (now.takenOut?.length ?? 0) === takenOut.length ? [] : [{ kind: 'put-collection', collection: now }]
  })
}
