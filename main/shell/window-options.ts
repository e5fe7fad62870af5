import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { smallest } from './window-bounds.ts'

/** `desk` of the design tokens, light and dark: what is seen until the page has painted. */
const desk = { light: '#ECE7DC', dark: '#151411' } as const
export const windowBackground = (dark: boolean): string => (dark ? desk.dark : desk.light)

/**
 * The one kind of window we open. Every safety switch is written out although Electron's defaults agree with them:
 * a default can change, and a test reads these.
 */
export function windowOptions({
  preload,
  bounds,
  dark,
  icon,
}: {
  readonly preload: string
  readonly bounds: Rectangle
  readonly dark: boolean
  readonly icon: string | null
}): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: Math.min(smallest.width, bounds.width),
    minHeight: Math.min(smallest.height, bounds.height),
    title: '批阅 Piyue',
    show: false,
    backgroundColor: windowBackground(dark),
    ...(icon === null ? {} : { icon }),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
    },
  }
}
