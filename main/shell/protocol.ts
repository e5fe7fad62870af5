import { readFile } from 'node:fs/promises'
import { pageHeaders } from '../content-security-policy.ts'
import { isOwnAddress, parseAddress } from './app-address.ts'
import type { ServedFile } from './served-files.ts'

/**
 * Answers requests of the window for its own files. GET and HEAD of a listed file: 200 with its type and the page's policy; anything
 * else on our origin: 404, or 405 for other methods; other origins: 403. The body of a refusal is empty.
 * Shaped for `protocol.handle`, which takes and gives the standard Request and Response.
 */
export function serveFiles(files: ReadonlyMap<string, ServedFile>): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    if (!isOwnAddress(url)) return refuse(403)
    if (method !== 'GET' && method !== 'HEAD') return refuse(405)
    const served = findServed(files, url)
    if (served === undefined) return refuse(404)
    const headers = { ...pageHeaders, 'Content-Type': served.type }
    if (method === 'HEAD') return new Response(null, { status: 200, headers })
    return new Response(await readFile(served.file), { status: 200, headers })
  }
}

/** The path as it is written: names with blanks or Han characters arrive percent-encoded, and only a whole, valid encoding is undone. */
function findServed(files: ReadonlyMap<string, ServedFile>, url: string): ServedFile | undefined {
  const path = parseAddress(url)?.pathname ?? ''
  if (path === '/') return files.get('/index.html')
  return files.get(path) ?? files.get(decodeWhole(path))
}

function decodeWhole(path: string): string {
  // decodeURI, not decodeURIComponent: %2F stays encoded, so an encoded slash never makes a folder
  try { return decodeURI(path) } catch { return path }
}

const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders })
