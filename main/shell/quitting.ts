import type { App } from 'electron'
import type { Log } from './shell-log.ts'

/**
 * Closing takes milliseconds; a library that cannot be closed in this time (ms) must not leave a process behind that
 * nobody sees.
 */
const patience = 10_000

/**
 * Ends the app only after `close` has: the windows go at once, then the library is written and unlocked, then the
 * process ends. Everything acknowledged was on the disk before, so giving up after ten seconds loses nothing.
 */
export function closeBeforeQuitting(
  app: Pick<App, 'quit' | 'exit'> & {
    on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
  },
  close: () => Promise<void>,
  log: Log,
): void {
  let stage: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (stage === 'closed') return
    event.preventDefault()
    if (stage === 'closing') return
    stage = 'closing'
    const impatient = setTimeout(() => {
      log('closing-took-too-long')
      app.exit(1)
    }, patience)
    close()
      .catch((error: unknown) => {
        log('closing-failed', error)
      })
      .finally(() => {
        clearTimeout(impatient)
        stage = 'closed'
        app.quit()
      })
  })
}
