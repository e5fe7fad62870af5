import type { ElectronParts } from './electron-parts.ts'
import { guardNavigation } from './navigation.ts'
import { offlineSwitches } from './network.ts'
import { filesHandedOver, filesInArguments } from './opened-files.ts'
import { denyBluetooth, denyPeerConnections } from './permissions.ts'
import { declareSchemes } from './schemes.ts'
import type { Log } from './shell-log.ts'

export interface BeforeReady {
  /** Files named on the command line or opened by the system until now, and the place for those that come later. */
  takeOpenedFiles(listener: (files: readonly string[]) => void): void
  /** Runs when someone starts Piyue a second time. */
  onSecondStart(listener: () => void): void
}

/**
 * All that Electron wants before it is ready, and the guards that must stand before any page exists. Null: another
 * Piyue is running, has been handed our files and will come to the front; this one is quitting. Synchronous: nothing
 * here may wait, or "ready" would come first.
 */
export function prepareBeforeReady(
  { app, protocol, shell }: Pick<ElectronParts, 'app' | 'protocol' | 'shell'>,
  {
    argv,
    folder,
    platform,
    log,
  }: {
    readonly argv: readonly string[]
    readonly folder: string
    readonly platform: NodeJS.Platform
    readonly log: Log
  },
): BeforeReady | null {
  declareSchemes(protocol)
  app.enableSandbox()
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value)
  // one name for taskbar, notifications and file associations, the same as in electron-builder.yml; elsewhere Electron
  // has no such method
  if (platform === 'win32') app.setAppUserModelId('org.piyue.workbench')

  const files = [...filesInArguments(argv, { packaged: app.isPackaged, folder })]
  // Chromium changes the arguments it passes on to the first instance, so the files travel as data of our own
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit()
    return null
  }
  let deliver: ((files: readonly string[]) => void) | null = null
  const opened = (more: readonly string[]): void => {
    if (more.length === 0) return
    if (deliver === null) files.push(...more)
    else deliver(more)
  }
  let secondStart: () => void = () => undefined
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opened([path])
  })
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    secondStart()
    opened(filesHandedOver(handed))
  })
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (url) => {
      shell.openExternal(url).catch((error: unknown) => {
        log('link-not-opened', error)
      })
    })
    denyBluetooth(contents)
    denyPeerConnections(contents)
  })
  return {
    takeOpenedFiles(listener) {
      deliver = listener
      if (files.length > 0) listener(files.splice(0))
    },
    onSecondStart(listener) {
      secondStart = listener
    },
  }
}
