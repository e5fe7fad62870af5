import type { Session } from 'electron'
import { appHost, appScheme, isOwnAddress, parseAddress } from './app-address.ts'

/**
 * True for what the window may load: its own files, what it made itself (data:, its own blob:), and the developer
 * tools' own pages. Everything that would leave the machine, and every file:, is not.
 */
export function mayLoad(address: string): boolean {
  const url = parseAddress(address)
  if (url === null) return false
  if (url.protocol === 'data:' || url.protocol === 'devtools:') return true
  if (url.protocol === 'blob:') return url.pathname.startsWith(`${appScheme}://${appHost}/`)
  return isOwnAddress(address)
}

/**
 * Cuts the session off: no request but `mayLoad`'s gets through, and nothing is downloaded. Also ends what a hostile
 * style or image would fetch.
 */
export function cutOffNetwork(
  session: Pick<Session, 'webRequest' | 'setSpellCheckerEnabled'> & {
    on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown
  },
): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) })
  })
  // the spelling checker would fetch its dictionaries
  session.setSpellCheckerEnabled(false)
  // everything is saved through the save dialog
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Switches that end lookups which no request filter sees: DNS prefetch and pings of Chromium itself. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
]
