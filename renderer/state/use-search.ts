import { useEffect, useState } from 'react'
import type { SearchAnswer, SearchRequest } from '../../core/model/search.ts'
import type { Failure } from '../../core/model/result.ts'
import { workbench } from '../workbench-client.ts'
import { useLibraryState } from './library-state.ts'

export interface SearchState {
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  /** The request the answer is for; while another is asked, the old answer stays. */
  readonly answered: string | null
  readonly searching: boolean
}

// Long enough to let a word be typed, short enough to feel immediate.
const pause = 90
const nothing = { answer: null, failure: null, answered: null }

/** Asks the workbench as one types; a newer question ends the one before. `request` null: nothing is asked. */
export function useSearch(request: SearchRequest | null): SearchState {
  const seq = useLibraryState()?.seq ?? 0
  const key = request === null ? null : JSON.stringify(request)
  const [state, setState] = useState<Omit<SearchState, 'searching'>>(nothing)
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void workbench.search(JSON.parse(key) as SearchRequest, { signal: abort.signal }).then((result) => {
        if (abort.signal.aborted) return
        setState(
          result.ok
            ? { answer: result.value, failure: null, answered: key }
            : { answer: null, failure: result.failure, answered: key },
        )
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [key, seq])
  return key === null ? { ...nothing, searching: false } : { ...state, searching: state.answered !== key }
}
