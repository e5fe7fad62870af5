import type { Browser } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { launchStandIn } from './electron-stand-in/launch-stand-in.ts'
import { electronBinary, launchElectron } from './launch-electron.ts'
import type { ShellApp, ShellLaunch } from './shell-app.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const binary = electronBinary(checkout)

/** Which of the two a run uses, for its report. */
export const shellCarrier =
  binary === null ? 'the stand-in for Electron (its binary is not here)' : `Electron (${binary})`

/** The app to drive: the checkout's build, or a package unpacked by scripts/check-packaging.mjs. */
export const appFolder = process.env['PIYUE_SHELL_APP'] ?? checkout
export const isPackaged = process.env['PIYUE_SHELL_APP'] !== undefined

/**
 * Starts the desktop app in real Electron where its binary is, in the stand-in otherwise. A package always runs in the
 * stand-in.
 */
export const launchShell = (browser: Browser, launch: Omit<ShellLaunch, 'app' | 'packaged'>): Promise<ShellApp> =>
  binary === null || isPackaged
    ? launchStandIn(browser, { ...launch, app: appFolder, packaged: isPackaged })
    : launchElectron(binary, { ...launch, app: appFolder })
