import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { onlyWhatElectronHas, refuse } from './control.ts'
import { allWindows } from './windows.ts'

const emitter = new EventEmitter()
const switches: string[] = []
let ready = false
let announceReady: () => void = () => undefined
const readiness = new Promise<void>((resolve) => {
  announceReady = resolve
})
const userData = process.env['STAND_IN_USER_DATA'] ?? refuse('no folder for user data')
const packaged = process.env['STAND_IN_PACKAGED'] === '1'
const languages = (process.env['STAND_IN_LANGUAGES'] ?? 'zh-CN').split(',')
const folder = process.env['STAND_IN_APP'] ?? refuse('no app to run')
let single: unknown = null

export const isReady = (): boolean => ready
export const commandLineSwitches = (): readonly string[] => switches
/** Electron is ready once the entry module has been evaluated, and not before. */
export function becomeReady(): void {
  ready = true
  emitter.emit('ready', event(), {})
  announceReady()
}
export const emitOnApp = (name: string, ...values: unknown[]): void => {
  emitter.emit(name, event(), ...values)
}

/** An event with the one method listeners use; tells afterwards whether it was used. */
export function event(): { preventDefault(): void; readonly defaultPrevented: boolean } {
  let defaultPrevented = false
  return {
    preventDefault() {
      defaultPrevented = true
    },
    get defaultPrevented() {
      return defaultPrevented
    },
  }
}

/** Windows close first, then `will-quit` may still hold the app back; as in Electron, `quit` may be asked again. */
function quit(): void {
  const before = event()
  emitter.emit('before-quit', before)
  if (before.defaultPrevented) return
  for (const window of allWindows()) window.close()
  const last = event()
  emitter.emit('will-quit', last)
  if (!last.defaultPrevented) end(0)
}
function end(code: number): void {
  emitter.emit('quit', event(), code)
  process.exit(code)
}
export const windowsAreGone = (): void => {
  if (emitter.listenerCount('window-all-closed') === 0) quit()
  else emitter.emit('window-all-closed')
}

const beforeReady = (what: string): void => {
  if (ready) refuse(`${what} must be called before the app is ready`)
}

const parts = {
  isPackaged: packaged,
  on: emitter.on.bind(emitter) as unknown as typeof Electron.app.on,
  whenReady: () => readiness,
  enableSandbox: () => {
    beforeReady('app.enableSandbox')
  },
  commandLine: onlyWhatElectronHas('app.commandLine', {
    appendSwitch: (name: string, value?: string) => {
      beforeReady('appendSwitch')
      switches.push(value === undefined ? name : `${name}=${value}`)
    },
  } satisfies Pick<typeof Electron.app.commandLine, 'appendSwitch'>) as typeof Electron.app.commandLine,
  setAppUserModelId: (_id: string) => undefined,
  requestSingleInstanceLock: (data?: Record<string, unknown>) => {
    single = data ?? {}
    return single !== null
  },
  getPath: (name: Parameters<typeof Electron.app.getPath>[0]) => {
    const path =
      name === 'userData'
        ? userData
        : name === 'logs'
          ? join(userData, 'logs')
          : refuse(`the stand-in knows no path for ${name}`)
    mkdirSync(path, { recursive: true })
    return path
  },
  getPreferredSystemLanguages: () => languages,
  getVersion: () => (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version,
  addRecentDocument: (_path: string) => undefined,
  clearRecentDocuments: () => undefined,
  quit,
  exit: (code?: number) => {
    end(code ?? 0)
  },
} satisfies Partial<typeof Electron.app>

export const app = onlyWhatElectronHas('app', parts)
