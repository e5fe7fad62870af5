import type { Workbench, WorkbenchEvent } from '../../core/contract/workbench.ts'
import { succeed, type Result } from '../../core/model/result.ts'

/** What `openWorkbench` gives. */
export interface OpenedLibrary {
  readonly workbench: Workbench
  subscribe(listener: (event: WorkbenchEvent) => void): () => void
  close(): Promise<void>
}

/** The one library that is open, and the change to another. */
export interface LibrarySession {
  readonly workbench: Workbench | null
  readonly folder: string | null
  /**
   * Opens `folder` in place of what is open. A failure leaves what was open as it was, and is also the answer when
   * nothing was.
   */
  switchTo(folder: string): Promise<Result<null>>
  close(): Promise<void>
}

export function createLibrarySession(
  open: (folder: string) => Promise<Result<OpenedLibrary>>,
  onEvent: (event: WorkbenchEvent) => void,
): LibrarySession {
  let opened: { readonly library: OpenedLibrary; readonly folder: string; readonly stopListening: () => void } | null =
    null
  const closeOpened = async (): Promise<void> => {
    const closing = opened
    opened = null
    closing?.stopListening()
    await closing?.library.close()
  }
  // one after the other: two changes at once would leave a library open that nobody knows of
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  return {
    get workbench() {
      return opened?.library.workbench ?? null
    },
    get folder() {
      return opened?.folder ?? null
    },
    switchTo: (folder) =>
      inTurn(async () => {
        if (opened?.folder === folder) return succeed(null)
        const next = await open(folder)
        if (!next.ok) return next
        await closeOpened()
        opened = { library: next.value, folder, stopListening: next.value.subscribe(onEvent) }
        return succeed(null, next.notices)
      }),
    close: () => inTurn(closeOpened),
  }
}
