import { singlesOf } from '../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../core/model/edit.ts'
import { createStore, useStore } from './store.ts'

/** Edits that could not be saved and are kept, in their order; empty while all is well. */
export const waitingEditsStore = createStore<readonly Edit[]>([])
export const useWaitingEdits = (): readonly Edit[] => useStore(waitingEditsStore)

type Single = ReturnType<typeof singlesOf>[number]

/** How edits change a list of things. */
export interface ThingsOfEdits<Thing> {
  readonly idOf: (thing: Thing) => string
  /** The thing an edit puts, `before` by id among what was there; null for other edits. */
  readonly put: (edit: Single, before: ReadonlyMap<string, Thing>) => Thing | null
  /** The id of the thing an edit takes away; null for other edits. */
  readonly gone: (edit: Single) => string | null
}

/**
 * Things as they will be once the edits that wait are saved; the same list while none do. A later edit carries the
 * whole thing, so it must start from what a person sees: begun from what is on the disk, it would take an earlier one
 * back.
 */
export function withWaiting<Thing>(
  things: readonly Thing[],
  edits: readonly Edit[],
  { idOf, put, gone }: ThingsOfEdits<Thing>,
): readonly Thing[] {
  if (edits.length === 0) return things
  const now = new Map(things.map((thing) => [idOf(thing), thing]))
  for (const edit of edits.flatMap(singlesOf)) {
    const thing = put(edit, now)
    if (thing !== null) now.set(idOf(thing), thing)
    const id = gone(edit)
    if (id !== null) now.delete(id)
  }
  return [...now.values()]
}
