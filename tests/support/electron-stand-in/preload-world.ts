/** What stands between the page and the test: the functions Playwright puts into the page. */
export interface PageDoor {
  invoke(channel: string, values: readonly unknown[]): Promise<unknown>
  send(channel: string, values: readonly unknown[]): void
}

/**
 * Runs a preload script in a page as Electron's sandbox would: `require` knows only electron's renderer half, and what
 * is exposed crosses as Electron's context bridge lets it (plain data is copied, functions are wrapped, promises and
 * files pass). Runs inside the page, as text: it may use nothing from outside itself.
 */
export function installPreload(
  run: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
): void {
  // other documents (about:blank, frames) get no preload
  if (window.top !== window || location.origin !== 'https://workbench') return
  type Listener = (event: object, ...values: unknown[]) => void
  const door = window as unknown as {
    standInAsk?: (kind: string, channel: string, values: readonly unknown[]) => Promise<unknown>
    standInDeliver?: unknown
    standInPaths?: Record<string, string>
    standInFault?: (message: string) => Promise<void>
  }
  const ask = door.standInAsk,
    fault = door.standInFault
  if (ask === undefined || fault === undefined) throw new Error('the page has no door to the test')
  const listeners = new Map<string, Set<Listener>>()
  const paths: Record<string, string> = {}
  Object.defineProperty(window, 'standInPaths', { value: paths, enumerable: false })
  Object.defineProperty(window, 'standInDeliver', {
    enumerable: false,
    value: (channel: string, values: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: {} }, ...values)
    },
  })

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) => ask('invoke', channel, structuredClone(values)),
    send: (channel: string, ...values: unknown[]) => {
      void ask('send', channel, structuredClone(values))
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...values: unknown[]) => cross((value as (...values: unknown[]) => unknown)(...values.map(cross)))
    if (typeof value !== 'object' || value === null || value instanceof Blob) return value
    if (value instanceof Promise)
      return value.then(cross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error))
      })
    if (Array.isArray(value)) return value.map(cross)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)]))
  }
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(window, name, { value: cross(api), writable: false, configurable: false, enumerable: true })
    },
  }
  const webUtils = {
    getPathForFile: (file: File) =>
      file instanceof File
        ? (paths[file.name] ?? '')
        : (() => {
            throw new TypeError('not a File')
          })(),
  }
  const electron = { contextBridge, ipcRenderer, webUtils }
  const known = new Proxy(electron, {
    get(target, key) {
      if (key in target) return target[key as keyof typeof electron]
      if (typeof key === 'symbol' || key === '__esModule' || key === 'default') return undefined
      void fault(`preload: electron has no ${key} in a sandboxed page`)
      throw new Error(`electron has no ${key} in a sandboxed page`)
    },
  })
  const module = { exports: {} }
  try {
    run(
      (name) => {
        if (name === 'electron') return known
        throw new Error(`module not found: ${name}`)
      },
      module,
      module.exports,
    )
  } catch (error) {
    void fault(`Unable to load preload script: ${error instanceof Error ? error.message : String(error)}`)
  }
}
