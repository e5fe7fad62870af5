import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface WindowFile {
  readonly content: Buffer
  readonly type: string
}

/** Kinds of file the built window is made of; others are not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
}

/**
 * The built window, read whole into memory, by the exact address path each file has ("/assets/index-1a2b.js"; the page
 * itself is "/"). A request is only ever looked up here and never turned into a path, so no spelling of ".." leads
 * anywhere. Links are not followed.
 */
export function readWindowFiles(folder: string): ReadonlyMap<string, WindowFile> {
  const files = new Map<string, WindowFile>()
  const walk = (inside: string, address: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name)
      const at = `${address}/${encodeURIComponent(entry.name)}`
      if (entry.isDirectory()) walk(path, at)
      const type = types[extname(entry.name).toLowerCase()]
      if (entry.isFile() && type !== undefined) files.set(at, { content: readFileSync(path), type })
    }
  }
  walk(folder, '')
  const page = files.get('/index.html')
  if (page !== undefined) files.set('/', page)
  return files
}
