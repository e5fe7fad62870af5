import type { Session } from 'electron'

type Handler = (...values: never[]) => unknown

/** A session that keeps what it is given, so that a test can ask its handlers. Any method the shell calls is there. */
export function fakeSession(): { readonly session: Session; handler(name: string): (...values: unknown[]) => unknown } {
  const handlers = new Map<string, Handler>()
  const keep =
    (name: string) =>
    (...values: unknown[]): void => {
      const handler = values.at(-1)
      handlers.set(name, typeof handler === 'function' ? (handler as Handler) : () => handler)
    }
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('pairing'),
    setSpellCheckerEnabled: keep('spelling'),
    webRequest: { onBeforeRequest: keep('before-request') },
    protocol: { handle: keep('protocol') },
    on: (event: string, listener: Handler) => {
      handlers.set(event, listener)
    },
  } as unknown as Session
  return {
    session,
    handler(name) {
      const found = handlers.get(name)
      if (found === undefined) throw new Error(`nothing was set for ${name}`)
      return found as (...values: unknown[]) => unknown
    },
  }
}

/** An event that says whether it was refused. */
export function refusable(): { preventDefault(): void; readonly refused: boolean } {
  let refused = false
  return {
    preventDefault() {
      refused = true
    },
    get refused() {
      return refused
    },
  }
}
