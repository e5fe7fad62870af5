import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell } from 'electron'
import { defaultLibraryFolder } from './library-location.ts'
import { openWorkbench } from './open-workbench.ts'
import { findResources } from './resources.ts'
import { prepareBeforeReady, type BeforeReady } from './shell/before-ready.ts'
import { chooseFirstLibrary } from './shell/first-library.ts'
import { openShell } from './shell/open-shell.ts'
import { createLog } from './shell/shell-log.ts'
import { keepShellState } from './shell/shell-state.ts'
import { chooseLanguage } from './shell/system-language.ts'
import { endOnUncaught } from './shell/uncaught.ts'
import { shellWords } from './shell/words/words-by-language.ts'

const logFile = join(app.getPath('logs'), 'piyue.log')
const log = createLog(logFile, () => new Date())

// The desktop app. Electron runs this file up to its end before it is ready; what must stand by then stands in
// prepareBeforeReady.
const before = prepareBeforeReady(
  { app, protocol, shell },
  { argv: process.argv, folder: process.cwd(), platform: process.platform, log },
)
endOnUncaught(process, {
  dialog,
  logFile,
  log,
  words: () => shellWords[chooseLanguage('system', app.getPreferredSystemLanguages())],
  exit: () => {
    app.exit(1)
  },
})

/** Builds the workbench and the shell over it. What fails in here is our own bug and ends in endOnUncaught. */
async function open(before: BeforeReady): Promise<void> {
  const resources = findResources()
  const state = await keepShellState(join(app.getPath('userData'), 'shell.json'), log)
  await openShell({
    electron: { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell },
    before,
    state,
    log,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(import.meta.dirname, '../../assets/icon.png'),
    rendererFolder: resources.rendererFolder,
    platform: process.platform,
    firstLibrary: chooseFirstLibrary(process.env['PIYUE_LIBRARY'], state.current.libraryFolder, defaultLibraryFolder()),
    openLibrary: (libraryFolder) =>
      openWorkbench({ libraryFolder, resources, program: 'Piyue', automaticBackups: true }),
    folderExists: existsSync,
  })
}

// Not awaited: Electron becomes ready only when this file has been evaluated, so a top-level await on readiness would
// wait for ever.
if (before !== null) void app.whenReady().then(() => open(before))
