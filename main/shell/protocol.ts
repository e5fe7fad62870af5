import { pageHeaders } from '../content-security-policy.ts'
import type { WindowFile } from '../window-files.ts'
import { isOwnAddress, parseAddress } from './app-address.ts'

/**
 * Answers requests of the window for its own files. GET and HEAD of a known file: 200 with its type and the page's
 * policy; anything else on our origin: 404, or 405 for other methods; other origins: 403. The body of a refusal is
 * empty. A path is looked up among the files of the built window and never opened, so no spelling of ".." leads
 * anywhere. Shaped for `protocol.handle`, which takes and gives the standard Request and Response.
 */
export function serveFiles(
  files: ReadonlyMap<string, WindowFile>,
): (request: Pick<Request, 'url' | 'method'>) => Response {
  return ({ url, method }) => {
    if (!isOwnAddress(url)) return refuse(403)
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const served = files.get(parseAddress(url)?.pathname ?? '')
    if (served === undefined) return refuse(404)
    const headers = { ...pageHeaders, 'Content-Type': served.type }
    return new Response(method === 'HEAD' ? null : new Uint8Array(served.content), { status: 200, headers })
  }
}

const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders })
