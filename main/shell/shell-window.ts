import type { BrowserWindow, Rectangle, WebContents } from 'electron'
import { startAddress } from './app-address.ts'
import type { ElectronParts } from './electron-parts.ts'
import { fitBounds } from './window-bounds.ts'
import { windowBackground, windowOptions } from './window-options.ts'

export interface WindowParts {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'nativeTheme' | 'screen'>
  readonly preload: string
  readonly icon: string | null
  remembered(): { readonly bounds: Rectangle | null; readonly maximized: boolean }
  remember(bounds: Rectangle, maximized: boolean): void
  /** A new window exists; its page is not loaded yet. */
  onCreated(window: BrowserWindow): void
  /** The page is going away (closed, reloaded, crashed): what it asked for is no longer wanted. */
  onPageGone(): void
}

/** The window, which may be closed and opened again (on a Mac the app lives on without one). */
export interface ShellWindow {
  readonly browserWindow: BrowserWindow | null
  readonly contents: WebContents | null
  /** Brings the window to the front, opening it where there is none. */
  show(): void
  /** Sends to the page if there is one; nobody is waiting otherwise. */
  send(channel: string, ...values: unknown[]): void
  /** Sends once the page can hear it, opening a window for it where there is none. */
  sendWhenLoaded(channel: string, value: unknown): void
  reload(): void
}

export function createShellWindow(parts: WindowParts): ShellWindow {
  let window: BrowserWindow | null = null
  let heard = false
  const waiting: { readonly channel: string; readonly value: unknown }[] = []

  const { BrowserWindow, nativeTheme, screen } = parts.electron
  // the ground is seen while a window grows or its page reloads
  nativeTheme.on('updated', () => {
    window?.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors))
  })

  const open = (): BrowserWindow => {
    const { bounds, maximized } = parts.remembered()
    const made = new BrowserWindow(
      windowOptions({
        preload: parts.preload,
        icon: parts.icon,
        dark: nativeTheme.shouldUseDarkColors,
        bounds: fitBounds(
          bounds,
          screen.getAllDisplays().map((display) => display.workArea),
        ),
      }),
    )
    window = made
    heard = false
    if (maximized) made.maximize()
    made.once('ready-to-show', () => {
      made.show()
    })
    made.on('close', () => {
      parts.remember(made.getNormalBounds(), made.isMaximized())
    })
    made.on('closed', () => {
      window = null
      parts.onPageGone()
    })
    // a load in place of a page, not a jump within it
    made.webContents.on('did-start-navigation', (details) => {
      if (!details.isMainFrame || details.isSameDocument) return
      heard = false
      parts.onPageGone()
    })
    made.webContents.on('render-process-gone', () => {
      heard = false
      parts.onPageGone()
    })
    made.webContents.on('dom-ready', () => {
      heard = true
      for (const { channel, value } of waiting.splice(0)) made.webContents.send(channel, value)
    })
    parts.onCreated(made)
    // a load that fails is told by `did-fail-load`, which whoever watches the page hears
    made.loadURL(startAddress).catch(() => undefined)
    return made
  }

  return {
    get browserWindow() {
      return window
    },
    get contents() {
      return window?.webContents ?? null
    },
    show() {
      const shown = window ?? open()
      if (shown.isMinimized()) shown.restore()
      if (shown.isVisible()) shown.focus()
    },
    send(channel, ...values) {
      if (window !== null && heard) window.webContents.send(channel, ...values)
    },
    sendWhenLoaded(channel, value) {
      if (window !== null && heard) window.webContents.send(channel, value)
      else waiting.push({ channel, value })
      if (window === null) open()
    },
    reload() {
      window?.webContents.reload()
    },
  }
}
