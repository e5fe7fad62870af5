import type { Session, WebContents } from 'electron'
import { isOwnAddress } from './app-address.ts'

/** Writing text to the clipboard ("copy quotation") is all the window ever asks for; reading it is not among them. */
const granted = 'clipboard-sanitized-write'

type Refusing = { preventDefault(): void }
type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
> & {
  on(
    event: 'select-hid-device',
    listener: (event: Refusing, details: unknown, answer: (id?: string | null) => void) => void,
  ): unknown
  on(
    event: 'select-usb-device',
    listener: (event: Refusing, details: unknown, answer: (id?: string) => void) => void,
  ): unknown
  on(
    event: 'select-serial-port',
    listener: (event: Refusing, ports: unknown, contents: unknown, answer: (id: string) => void) => void,
  ): unknown
}

/**
 * Refuses every permission, device and capture to every page, except our own page writing to the clipboard.
 * Request and check are two handlers in Electron and both must refuse; devices have handlers of their own.
 */
export function denyPermissions(session: GuardedSession, platform: NodeJS.Platform): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === granted && details.isMainFrame && isOwnAddress(details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === granted && details.isMainFrame && isOwnAddress(details.requestingUrl ?? origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
  // a Mac pairs by itself and Electron has no say in it
  if (platform !== 'darwin')
    session.setBluetoothPairingHandler((_details, answer) => {
      answer({ confirmed: false })
    })
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
}

/** The one device chooser that belongs to the page and not to the session. */
export function denyBluetooth(contents: {
  on(
    event: 'select-bluetooth-device',
    listener: (event: Refusing, devices: unknown, answer: (id: string) => void) => void,
  ): unknown
}): void {
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
}

/** WebRTC speaks to addresses without asking any request filter: it gets no way out but a proxy, and there is none. */
export const denyPeerConnections = (contents: Pick<WebContents, 'setWebRTCIPHandlingPolicy'>): void => {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
