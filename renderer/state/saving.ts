import type { LibraryState } from '../../core/contract/workbench.ts'
import type { Edit } from '../../core/model/edit.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Failure, FailureCode, Result } from '../../core/model/result.ts'
import { workbench } from '../workbench-client.ts'
import { createChangeLine, type Asked, type LineState } from './change-line.ts'
import { libraryStore, onLibraryChange, takeState } from './library-state.ts'
import { closeOverlay } from './overlays.ts'
import { createStore, useStore } from './store.ts'
import { dropStaleUndos, reportFailure, sayWithUndo } from './toasts.ts'
import { touchedPolicies } from '../../core/library/queries/touched-policies.ts'
import { keepEdits, keptEdits, type KeptEdit } from './kept-edits.ts'
import { waitingEditsStore } from './waiting-edits.ts'

/**
 * Whether what people did is on the disk. 'failed' stays until it is solved: `waiting` changes are kept and tried
 * again; with none, something was refused that need not be kept (an undo, an import), and a person may put the word
 * away. When it was saved is LibraryState.savedAt.
 */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly waiting: number; readonly retrying: boolean }

export const savingStore = createStore<Saving>({ kind: 'saved' })
export const useSaving = (): Saving => useStore(savingStore)

// The disk or the keeper of the library refused: these pass, so what a person did is kept. Others concern one edit: a
// toast says why.
const passing = new Set<FailureCode>(['disk-full', 'not-saved', 'not-connected', 'library-locked', 'library-missing'])
// Told as loudly. A bug that strikes one edit must not hold up all behind it, so that one is not kept.
const lasting = new Set<FailureCode>([...passing, 'internal', 'cannot-write'])
// Nothing of it was done, whoever asks again: also a change that would not be the same if it were done twice can be
// kept.
const surelyUndone = new Set<FailureCode>(['disk-full', 'not-saved'])

/** ms between two tries of what waits, where nothing else says that there is room again. */
const again = 15_000
let timer: ReturnType<typeof setTimeout> | null = null
/** Something that is not kept failed; until anything is saved. */
let refused: Failure | null = null

const show = ({ asking, stopped, waiting }: LineState): void => {
  const failure = stopped ?? refused
  const before = savingStore.get()
  savingStore.set(
    failure !== null ? { kind: 'failed', failure, waiting, retrying: asking } : { kind: asking ? 'saving' : 'saved' },
  )
  keepWaiting()
  waitingEditsStore.set(stopped === null ? [] : line.waiting().flatMap(({ edit }) => edit ?? []))
  // what is said lies above the screen: a dialog over it would hide it
  if (waiting > 0 && (before.kind !== 'failed' || before.waiting === 0)) closeOverlay()
  if (timer !== null) clearTimeout(timer)
  timer = waiting > 0 && !asking ? setTimeout(retryWaiting, again) : null
}
const line = createChangeLine(show)

/** The library whose edits are kept over a reload; null until those of before the reload were taken up. */
let keepsFor: string | null = null
/** Edits of before a reload that are not saved again yet. */
let comingBack = 0

/** The edits in the line before the first change that cannot be made again: those behind it may build on it. */
function repeatable(): readonly KeptEdit[] {
  const all = line.standing()
  const end = all.findIndex(({ edit: made, requestId }) => made === null || requestId === null)
  return (end < 0 ? all : all.slice(0, end)).flatMap(({ edit: made, requestId }) =>
    made === null || requestId === null ? [] : [{ edit: made, requestId }],
  )
}

/**
 * Takes up the edits that waited when this window was reloaded, each under its own id, so that none is made twice.
 * Those of another library stay kept for it, and so do all where this one is only read. Called once the library is
 * known, and when it is found again.
 */
export function takeUpKept(): void {
  const state = libraryStore.get().state
  if (state === null || state.readOnly || keepsFor === state.path) return
  keepsFor = state.path
  const kept = keptEdits(sessionStorage, state.path)
  comingBack += kept.length
  for (const each of kept)
    void editAs(each.edit, each.requestId).then(() => {
      comingBack -= 1
      keepWaiting()
    })
}

