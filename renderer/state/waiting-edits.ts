import { singlesOf } from '../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../core/model/edit.ts'
import { createStore, useStore } from './store.ts'

/** Edits that could not be saved and are kept, in their order; empty while all is well. */
export const waitingEditsStore = createStore<readonly Edit[]>([])
export const useWaitingEdits = (): readonly Edit[] => useStore(waitingEditsStore)

type Single = ReturnType<typeof singlesOf>[number]

/**
 * Things as they will be once the edits that wait are saved. A later edit carries the whole thing, so it must start
 * from what a person sees: begun from what is on the disk, it would take an earlier one back.
 */
export function withWaiting<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  edits: readonly Edit[],
  put: (edit: Single) => Thing | null,
  gone: (edit: Single) => string | null,
): readonly Thing[] {
  return edits.flatMap(singlesOf).reduce((now, edit) => {
    const thing = put(edit)
    if (thing !== null)
      return now.some(({ id }) => id === thing.id)
        ? now.map((each) => (each.id === thing.id ? { ...each, ...thing } : each))
        : [...now, thing]
    const id = gone(edit)
    return id === null ? now : now.filter((each) => each.id !== id)
  }, things)
}
