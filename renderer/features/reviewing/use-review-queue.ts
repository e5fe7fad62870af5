import { useEffect, useState } from 'react'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { ReviewEntry } from '../../../core/model/review-entry.ts'
import { onLibraryChange } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface ReviewQueue { readonly entries: readonly ReviewEntry[] | null; readonly failure: Failure | null }

/** What waits, of all policies or of one, read anew after every change of the library. */
export function useReviewQueue(policyId: PolicyId | null): ReviewQueue {
  const [queue, setQueue] = useState<ReviewQueue>({ entries: null, failure: null })
  useEffect(() => {
    let asked = 0
    const read = (): void => {
      const mine = ++asked
      void workbench.reviewQueue(policyId === null ? {} : { policyId }).then((result) => {
        // an answer overtaken by a later question is of no use
        if (mine === asked) setQueue(result.ok ? { entries: result.value, failure: null } : { entries: null, failure: result.failure })
      })
    }
    read()
    const stop = onLibraryChange(read)
    return () => { asked = -1; stop() }
  }, [policyId])
  return queue
}
