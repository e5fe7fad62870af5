import type { Result } from '../../core/model/result.ts'
import { succeed } from '../../core/model/result.ts'
import { channels } from '../../core/contract/bridge.ts'
import type { DesktopEvent } from '../../core/contract/desktop.ts'
import { createAppearance } from './appearance.ts'
import type { BeforeReady } from './before-ready.ts'
import { createCalls } from './calls.ts'
import { createChosenPaths } from './chosen-paths.ts'
import { contextMenuTemplate } from './context-menu.ts'
import { createDesktopMethods, sourcesOf } from './desktop-methods.ts'
import { createDialogs } from './dialogs.ts'
import type { ElectronParts } from './electron-parts.ts'
import { openFirstLibrary } from './first-library.ts'
import { answerMessages } from './ipc.ts'
import { createLibrarySession, type OpenedLibrary } from './library-session.ts'
import { menuTemplate } from './menu.ts'
import { closeBeforeQuitting } from './quitting.ts'
import { guardSession } from './session-guards.ts'
import type { Log } from './shell-log.ts'
import { withRecentFiles, type KeptShellState } from './shell-state.ts'
import { createShellWindow } from './shell-window.ts'
import { watchPage } from './trouble.ts'

export interface ShellParts {
  readonly electron: ElectronParts
  readonly before: BeforeReady
  readonly preload: string
  readonly rendererFolder: string
  readonly icon: string | null
  readonly platform: NodeJS.Platform
  /** The library to start with; `remembered` when it is the one that was open last. */
  readonly firstLibrary: { readonly folder: string; readonly remembered: boolean }
  openLibrary(folder: string): Promise<Result<OpenedLibrary>>
  folderExists(folder: string): boolean
  readonly state: KeptShellState
  readonly log: Log
}

/**
 * Puts the pieces together once Electron is ready: guards, library, messages, menus, window. Resolves when the window
 * is open or the app is quitting.
 */
export async function openShell(parts: ShellParts): Promise<void> {
  const { electron, before, state, log, platform } = parts
  const mac = platform === 'darwin'
  const { app, Menu, ipcMain, nativeTheme, session, shell } = electron
  guardSession(session.defaultSession, parts.rendererFolder, platform)

  const appearance = createAppearance(
    nativeTheme,
    () => app.getPreferredSystemLanguages(),
    () => {
      drawMenus()
    },
  )
  const chosen = createChosenPaths()
  // a box that belongs to a window not yet shown would not be seen either
  const dialogs = createDialogs(
    electron.dialog,
    () => (window.browserWindow?.isVisible() === true ? window.browserWindow : null),
    () => appearance.words,
  )
  const library = createLibrarySession(parts.openLibrary, (event) => {
    window.send(channels.event, event)
  })
  const calls = createCalls({
    workbench: () => library.workbench,
    mayRead: (path) => chosen.mayRead(path),
    mayBackUpIn: (folder) => chosen.mayBackUpIn(folder),
    log,
    onProgress: (callId, progress) => {
      window.send(channels.progress, callId, progress)
    },
    onImported: (path) => {
      remember([path])
    },
  })
  const window = createShellWindow({
    electron,
    preload: parts.preload,
    icon: parts.icon,
    remembered: () => state.current,
    remember: (bounds, maximized) => {
      state.change((was) => ({ ...was, bounds, maximized }))
    },
    onPageGone: () => {
      calls.cancelAll()
    },
    onCreated: (made) => {
      watchPage(made, {
        dialogs,
        words: () => appearance.words,
        log,
        quit: () => {
          app.quit()
        },
      })
      made.webContents.on('context-menu', (_event, params) => {
        const template = contextMenuTemplate(params, appearance.words)
        if (template.length > 0) Menu.buildFromTemplate(template).popup({ window: made })
      })
    },
  })
  // the list in the dock or the taskbar; Linux has none that Electron knows
  const systemRemembers = mac || platform === 'win32'
  const openFiles = async (paths: readonly string[]): Promise<void> => {
    const sources = await sourcesOf(paths, chosen)
    if (!sources.ok || sources.value.length === 0) return
    window.show()
    window.sendWhenLoaded(channels.desktopEvent, { kind: 'open-files', sources: sources.value } satisfies DesktopEvent)
  }
  const remember = (paths: readonly string[]): void => {
    state.change((was) => withRecentFiles(was, paths))
    if (systemRemembers) for (const path of paths) app.addRecentDocument(path)
    drawMenus()
  }
  const drawMenus = (): void => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          words: appearance.words,
          mac,
          theme: appearance.theme,
          keys: appearance.keys,
          recentFiles: state.current.recentFiles,
          developing: !app.isPackaged,
          send: (command) => {
            window.sendWhenLoaded(channels.desktopEvent, { kind: 'menu', command } satisfies DesktopEvent)
          },
          openRecent: (path) => {
            void openFiles([path])
          },
          clearRecent: () => {
            state.change((was) => ({ ...was, recentFiles: [] }))
            if (systemRemembers) app.clearRecentDocuments()
            drawMenus()
          },
          revealLibrary: () => {
            if (library.folder !== null) shell.showItemInFolder(library.folder)
          },
        }),
      ),
    )
  }
  const takeAppearance = async (): Promise<void> => {
    const preferences = await library.workbench?.preferences({})
    if (preferences?.ok === true) appearance.apply(preferences.value)
    else drawMenus()
  }
  const switchLibrary = async (folder: string): Promise<Result<null>> => {
    if (folder === library.folder) return succeed(null)
    const switched = await library.switchTo(folder)
    if (!switched.ok) return switched
    calls.cancelAll()
    state.change((was) => ({ ...was, libraryFolder: folder }))
    await takeAppearance()
    window.reload()
    return switched
  }

  answerMessages(ipcMain, {
    ourContents: () => window.contents,
    calls,
    log,
    desktop: createDesktopMethods({
      dialogs,
      chosen,
      log,
      switchLibrary,
      libraryFolder: () => library.folder,
      showFolder: (folder) => {
        shell.showItemInFolder(folder)
      },
      openOutside: (url) => shell.openExternal(url),
      applyAppearance: (wanted) => {
        appearance.apply(wanted)
      },
    }),
  })
  closeBeforeQuitting(
    app,
    async () => {
      await library.close()
      await state.settled()
    },
    log,
  )
  app.on('window-all-closed', () => {
    if (!mac) app.quit()
  })
  app.on('activate', () => {
    window.show()
  })

  drawMenus()
  const opened = await openFirstLibrary(parts.firstLibrary.folder, parts.firstLibrary.remembered, {
    library,
    dialogs,
    words: appearance.words,
    language: appearance.language,
    exists: parts.folderExists,
  })
  if (opened === null) {
    app.quit()
    return
  }
  if (opened !== parts.firstLibrary.folder) state.change((was) => ({ ...was, libraryFolder: opened }))
  await takeAppearance()
  before.onSecondStart(() => {
    window.show()
  })
  before.takeOpenedFiles((files) => {
    void openFiles(files)
  })
  window.show()
}
