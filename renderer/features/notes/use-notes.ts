import { useEffect, useMemo, useState } from 'react'
import { singlesOf } from '../../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import type { Failure } from '../../../core/model/result.ts'
import { useLibraryState } from '../../state/library-state.ts'
import { useWaitingEdits } from '../../state/waiting-edits.ts'
import { workbench } from '../../workbench-client.ts'

export interface LoadedNotes {
  readonly notes: readonly NoteEntry[] | null
  readonly failure: Failure | null
}

/**
 * Notes as they will be once the edits that wait are saved: a later change of one starts from what a person sees. An
 * answer to one shows once it is saved.
 */
const withWaiting = (notes: readonly NoteEntry[], edits: readonly Edit[]): readonly NoteEntry[] =>
  edits
    .flatMap(singlesOf)
    .reduce(
      (now, edit) =>
        edit.kind === 'put-annotation'
          ? now.map((entry) =>
              entry.annotation.id === edit.annotation.id ? { ...entry, annotation: edit.annotation } : entry,
            )
          : edit.kind === 'remove-annotation'
            ? now.filter(({ annotation }) => annotation.id !== edit.annotationId)
            : now,
      notes,
    )

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
      loaded.notes === null || waiting.length === 0 ? loaded : { ...loaded, notes: withWaiting(loaded.notes, waiting) },
    [loaded, waiting],
  )
}
