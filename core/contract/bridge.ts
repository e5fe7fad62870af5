import type { Desktop } from './desktop.ts'
import type { Result } from '../model/result.ts'
import type { Progress } from './call-options.ts'
import type { WorkbenchEvent, WorkbenchMethod } from './workbench.ts'

/**
 * An answer too long for one message: `pieces` texts of JSON wait to be asked for, first what is left of the answer,
 * then its parts. See cut-answer.
 */
export interface PiecedAnswer {
  readonly pieces: number
}

/**
 * What preload puts on `window.workbench`. Signals and callbacks do not cross the border, so a call has an id:
 * progress carries it, cancel names it. Everything else is plain data.
 */
export interface WorkbenchBridge {
  call(method: WorkbenchMethod, request: unknown, callId: string): Promise<Result<unknown> | PiecedAnswer>
  /** The next piece of a call's answer; null once there is none, or none any more. */
  nextPiece(callId: string): Promise<string | null>
  cancel(callId: string): void
  onProgress(listener: (callId: string, progress: Progress) => void): () => void
  onWorkbenchEvent(listener: (event: WorkbenchEvent) => void): () => void
  readonly desktop: Desktop
}

/** Channel names between preload and the shell. */
export const channels = {
  call: 'workbench:call',
  piece: 'workbench:piece',
  cancel: 'workbench:cancel',
  progress: 'workbench:progress',
  event: 'workbench:event',
  desktop: 'desktop:call',
  desktopEvent: 'desktop:event',
} as const
