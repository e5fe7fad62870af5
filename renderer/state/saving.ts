import type { LibraryState } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Failure, FailureCode, Result } from '../../core/model/result.ts'
import { workbench } from '../workbench-client.ts'
import { libraryStore, onLibraryChange, takeState } from './library-state.ts'
import { createStore, useStore } from './store.ts'
import { dropStaleUndos, reportFailure, sayWithUndo } from './toasts.ts'
import { touchedPolicies } from '../../core/library/queries/touched-policies.ts'

/**
 * Whether what people did is on the disk. 'failed' stays until it is solved: `retry` does what was not saved again
 * (null where there is nothing of ours to repeat). When it was saved is LibraryState.savedAt.
 */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: (() => void) | null }

export const savingStore = createStore<Saving>({ kind: 'saved' })
export const useSaving = (): Saving => useStore(savingStore)

// These mean that the disk or the keeper of the library refused: they stand in the status bar until solved. Others concern one edit: a toast says why.
const lasting = new Set<FailureCode>(['disk-full', 'not-saved', 'not-connected', 'library-locked', 'library-read-only', 'library-newer', 'library-missing', 'cannot-write', 'internal'])

let underway = 0

async function change(ask: () => Promise<Result<LibraryState>>, touched: readonly PolicyId[] | null): Promise<Result<LibraryState>> {
  underway += 1
  if (savingStore.get().kind === 'saved') savingStore.set({ kind: 'saving' })
  const result = await ask()
  underway -= 1
  if (result.ok) {
    takeState(result.value, touched)
    savingStore.set({ kind: underway > 0 ? 'saving' : 'saved' })
  } else if (lasting.has(result.failure.code)) {
    savingStore.set({ kind: 'failed', failure: result.failure, retry: () => { void change(ask, touched) } })
  } else {
    if (savingStore.get().kind === 'saving' && underway === 0) savingStore.set({ kind: 'saved' })
    reportFailure(result.failure)
  }
  return result
}

/** Makes one edit. A failure has been shown to the person when this answers; callers only need to know that it failed. */
export const edit = (what: Edit): Promise<Result<LibraryState>> => change(() => workbench.edit({ edit: what }), touchedPolicies(what))
export const undo = (): Promise<Result<LibraryState>> => change(() => workbench.undo({}), null)
export const redo = (): Promise<Result<LibraryState>> => change(() => workbench.redo({}), null)

/** A change whose answer is something of its own: what `ask` answered, after the library's state is known. A failure has been shown. */
export async function changeBy<Value>(ask: () => Promise<Result<Value>>, touched: readonly PolicyId[]): Promise<Result<Value>> {
  const answers: Result<Value>[] = []
  const state = await change(async () => {
    const answer = await ask()
    answers.push(answer)
    return answer.ok ? workbench.libraryState({}) : answer
  }, touched)
  const answer = answers.at(-1)
  return answer ?? (state.ok ? { ok: false, failure: { code: 'internal' } } : state)
}

/** Says what was just done and offers to undo it, until something else is done. */
export function sayUndoable(text: string, undoLabel: string): void {
  const seq = libraryStore.get().state?.seq
  if (seq !== undefined) sayWithUndo(text, seq, { label: undoLabel, run: () => { void undo() } })
}
onLibraryChange(({ seq }) => { dropStaleUndos(seq) })

/** The workbench itself said that a write in the background failed. */
export function saveFailed(code: 'disk-full' | 'not-saved'): void {
  savingStore.set({ kind: 'failed', failure: { code }, retry: null })
}
