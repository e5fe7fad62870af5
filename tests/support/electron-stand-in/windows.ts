import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { onlyWhatElectronHas, refuse, tell } from './control.ts'
import { event, emitOnApp, isReady, windowsAreGone } from './app-part.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

interface Contents {
  readonly emitter: EventEmitter
  readonly public: object
}
interface StandInWindow {
  readonly id: number
  readonly emitter: EventEmitter
  readonly contents: Contents
  openHandler: OpenHandler | null
  close(): void
}

const windows = new Map<number, StandInWindow>()
let windowCount = 0
export const allWindows = (): readonly StandInWindow[] => [...windows.values()]
// A page's last message may cross with the closing of its window: Electron drops it, and it is no fault of the app.
const closed = (id: number): never => {
  throw new Error(`window ${String(id)} has closed`)
}
export const windowOf = (id: number): StandInWindow =>
  windows.get(id) ?? (id >= 1 && id <= windowCount ? closed(id) : refuse(`there is no window ${String(id)}`))

/**
 * What a page must never be given: the stand-in cannot show what Electron would do, so it refuses to open such a window
 * at all.
 */
const unsafe: readonly (readonly [keyof Electron.WebPreferences, unknown])[] = [
  ['nodeIntegration', true],
  ['nodeIntegrationInWorker', true],
  ['nodeIntegrationInSubFrames', true],
  ['contextIsolation', false],
  ['sandbox', false],
  ['webSecurity', false],
  ['allowRunningInsecureContent', true],
  ['experimentalFeatures', true],
  ['webviewTag', true],
]

function createContents(id: number): Contents {
  const emitter = new EventEmitter()
  const parts = {
    on: emitter.on.bind(emitter) as unknown as Electron.WebContents['on'],
    send: (channel: string, ...values: unknown[]) => {
      tell({ type: 'to-page', windowId: id, channel, values: structuredClone(values) })
    },
    reload: () => {
      tell({ type: 'load', windowId: id, url: 'app://workbench/' })
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      windowOf(id).openHandler = handler
    },
    setWebRTCIPHandlingPolicy: (_policy: string) => undefined,
    forcefullyCrashRenderer: () => {
      emitter.emit('render-process-gone', event(), { reason: 'crashed', exitCode: 1 })
    },
  } satisfies Partial<Record<keyof Electron.WebContents, unknown>>
  return { emitter, public: onlyWhatElectronHas('webContents', parts) }
}

/** A window of Electron as far as the shell uses one; its page is shown by the test's own Chromium. */
class BrowserWindowStandIn {
  readonly webContents: object
  readonly #window: StandInWindow
  #minimized = false
  #visible = false
  #maximized = false
  readonly #bounds: Electron.Rectangle

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!isReady()) refuse('a window cannot be opened before the app is ready')
    const preferences = options.webPreferences ?? {}
    for (const [name, value] of unsafe)
      if (preferences[name] === value) refuse(`unsafe window: ${name} is ${String(value)}`)
    windowCount += 1
    const id = windowCount
    const contents = createContents(id)
    const emitter = new EventEmitter()
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = contents.public
    this.#window = {
      id,
      emitter,
      contents,
      openHandler: null,
      close: () => {
        this.close()
      },
    }
    windows.set(id, this.#window)
    tell({ type: 'window-created', windowId: id, preferences, width: this.#bounds.width, height: this.#bounds.height })
    emitOnApp('web-contents-created', contents.public)
  }
  on(name: string, listener: (...values: unknown[]) => void): this {
    this.#window.emitter.on(name, listener)
    return this
  }
  once(name: string, listener: (...values: unknown[]) => void): this {
    this.#window.emitter.once(name, listener)
    return this
  }
  loadURL(url: string): Promise<void> {
    tell({ type: 'load', windowId: this.#window.id, url })
    return new Promise((resolve) => {
      this.#window.contents.emitter.once('did-finish-load', () => {
        resolve()
      })
    })
  }
  show(): void {
    this.#visible = true
  }
  setBackgroundColor(_color: string): void {
    /* nothing is painted behind a page of the test's browser */
  }
  focus(): void {
    this.#visible = true
  }
  restore(): void {
    this.#minimized = false
  }
  maximize(): void {
    this.#maximized = true
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  isVisible(): boolean {
    return this.#visible
  }
  isDestroyed(): boolean {
    return !windows.has(this.#window.id)
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds
  }
  close(): void {
    if (this.isDestroyed()) return
    const closing = event()
    this.#window.emitter.emit('close', closing)
    if (closing.defaultPrevented) return
    windows.delete(this.#window.id)
    this.#window.emitter.emit('closed')
    tell({ type: 'window-closed', windowId: this.#window.id })
    if (windows.size === 0) windowsAreGone()
  }
}

// the methods are Electron's, by name and by shape
BrowserWindowStandIn.prototype satisfies Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'setBackgroundColor'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isVisible'
  | 'isDestroyed'
  | 'getNormalBounds'
  | 'close'
>

export const BrowserWindow = new Proxy(BrowserWindowStandIn, {
  construct(target, [options]) {
    return onlyWhatElectronHas(
      'BrowserWindow',
      boundToItself(new target(options as Electron.BrowserWindowConstructorOptions)),
    )
  },
})

/** Private fields are out of a proxy's reach: methods are bound to the window itself before one is put around it. */
function boundToItself(window: BrowserWindowStandIn): object {
  const names = Object.getOwnPropertyNames(BrowserWindowStandIn.prototype).filter(
    (name) => name !== 'constructor',
  ) as (keyof BrowserWindowStandIn)[]
  return Object.fromEntries([
    ['webContents', window.webContents],
    ...names.map((name) => [name, (window[name] as (...values: unknown[]) => unknown).bind(window)] as const),
  ])
}
