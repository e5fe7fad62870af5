import { useEffect, useState } from 'react'
import type { SearchId } from '../../../core/model/ids.ts'
import type { SavedSearch } from '../../../core/model/saved-search.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

/**
 * How many clauses each saved search finds now; null for one that cannot be asked, absent while it is being counted.
 */
export function useSavedCounts(searches: readonly SavedSearch[]): ReadonlyMap<SearchId, number | null> {
  const seq = useLibraryState()?.seq ?? 0
  const [counts, setCounts] = useState<ReadonlyMap<SearchId, number | null>>(new Map())
  useEffect(() => {
    const abort = new AbortController()
    const countAll = async (): Promise<void> => {
      // one after the other: what people type goes first
      for (const { id, question } of searches) {
        const result = await workbench.search({ ...question, limit: 1 }, { signal: abort.signal })
        if (abort.signal.aborted) return
        setCounts((known) => new Map(known).set(id, result.ok ? result.value.total : null))
      }
    }
    void countAll()
    return () => {
      abort.abort()
    }
  }, [searches, seq])
  return counts
}
