import type { Dialog } from 'electron'
import type { Log } from './shell-log.ts'
import type { ShellWords } from './words/shell-words.ts'

/**
 * What nobody caught is our own bug: logged, said in plain words once, and the app ends, because what it holds in
 * memory can no longer be trusted; what was acknowledged is on the disk. A terminal that went away (EPIPE on our own
 * output) is not one.
 */
export function endOnUncaught(
  process: Pick<NodeJS.Process, 'on'>,
  parts: {
    readonly dialog: Pick<Dialog, 'showErrorBox'>
    readonly words: () => ShellWords
    readonly logFile: string
    readonly log: Log
    exit(): void
  },
): void {
  let ending = false
  const end = (error: unknown): void => {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
    parts.log('uncaught', error)
    if (ending) return
    ending = true
    const { trouble } = parts.words()
    parts.dialog.showErrorBox(
      trouble.broken,
      trouble.brokenDetail.replace('{log}', () => parts.logFile),
    )
    parts.exit()
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
