import { useEffect, useState } from 'react'
import type { CollectedClause } from '../../../core/model/collected-clause.ts'
import { memberKey, type Collection } from '../../../core/model/collection.ts'
import type { ClauseRef, CollectionId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface CollectedClauses {
  readonly clauses: readonly CollectedClause[] | null
  readonly failure: Failure | null
}

/** The clauses of a collection in its order as it is now. */
export const useCollectedClauses = ({ id, members }: Collection): CollectedClauses => useClausesOf(id, members, false)

/** The clauses that were taken out of a collection, in the order in which they were. */
export const useTakenOut = ({ id, takenOut = [] }: Collection): CollectedClauses => useClausesOf(id, takenOut, true)

/**
 * Clauses of a collection, read again after every change of the library; null until they are there. While they are read
 * again those known stay, in the new order already.
 */
function useClausesOf(id: CollectionId, order: readonly ClauseRef[], takenOut: boolean): CollectedClauses {
  const seq = useLibraryState()?.seq ?? 0
  const [known, setKnown] = useState<{
    readonly id: CollectionId | null
    readonly byKey: ReadonlyMap<string, CollectedClause> | null
    readonly failure: Failure | null
  }>({ id: null, byKey: null, failure: null })
  useEffect(() => {
    const abort = new AbortController()
    const asked = { collectionId: id, ...(takenOut ? { takenOut } : {}) }
    void workbench.collectedClauses(asked, { signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return
      setKnown(
        result.ok
          ? { id, byKey: new Map(result.value.map((clause) => [memberKey(clause.ref), clause])), failure: null }
          : { id, byKey: null, failure: result.failure },
      )
    })
    return () => {
      abort.abort()
    }
  }, [id, seq, takenOut])
  if (known.id !== id) return { clauses: null, failure: null }
  const { byKey } = known
  return {
    clauses: byKey === null ? null : order.flatMap((ref) => byKey.get(memberKey(ref)) ?? []),
    failure: known.failure,
  }
}
