import { useEffect, useState } from 'react'
import type { Progress } from '../../../core/contract/workbench.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { TargetsAgainst } from '../../../core/model/target-standing.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { reportFailure } from '../../state/toasts.ts'
import { workbench } from '../../workbench-client.ts'

export interface LoadedAgainst {
  /** The comparison before an edit stays until the next is there. */
  readonly answer: TargetsAgainst | null
  readonly progress: Progress | null
}

const nothing: LoadedAgainst = { answer: null, progress: null }

/**
 * The targets of policies against those of a base, worked out again after every change; null base: not asked. It may
 * take a while the first time, and stops when one leaves. A failure is told as it happens.
 */
export function useAgainst(base: PolicyId | null, others: readonly PolicyId[]): LoadedAgainst {
  const seq = useLibraryState()?.seq ?? 0
  const key = base === null || others.length === 0 ? '' : [base, ...others].join(' ')
  const [loaded, setLoaded] = useState<LoadedAgainst & { readonly key: string }>({ key: '', ...nothing })
  useEffect(() => {
    if (key === '') return
    const abort = new AbortController()
    const [first = '', ...rest] = key.split(' ')
    const change = (next: (before: LoadedAgainst) => LoadedAgainst): void => {
      if (!abort.signal.aborted) setLoaded((before) => ({ key, ...next(before.key === key ? before : nothing) }))
    }
    void workbench
      .targetsAgainst(
        { base: first as PolicyId, others: rest as PolicyId[] },
        {
          signal: abort.signal,
          onProgress: (progress) => {
            change((before) => ({ ...before, progress }))
          },
        },
      )
      .then((result) => {
        change(({ answer }) => ({ answer: result.ok ? result.value : answer, progress: null }))
        if (!result.ok && !abort.signal.aborted) reportFailure(result.failure)
      })
    return () => {
      abort.abort()
    }
  }, [key, seq])
  return loaded.key === key ? loaded : nothing
}
