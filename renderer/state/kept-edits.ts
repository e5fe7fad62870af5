import type { Edit } from '../../core/model/edit.ts'

/** An edit that waits, with the id under which it is made once, however often it is asked for. */
export interface KeptEdit {
  readonly edit: Edit
  readonly requestId: string
}

/** What of `sessionStorage` is needed. */
export type KeptIn = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Characters: well below what a browser gives one origin. */
const most = 2_000_000

/** By the library's folder: after a reload another library may be open, and these edits are not for it. */
const keyOf = (library: string): string => `piyue.waiting ${library}`

/**
 * Keeps the edits that wait across a reload of this window, in their order; none: nothing stays. False where there is no room
 * for all of them; then none are kept, for a later one may build on an earlier one.
 */
export function keepEdits(storage: KeptIn, library: string, edits: readonly KeptEdit[]): boolean {
  const text = edits.length === 0 ? '' : JSON.stringify(edits)
  try {
    if (text === '' || text.length > most) {
      storage.removeItem(keyOf(library))
      return text === ''
    }
    storage.setItem(keyOf(library), text)
    return true
  } catch (error) {
    console.warn('the browser keeps no edits over a reload:', error)
    return false
  }
}

const isKept = (value: unknown): value is KeptEdit =>
  typeof value === 'object' &&
  value !== null &&
  'requestId' in value &&
  typeof value.requestId === 'string' &&
  'edit' in value &&
  typeof value.edit === 'object' &&
  value.edit !== null

/** What was kept for this library; empty where there is nothing, or nothing that can be read. */
export function keptEdits(storage: KeptIn, library: string): readonly KeptEdit[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(keyOf(library)) ?? '[]')
    return Array.isArray(value) && value.every(isKept) ? value : []
  } catch (error) {
    console.warn('what was kept over the reload cannot be read:', error)
    return []
  }
}