/** While something waits, a reload would lose it: it is kept where it survives one, and taken away once it is saved. */
function keepWaiting(): void {
  if (keepsFor !== null)
    keepEdits(sessionStorage, keepsFor, line.waiting().length > 0 || comingBack > 0 ? repeatable() : [])
}

async function change(asked: Asked, touched: readonly PolicyId[] | null): Promise<Result<LibraryState>> {
  const result = await line.add({
    ...asked,
    ask: async () => {
      const answer = await asked.ask()
      if (answer.ok) {
        refused = null
        takeState(answer.value, touched)
      } else if (lasting.has(answer.failure.code)) refused = asked.keeps(answer.failure) ? null : answer.failure
      return answer
    },
  })
  if (!result.ok && !lasting.has(result.failure.code)) reportFailure(result.failure)
  return result
}

/**
 * Makes one edit, once, however often it has to be asked for. Answers when it is saved or refused for good; a refusal
 * has been shown to the person.
 */
export function edit(what: Edit): Promise<Result<LibraryState>> {
  return editAs(what, crypto.randomUUID())
}

function editAs(what: Edit, requestId: string): Promise<Result<LibraryState>> {
  // who could only read from the beginning was told so; nothing is kept for them
  const readOnly = libraryStore.get().state?.readOnly === true
  return change(
    {
      edit: what,
      requestId,
      joins: true,
      keeps: ({ code }) => passing.has(code) && !(readOnly && code === 'library-locked'),
      ask: () => workbench.edit({ edit: what, requestId }),
    },
    touchedPolicies(what),
  )
}
const unkept = { edit: null, requestId: null, joins: false, keeps: () => false } as const
export const undo = (): Promise<Result<LibraryState>> => change({ ...unkept, ask: () => workbench.undo({}) }, null)
export const redo = (): Promise<Result<LibraryState>> => change({ ...unkept, ask: () => workbench.redo({}) }, null)

/**
 * A change whose answer is something of its own: what `ask` answered, after the library's state is known. A refusal has
 * been shown.
 */
export async function changeBy<Value>(
  ask: () => Promise<Result<Value>>,
  touched: readonly PolicyId[],
): Promise<Result<Value>> {
  const answers: Result<Value>[] = []
  const state = await change(
    {
      edit: null,
      requestId: null,
      joins: false,
      keeps: ({ code }) => surelyUndone.has(code),
      ask: async () => {
        const answer = await ask()
        answers.push(answer)
        return answer.ok ? workbench.libraryState({}) : answer
      },
    },
    touched,
  )
  const answer = answers.at(-1)
  return state.ok ? (answer ?? { ok: false, failure: { code: 'internal' } }) : state
}

/** Tries again to save what waits. */
export function retryWaiting(): void {
  line.retry()
}

/** Puts away the word of a failure that left nothing waiting. */
export function dismissFailure(): void {
  const saving = savingStore.get()
  if (saving.kind !== 'failed' || saving.waiting > 0) return
  refused = null
  savingStore.set({ kind: saving.retrying ? 'saving' : 'saved' })
}

/** Says what was just done and offers to undo it, until something else is done. */
export function sayUndoable(text: string, undoLabel: string): void {
  const seq = libraryStore.get().state?.seq
  if (seq !== undefined)
    sayWithUndo(text, seq, {
      label: undoLabel,
      run: () => {
        void undo()
      },
    })
}
onLibraryChange(({ seq }) => {
  dropStaleUndos(seq)
})

/**
 * The workbench itself said that something was not saved: ours has its own answer, so this is someone else's, or an
 * import's.
 */
export function saveFailed(code: 'disk-full' | 'not-saved'): void {
  if (savingStore.get().kind !== 'saved') return
  refused = { code }
  savingStore.set({ kind: 'failed', failure: refused, waiting: 0, retrying: false })
}

/** Asks before the window goes while changes wait that are nowhere else. Called once. */
export function holdWhileWaiting(): void {
  window.addEventListener('beforeunload', (event) => {
    const saving = savingStore.get()
    if (saving.kind === 'failed' && saving.waiting > 0) event.preventDefault()
  })
}
