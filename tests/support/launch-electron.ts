import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShellApp, ShellLaunch } from './shell-app.ts'

/** Electron's own binary, or null where it could not be had. Never fetches anything. */
export function electronBinary(checkout: string): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(checkout, 'node_modules', 'electron', 'dist')
  const named = join(checkout, 'node_modules', 'electron', 'path.txt')
  const binary = join(
    folder,
    existsSync(named) ? readFileSync(named, 'utf8').trim() : process.platform === 'win32' ? 'electron.exe' : 'electron',
  )
  return existsSync(binary) ? binary : null
}

/** The same app in real Electron, driven through Playwright. */
export async function launchElectron(executablePath: string, launch: ShellLaunch): Promise<ShellApp> {
  const application = await electron.launch({
    executablePath,
    args: [
      launch.app,
      `--user-data-dir=${launch.userData}`,
      ...(launch.languages === undefined ? [] : [`--lang=${launch.languages[0] ?? ''}`]),
      ...(launch.arguments ?? []),
    ],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
      PIYUE_LIBRARY: launch.libraryFolder,
    },
  })
  const faults: string[] = []
  let page = await application.firstWindow()
  const watch = (shown: Page): void => {
    page = shown
    shown.on('pageerror', (error) => {
      faults.push(`page error: ${error.stack ?? error.message}`)
    })
    shown.on('console', (line) => {
      if (line.type() === 'error') faults.push(`page console: ${line.text()}`)
    })
  }
  watch(page)
  application.on('window', watch)
  await page.waitForLoadState('load')
  return electronApp(application, () => page, faults)
}

const electronApp = (application: ElectronApplication, page: () => Page, faults: readonly string[]): ShellApp => ({
  carrier: 'electron',
  page,
  faults: () => faults,
  // Electron no longer tells; what they do is seen in the page
  preferences: () => Promise.resolve(null),
  willChoose: (paths) =>
    application.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] })
    }, paths),
  willSaveAs: (path) =>
    application.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    }, path),
  clickMenu: (id) =>
    application.evaluate(({ Menu }, name) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(name)
      if (!item) throw new Error(`the menu has no ${name}`)
      item.click()
    }, id),
  menuLabels: () =>
    application.evaluate(({ Menu }) => {
      const labels = (menu: Electron.Menu | null | undefined): string[] =>
        menu?.items.flatMap((item) => [item.label, ...labels(item.submenu)]) ?? []
      return labels(Menu.getApplicationMenu())
    }),
  openFileFromOutside: (path) =>
    application.evaluate(({ app }, file) => {
      app.emit('second-instance', {}, [], '/', { files: [file] })
    }, path),
  async quit() {
    const process = application.process()
    const ended = application.waitForEvent('close')
    await application.evaluate(({ app }) => {
      setImmediate(() => {
        app.quit()
      })
    })
    await ended
    return process.exitCode
  },
  dispose: () => application.close(),
})
