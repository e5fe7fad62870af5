import { desktop } from '../workbench-client.ts'
import { applyAppearance, followAppearance } from './appearance.ts'
import { runCommand } from './commands.ts'
import { importSources } from './importing.ts'
import { listenToKeys } from './key-handler.ts'
import { openLibrary } from './library-state.ts'
import { readPreferences } from './preferences.ts'
import { followFocus } from './regions.ts'
import { saveFailed } from './saving.ts'
import { followSession, restoreSession } from './session.ts'

/** Brings the window up: looks, keys, library, session, then what the shell has to say. Called once, before the first drawing. */
export async function start(): Promise<void> {
  applyAppearance()
  followAppearance()
  followFocus()
  listenToKeys()
  await readPreferences()
  await openLibrary((event) => { if (event.kind === 'save-failed') saveFailed(event.code) })
  restoreSession()
  followSession()
  desktop.onEvent((event) => {
    if (event.kind === 'open-files') importSources(event.sources)
    else runCommand(event.command)
  })
}
