import type { AnnotationId, ClauseId, PolicyId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { createStore, useStore } from '../../state/store.ts'

/** A note being written or left half-written. `annotationId` null: a new note, on `range` or on the whole clause. */
export interface NoteDraft {
  readonly policyId: PolicyId
  readonly clauseId: ClauseId
  readonly annotationId: AnnotationId | null
  readonly range: TextRange | null
  readonly body: string
}

/** Where an editor stands: the clause and the note it writes. */
export type NotePlace = Pick<NoteDraft, 'policyId' | 'clauseId' | 'annotationId'>

export const draftKey = ({ policyId, clauseId, annotationId }: NotePlace): string =>
  `${policyId} ${clauseId} ${annotationId ?? 'new'}`

/** Half-written notes; they stay while the window is open, so that Escape loses nothing. */
const store = createStore<ReadonlyMap<string, NoteDraft>>(new Map())

export const knownDrafts = (): ReadonlyMap<string, NoteDraft> => store.get()
export const useDrafts = (): ReadonlyMap<string, NoteDraft> => useStore(store)
export const keepDraft = (draft: NoteDraft): void => {
  store.update((drafts) => new Map(drafts).set(draftKey(draft), draft))
}
/** Puts back a note that could not be saved. Where another was begun in its place meanwhile, both stay: this first. */
export function returnDraft(draft: NoteDraft): void {
  store.update((drafts) => {
    const since = drafts.get(draftKey(draft))
    const body = since === undefined ? draft.body : `${draft.body}\n\n${since.body}`
    return new Map(drafts).set(draftKey(draft), { ...draft, body })
  })
}
export function dropDraft(place: NotePlace): void {
  store.update((drafts) => {
    if (!drafts.has(draftKey(place))) return drafts
    const rest = new Map(drafts)
    rest.delete(draftKey(place))
    return rest
  })
}
