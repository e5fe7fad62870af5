import type { Failure } from '../../core/model/result.ts'
import { createStore, useStore } from './store.ts'

/**
 * A passing word at the bottom of the window. A failure is put into words where it is shown, in the language spoken
 * then.
 */
export interface Toast {
  readonly id: number
  readonly content:
    { readonly kind: 'text'; readonly text: string } | { readonly kind: 'failure'; readonly failure: Failure }
  readonly action: { readonly label: string; readonly run: () => void } | null
  /**
   * What `action` undoes: the library's step of this number. Once another step follows, the toast goes: its undo would
   * be of something else.
   */
  readonly undoes: number | null
  /** Takes the place of an earlier toast on the same topic: steps taken back one after another are one word. */
  readonly topic: string | null
}

export const toastStore = createStore<readonly Toast[]>([])
export const useToasts = (): readonly Toast[] => useStore(toastStore)

let count = 0
const show = (toast: Omit<Toast, 'id'>): void => {
  // three at most: what is older has been seen or is in the status bar
  toastStore.update((toasts) =>
    [...toasts.filter(({ topic }) => topic === null || topic !== toast.topic), { ...toast, id: ++count }].slice(-3),
  )
}

/** Says something that needs no answer. `action` is offered beside it (an undo, a next step). */
export const say = (text: string, action: Toast['action'] = null): void => {
  show({ content: { kind: 'text', text }, action, undoes: null, topic: null })
}
/** Says something instead of what was said last on the same topic. */
export const sayInstead = (topic: string, text: string): void => {
  show({ content: { kind: 'text', text }, action: null, undoes: null, topic })
}
/**
 * Says what was done, with an undo that is offered only as long as it is the last thing done. `seq`: the library's
 * after it.
 */
export const sayWithUndo = (text: string, seq: number, action: NonNullable<Toast['action']>): void => {
  show({ content: { kind: 'text', text }, action, undoes: seq, topic: null })
}
/** The library went on to `seq`. */
export const dropStaleUndos = (seq: number): void => {
  toastStore.update((toasts) =>
    toasts.some(({ undoes }) => undoes !== null && undoes < seq)
      ? toasts.filter(({ undoes }) => undoes === null || undoes >= seq)
      : toasts,
  )
}
/** Says why something could not be done and what to do next. Cancelling is the person's own doing and needs no word. */
export const reportFailure = (failure: Failure, action: Toast['action'] = null): void => {
  if (failure.code !== 'cancelled') show({ content: { kind: 'failure', failure }, action, undoes: null, topic: null })
}
export const dismissToast = (id: number): void => {
  toastStore.update((toasts) => toasts.filter((toast) => toast.id !== id))
}
