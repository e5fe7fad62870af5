import { useEffect, useMemo, useState } from 'react'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { useWaitingEdits, withWaiting, type ThingsOfEdits } from '../../state/waiting-edits.ts'
import { workbench } from '../../workbench-client.ts'

export interface LoadedNotes {
  readonly notes: readonly NoteEntry[] | null
  readonly failure: Failure | null
}

/** A change of a note shows at once, so that a later one starts from it. A new note or an answer is in the list once it is saved. */
const notesOfEdits: ThingsOfEdits<NoteEntry> = {
  idOf: ({ annotation }) => annotation.id,
  put: (edit, before) => {
    const entry = edit.kind === 'put-annotation' ? before.get(edit.annotation.id) : undefined
    return edit.kind === 'put-annotation' && entry !== undefined ? { ...entry, annotation: edit.annotation } : null
  },
  gone: (edit) => (edit.kind === 'remove-annotation' ? edit.annotationId : null),
}

/** All notes of the library, read again after every change; the ones before stay meanwhile. */
export function useNotes(): LoadedNotes {
  const seq = useLibraryState()?.seq ?? 0
  const [loaded, setLoaded] = useState<LoadedNotes>({ notes: null, failure: null })
  useEffect(() => {
    const abort = new AbortController()
    void workbench.listNotes({}, { signal: abort.signal }).then((result) => {
      if (!abort.signal.aborted)
        setLoaded(result.ok ? { notes: result.value, failure: null } : { notes: null, failure: result.failure })
    })
    return () => {
      abort.abort()
    }
  }, [seq])
  const waiting = useWaitingEdits()
  return useMemo(
    () =>
      loaded.notes === null || waiting.length === 0
        ? loaded
        : { ...loaded, notes: withWaiting(loaded.notes, waiting, notesOfEdits) },
    [loaded, waiting],
  )
}
