import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { channels, type WorkbenchBridge } from '../core/contract/bridge.ts'
import type { Desktop, DesktopEvent } from '../core/contract/desktop.ts'
import type { Progress } from '../core/contract/call-options.ts'
import type { WorkbenchEvent } from '../core/contract/workbench.ts'

/** Listens on a channel without ever handing Electron's event, which holds the sender, to the page. */
function listen<Values extends readonly unknown[]>(channel: string, listener: (...values: Values) => void): () => void {
  const hear = (_event: IpcRendererEvent, ...values: unknown[]): void => {
    listener(...(values as unknown as Values))
  }
  ipcRenderer.on(channel, hear)
  return () => {
    ipcRenderer.removeListener(channel, hear)
  }
}

/** Files can be opened before the page is there to hear of them: what comes first waits for the first listener. */
const unheard: DesktopEvent[] = []
let stopWaiting: (() => void) | null = listen<[DesktopEvent]>(channels.desktopEvent, (event) => {
  unheard.push(event)
})

const ask = (method: string, request: object) => ipcRenderer.invoke(channels.desktop, method, request)

const desktop: Desktop = {
  carrier: 'electron',
  chooseFiles: () => ask('chooseFiles', {}),
  chooseFolder: () => ask('chooseFolder', {}),
  // a File's place on the disk is known here only, and only for files a person picked or dropped
  sourcesOf: (files) =>
    ask('sourcesOf', {
      paths: files.map((file) => webUtils.getPathForFile(file as unknown as File)).filter((path) => path !== ''),
    }),
  saveFile: ({ fileName, encoding, content }) => ask('saveFile', { fileName, encoding, content }),
  revealLibrary: () => ask('revealLibrary', {}),
  chooseLibrary: () => ask('chooseLibrary', {}),
  chooseBackupFolder: () => ask('chooseBackupFolder', {}),
  setAppearance: ({ theme, language, keys }) =>
    ask('setAppearance', { theme, language, ...(keys === undefined ? {} : { keys }) }),
  openUrl: (url) => ask('openUrl', { url }),
  onEvent(listener) {
    stopWaiting?.()
    stopWaiting = null
    for (const event of unheard.splice(0)) listener(event)
    return listen<[DesktopEvent]>(channels.desktopEvent, listener)
  },
}

const bridge: WorkbenchBridge = {
  call: (method, request, callId) => ipcRenderer.invoke(channels.call, method, request, callId),
  nextPiece: (callId) => ipcRenderer.invoke(channels.piece, callId),
  cancel: (callId) => {
    ipcRenderer.send(channels.cancel, callId)
  },
  onProgress: (listener) => listen<[string, Progress]>(channels.progress, listener),
  onWorkbenchEvent: (listener) => listen<[WorkbenchEvent]>(channels.event, listener),
  desktop,
}

contextBridge.exposeInMainWorld('workbench', bridge)
