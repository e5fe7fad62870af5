import type { RefusalReason } from './refusal.ts'

/** What the gate looks at, as Node gives it: header names in lower case. */
export interface Arrival {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * The first gate, before any session is looked at: may this request have come from our own page in this machine's
 * browser?
 * - Host must be ours: a page of another name that resolves to 127.0.0.1 (DNS rebinding) arrives with its own name
 *   there.
 * - A request that changes or reads through POST must carry our own Origin; a browser sets it, a page cannot.
 * - Sec-Fetch-Site, where the browser sends it, must say that our page or the person asked, not another site or another
 *   port.
 * - The address must be a plain path; absolute forms ("GET http://…") and doubled slashes have no business here.
 * Returns the reason to refuse, or null.
 */
export function refuseAtGate({ method, url, headers }: Arrival, port: number): RefusalReason | null {
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`]
  const { host, origin } = headers
  if (typeof host !== 'string' || !hosts.includes(host)) return 'wrong-host'
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 'wrong-method'
  if (origin !== undefined ? origin !== `http://${host}` : method === 'POST') return 'wrong-origin'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method !== 'POST')) return 'cross-site'
  if (url === undefined || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(url)) return 'bad-address'
  return null
}
