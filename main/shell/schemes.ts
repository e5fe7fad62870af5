import type { CustomScheme, Protocol } from 'electron'
import { appScheme } from './app-address.ts'

/**
 * `standard`: relative addresses and an origin; `secure`: a secure context, as https has; `supportFetchAPI`: the page's
 * own fetch;
 * `codeCache`: compiled scripts are kept. Not given: bypassCSP, allowServiceWorkers, corsEnabled, stream,
 * allowExtensions.
 */
export const privilegedSchemes: CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]

/** Must run before the app is ready, and once: Electron takes one call and ignores later ones silently. */
export function declareSchemes(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged(privilegedSchemes)
}
