import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PolicyId, ReviewId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { ReviewEntry } from '../../../core/model/review-entry.ts'
import { onLibraryChange } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'
import { answered, begun, ended, type Leaving } from './leaving.ts'

interface Read {
  readonly entries: readonly ReviewEntry[] | null
  readonly failure: Failure | null
}
export interface ReviewQueue extends Read {
  /** Takes things out of the list while they are settled; they are back where that failed, or was undone. */
  readonly settling: (ids: readonly ReviewId[], work: Promise<boolean>) => void
}

/** What waits, of all policies or of one, read anew after every change of the library. */
export function useReviewQueue(policyId: PolicyId | null): ReviewQueue {
  const [read, setRead] = useState<Read>({ entries: null, failure: null })
  const [leaving, setLeaving] = useState<Leaving>(new Map())
  const asked = useRef(0)
  const heard = useRef(0)
  const asking = useRef<() => void>(() => undefined)
  useEffect(() => {
    let gone = false
    const ask = (): void => {
      const mine = ++asked.current
      void workbench.reviewQueue(policyId === null ? {} : { policyId }).then((result) => {
        // an answer overtaken by a later question is of no use
        if (gone || mine !== asked.current) return
        heard.current = mine
        setRead(result.ok ? { entries: result.value, failure: null } : { entries: null, failure: result.failure })
        setLeaving((now) => answered(now, mine))
      })
    }
    asking.current = ask
    ask()
    const stop = onLibraryChange(ask)
    return () => {
      gone = true
      stop()
    }
  }, [policyId])
  const settling = useCallback((ids: readonly ReviewId[], work: Promise<boolean>): void => {
    setLeaving((now) => begun(now, ids))
    void work.then((done) => {
      // a link may wait on for its other end: an answer that came before the acknowledgement is asked for again
      if (heard.current === asked.current) asking.current()
      const last = asked.current
      setLeaving((now) => ended(now, ids, done, last))
    })
  }, [])
  const entries = useMemo(
    () => (leaving.size === 0 ? read.entries : (read.entries?.filter(({ item }) => !leaving.has(item.id)) ?? null)),
    [read.entries, leaving],
  )
  return { entries, failure: read.failure, settling }
}
