import type { BrowserWindow } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './shell-log.ts'
import type { ShellWords } from './words/shell-words.ts'

interface TroubleParts {
  readonly dialogs: Dialogs
  words(): ShellWords
  readonly log: Log
  quit(): void
}

/** What a load gives that another load cut short: a reload is no failure. */
const aborted = -3

/**
 * A page that crashed, hangs or did not load: says so, says that the work is safe, and reloads when the person wants
 * it. One question at a time. A page with changes that could not be saved goes only when the person says so.
 */
export function watchPage(
  window: Pick<BrowserWindow, 'on' | 'isDestroyed'> & {
    readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload' | 'forcefullyCrashRenderer'>
  },
  { dialogs, words, log, quit }: TroubleParts,
): void {
  let asking = false,
    restarting = false
  const ask = async (question: Parameters<Dialogs['ask']>[0], act: (answer: number) => void): Promise<void> => {
    if (asking || window.isDestroyed()) return
    asking = true
    try {
      const answer = await dialogs.ask(question)
      if (!window.isDestroyed()) act(answer)
    } catch (error) {
      log('question-not-asked', error)
    } finally {
      asking = false
    }
  }
  const askToReload = (): void => {
    const { trouble } = words()
    void ask(
      {
        message: trouble.pageGone,
        detail: trouble.pageGoneDetail,
        buttons: [trouble.reload, trouble.quit],
        cancel: 1,
        serious: true,
      },
      (answer) => {
        if (answer === 0) window.webContents.reload()
        else quit()
      },
    )
  }
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return
    log('page-not-loaded', { code, description })
    askToReload()
  })
  // without its preload the page has no workbench: nothing in it would work
  window.webContents.on('preload-error', (_event, _path, error) => {
    log('preload-failed', error)
    askToReload()
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || restarting) return
    log('page-gone', { reason, exitCode })
    askToReload()
  })
  window.webContents.on('did-finish-load', () => {
    restarting = false
  })
  // a browser asks by itself; Electron would keep the window without a word
  window.webContents.on('will-prevent-unload', (event) => {
    const { trouble } = words()
    const answer = dialogs.askNow({
      message: trouble.unsaved,
      detail: trouble.unsavedDetail,
      buttons: [trouble.stay, trouble.leave],
      cancel: 0,
      serious: true,
    })
    if (answer === 1) event.preventDefault()
  })
  window.on('unresponsive', () => {
    log('page-unresponsive')
    const { trouble } = words()
    void ask(
      {
        message: trouble.pageStuck,
        detail: trouble.pageStuckDetail,
        buttons: [trouble.wait, trouble.reload],
        cancel: 0,
      },
      (answer) => {
        if (answer !== 1) return
        // ending the hanging page is a crash like any other to Electron, but not one to ask about
        restarting = true
        window.webContents.forcefullyCrashRenderer()
        window.webContents.reload()
      },
    )
  })
}
