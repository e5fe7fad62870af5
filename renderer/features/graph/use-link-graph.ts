import { useEffect, useState } from 'react'
import type { Failure } from '../../../core/model/result.ts'
import type { LinkGraph } from '../../../core/model/link-graph.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

/** The library's graph of links, read again after every change; the one before stays on the screen meanwhile. */
export function useLinkGraph(): { readonly graph: LinkGraph | null; readonly failure: Failure | null } {
  const seq = useLibraryState()?.seq ?? 0
  const [state, setState] = useState<{ readonly graph: LinkGraph | null; readonly failure: Failure | null }>({
    graph: null,
    failure: null,
  })
  useEffect(() => {
    const abort = new AbortController()
    void workbench.linkGraph({}, { signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return
      setState((before) =>
        result.ok ? { graph: result.value, failure: null } : { graph: before.graph, failure: result.failure },
      )
    })
    return () => {
      abort.abort()
    }
  }, [seq])
  return state
}
