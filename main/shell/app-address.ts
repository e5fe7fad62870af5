/**
 * The one origin of our own page. A host besides the scheme makes `app` a standard scheme with an origin, so that
 * 'self' in the policy means it.
 */
export const appScheme = 'app'
export const appHost = 'workbench'
export const startAddress = `${appScheme}://${appHost}/`

/**
 * True for an address of our own page and nothing that only looks like one: other hosts, ports and credentials are
 * refused. Never throws; what does not parse is not ours.
 */
export function isOwnAddress(address: string): boolean {
  const url = parseAddress(address)
  // Node and Chromium agree on protocol and host of app: addresses; `origin` is 'null' in Node, so it is not asked
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  )
}

/** Our start page, whatever its query or fragment: the only document the window ever shows. */
export function isStartPage(address: string): boolean {
  const url = parseAddress(address)
  return url !== null && isOwnAddress(address) && (url.pathname === '/' || url.pathname === '/index.html')
}

/** The parsed address, or null for what is none. */
export const parseAddress = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)
