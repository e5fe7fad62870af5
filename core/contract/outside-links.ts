/**
 * Whose pages open in the person's browser: where policies are published, and the standards our exports name. A host
 * counts with the hosts below it.
 */
export const outsideHosts: readonly string[] = [
  'gov.cn',
  'gov.hk',
  'gov.mo',
  'gov.tw',
  'people.com.cn',
  'news.cn',
  'w3.org',
  'qdasoftware.org',
]

const longest = 2048

/** What a parser of addresses (WHATWG URL) says of one. */
export interface ParsedAddress {
  readonly protocol: string
  readonly hostname: string
  readonly port: string
  readonly username: string
  readonly password: string
  readonly href: string
}

/**
 * The address as it may be handed to the person's browser, or null. Only https on the usual port, without credentials,
 * to a listed host spelt in plain ASCII with no empty label; nothing with blanks, control or invisible characters or
 * backslashes, which browsers read differently from us.
 * `parse`: the machine's own parser, null for what is no address.
 */
export function outsideAddress(address: string, parse: (address: string) => ParsedAddress | null): string | null {
  if (address.length > longest || !/^https:\/\/[^\p{C}\p{Z}\\]+$/iu.test(address)) return null
  const url = parse(address)
  if (url === null || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return null
  const host = url.hostname
  // what was typed and what was parsed must agree: full-width letters, percent signs and soft hyphens in a host are
  // tricks
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || address.slice(8, 8 + host.length).toLowerCase() !== host) return null
  return outsideHosts.some((known) => host === known || host.endsWith(`.${known}`)) ? url.href : null
}
