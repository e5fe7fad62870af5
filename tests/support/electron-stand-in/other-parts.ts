import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { isReady } from './app-part.ts'
import { onlyWhatElectronHas, refuse } from './control.ts'
import type { DialogAnswer, MenuEntry, Served } from './messages.ts'

// ---- messages
type Handler = Parameters<typeof Electron.ipcMain.handle>[1]
type Listener = Parameters<typeof Electron.ipcMain.on>[1]
export const handlers = new Map<string, Handler>()
export const messageListeners = new Map<string, Listener>()
export const ipcMain = onlyWhatElectronHas('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) refuse(`a second handler for ${channel}`)
    handlers.set(channel, handler)
  },
  on(channel: string, listener: Listener): Electron.IpcMain {
    messageListeners.set(channel, listener)
    return this as unknown as Electron.IpcMain
  },
} satisfies Pick<typeof Electron.ipcMain, 'handle' | 'on'>)

// ---- dialogs: every one must be expected
const dialogAnswers: DialogAnswer[] = []
export const expectDialog = (answer: DialogAnswer): void => {
  dialogAnswers.push(answer)
}
function answerNow(method: DialogAnswer['method']): never {
  const at = dialogAnswers.findIndex((answer) => answer.method === method)
  const found = dialogAnswers.splice(at, at === -1 ? 0 : 1)[0]
  return found === undefined
    ? refuse(`dialog.${method} was called and no answer stands ready: Electron would wait for a person`)
    : (found.answer as never)
}
const answerDialog = (method: DialogAnswer['method']): Promise<never> => Promise.resolve(answerNow(method))
export const dialog = onlyWhatElectronHas('dialog', {
  showOpenDialog: () => answerDialog('showOpenDialog'),
  showSaveDialog: () => answerDialog('showSaveDialog'),
  showMessageBox: () => answerDialog('showMessageBox'),
  showMessageBoxSync: () => answerNow('showMessageBoxSync'),
  showErrorBox: (title: string, content: string) => refuse(`error box: ${title}: ${content}`),
} satisfies Pick<
  typeof Electron.dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'
>)

// ---- scheme, session, requests
const standard = new Set<string>()
export const protocol = onlyWhatElectronHas('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (isReady()) refuse('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard === true && privileges.secure === true) standard.add(scheme)
  },
} satisfies Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged'>)

const served = new Map<string, (request: Request) => Response | Promise<Response>>()
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void
let beforeRequest: BeforeRequest = (_details, callback) => {
  callback({})
}
const defaultSession = onlyWhatElectronHas('session', {
  protocol: onlyWhatElectronHas('session.protocol', {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      served.set(scheme, handler)
    },
  }),
  webRequest: onlyWhatElectronHas('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      beforeRequest = listener
    },
  }),
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
  setBluetoothPairingHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  on: () => undefined,
} satisfies Partial<Record<keyof Electron.Session, unknown>>)
export const session = onlyWhatElectronHas('session', { defaultSession })

/** A request of the page, through the session's filter and then the scheme's handler. Null: cancelled. */
export async function answerRequest({
  url,
  method,
}: {
  readonly url: string
  readonly method: string
}): Promise<Served | null> {
  let cancelled = false
  beforeRequest({ url, method } as Electron.OnBeforeRequestListenerDetails, (response) => {
    cancelled = response.cancel === true
  })
  if (cancelled) return null
  const scheme = new URL(url).protocol.slice(0, -1)
  if (!standard.has(scheme)) return refuse(`${scheme}: was not registered as a standard, secure scheme`)
  const handler = served.get(scheme) ?? refuse(`nobody handles ${scheme}: addresses`)
  const response = await handler(new Request(url, { method }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

// ---- menus
let applicationMenu: readonly Electron.MenuItemConstructorOptions[] = []
const buildFromTemplate = (template: Electron.MenuItemConstructorOptions[]): Electron.Menu =>
  onlyWhatElectronHas('menu', { template, popup: () => undefined }) as unknown as Electron.Menu
export const Menu = onlyWhatElectronHas('Menu', {
  buildFromTemplate,
  setApplicationMenu: (menu: Electron.Menu | null) => {
    applicationMenu = (menu as unknown as { template: Electron.MenuItemConstructorOptions[] } | null)?.template ?? []
  },
} satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>)
const everyItem = (items: readonly Electron.MenuItemConstructorOptions[]): Electron.MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])])
export const menuEntries = (): readonly MenuEntry[] =>
  everyItem(applicationMenu)
    .filter(({ type }) => type !== 'separator')
    .map(({ id, label, role, enabled }) => ({
      id: id ?? null,
      label: label ?? '',
      role: role ?? null,
      enabled: enabled !== false,
    }))
export function clickMenu(id: string): void {
  const item = everyItem(applicationMenu).find((each) => each.id === id) ?? refuse(`the menu has no ${id}`)
  if (item.click === undefined) refuse(`the menu's ${id} does nothing`)
  ;(item.click as () => void)()
}

// ---- the rest
const themeEvents = new EventEmitter()
let themeSource: Electron.NativeTheme['themeSource'] = 'system'
export const nativeTheme = onlyWhatElectronHas('nativeTheme', {
  on: themeEvents.on.bind(themeEvents) as unknown as typeof Electron.nativeTheme.on,
  get shouldUseDarkColors() {
    return themeSource === 'dark'
  },
  get themeSource() {
    return themeSource
  },
  set themeSource(source) {
    themeSource = source
    themeEvents.emit('updated')
  },
} satisfies Pick<typeof Electron.nativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'on'>)
export const screen = onlyWhatElectronHas('screen', {
  getAllDisplays: () =>
    isReady()
      ? [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display]
      : refuse('screen cannot be asked before the app is ready'),
} satisfies Pick<typeof Electron.screen, 'getAllDisplays'>)
export const shell = onlyWhatElectronHas('shell', {
  openExternal: (url: string) => refuse(`the system's browser was to open ${url}`),
  showItemInFolder: (_path: string) => undefined,
} satisfies Pick<typeof Electron.shell, 'openExternal' | 'showItemInFolder'>)
