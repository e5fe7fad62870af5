import { desktop } from '../workbench-client.ts'
import { applyAppearance, followAppearance, languageReady } from './appearance.ts'
import { runCommand } from './commands.ts'
import { importSources } from './importing.ts'
import { listenToKeys, typingIn } from './key-handler.ts'
import { openLibrary } from './library-state.ts'
import { answerMenu } from './menu-commands.ts'
import { readPreferences } from './preferences.ts'
import { followFocus } from './regions.ts'
import { holdWhileWaiting, retryWaiting, saveFailed, takeUpKept } from './saving.ts'
import { followSession, restoreSession } from './session.ts'

/**
 * Brings the window up: looks, keys, library, session, then what the shell has to say. Called once, before the first
 * drawing.
 */
export async function start(): Promise<void> {
  applyAppearance()
  followAppearance()
  followFocus()
  listenToKeys()
  await readPreferences()
  await languageReady()
  holdWhileWaiting()
  await openLibrary(
    (event) => {
      if (event.kind === 'save-failed') saveFailed(event.code)
      // someone's change was saved, or the workbench has room again
      if (event.kind === 'library-changed') retryWaiting()
    },
    () => {
      takeUpKept()
      retryWaiting()
    },
  )
  takeUpKept()
  restoreSession()
  followSession()
  desktop.onEvent((event) => {
    if (event.kind === 'open-files') importSources(event.sources)
    else answerMenu(event.command, { typing: typingIn(document.activeElement), inField, run: runCommand })
  })
}

// execCommand is old, but no other call reaches the history that a field keeps of its own typing
const inField = (what: 'undo' | 'redo'): void => {
  document.execCommand(what)
}
