import { useEffect, useState } from 'react'
import type { TagId } from '../../../core/model/ids.ts'
import type { Failure } from '../../../core/model/result.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface TagUses {
  readonly uses: readonly TagUse[] | null
  readonly failure: Failure | null
}

/**
 * The uses of a tag, read again after every change of the library; null until they are there. While the same tag's are
 * read again, the old ones stay.
 */
export function useTagUses(tagId: TagId | null): TagUses {
  const seq = useLibraryState()?.seq ?? 0
  const [known, setKnown] = useState<TagUses & { readonly tagId: TagId | null }>({
    tagId: null,
    uses: null,
    failure: null,
  })
  useEffect(() => {
    if (tagId === null) return
    const abort = new AbortController()
    void workbench.tagUses({ tagId }, { signal: abort.signal }).then((result) => {
      if (abort.signal.aborted) return
      setKnown(
        result.ok ? { tagId, uses: result.value, failure: null } : { tagId, uses: null, failure: result.failure },
      )
    })
    return () => {
      abort.abort()
    }
  }, [tagId, seq])
  return known.tagId === tagId ? known : { uses: null, failure: null }
}
