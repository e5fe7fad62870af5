import { useEffect, useState } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { TagChange } from '../../../core/model/tag-change.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface KnownHistory {
  readonly changes: readonly TagChange[]
  readonly failed: boolean
}

const nothing: KnownHistory = { changes: [], failed: false }

/**
 * What happened to a tag, newest first, asked for again after every change of the library. Nothing until it is there.
 */
export function useTagHistory(tagId: TagId): KnownHistory {
  const seq = useLibraryState()?.seq ?? 0
  const [known, setKnown] = useState<KnownHistory & { readonly tagId: TagId }>({ tagId, ...nothing })
  useEffect(() => {
    const abort = new AbortController()
    void workbench.tagHistory({ tagId }, { signal: abort.signal }).then((result) => {
      if (!abort.signal.aborted) setKnown({ tagId, changes: result.ok ? result.value : [], failed: !result.ok })
    })
    return () => {
      abort.abort()
    }
  }, [tagId, seq])
  return known.tagId === tagId ? known : nothing
}
