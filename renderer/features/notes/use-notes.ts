import { useEffect, useState } from 'react'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { workbench } from '../../workbench-client.ts'

export interface LoadedNotes { readonly notes: readonly NoteEntry[] | null; readonly failure: Failure | null }

/** All notes of the library, read again after every change; the ones before stay meanwhile. */
export function useNotes(): LoadedNotes {
  const seq = useLibraryState()?.seq ?? 0
  const [loaded, setLoaded] = useState<LoadedNotes>({ notes: null, failure: null })
  useEffect(() => {
    const abort = new AbortController()
    void workbench.listNotes({}, { signal: abort.signal }).then((result) => {
      if (!abort.signal.aborted) setLoaded(result.ok ? { notes: result.value, failure: null } : { notes: null, failure: result.failure })
    })
    return () => { abort.abort() }
  }, [seq])
  return loaded
}
