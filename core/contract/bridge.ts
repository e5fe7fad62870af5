import type { Desktop } from './desktop.ts'
import type { Result } from '../model/result.ts'
import type { Progress, WorkbenchEvent, WorkbenchMethod } from './workbench.ts'

/**
 * What preload puts on `window.workbench`. Signals and callbacks do not cross the border, so a call has an id:
 * progress carries it, cancel names it. Everything else is plain data.
 */
export interface WorkbenchBridge {
  call(method: WorkbenchMethod, request: unknown, callId: string): Promise<Result<unknown>>
  cancel(callId: string): void
  onProgress(listener: (callId: string, progress: Progress) => void): () => void
  onWorkbenchEvent(listener: (event: WorkbenchEvent) => void): () => void
  readonly desktop: Desktop
}

/** Channel names between preload and the shell. */
export const channels = {
  call: 'workbench:call', cancel: 'workbench:cancel', progress: 'workbench:progress', event: 'workbench:event',
  desktop: 'desktop:call', desktopEvent: 'desktop:event',
} as const
