import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Kinds of file the built window is made of. What is not named here is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp',
  '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.bcmap': 'application/octet-stream', '.pfb': 'application/octet-stream', '.ttf': 'font/ttf',
}

export interface ServedFile { readonly file: string; readonly type: string }

/**
 * Every file below `folder` by the address path it is served at ("/assets/index-1a2b.js"), with its content type. A request is looked up
 * here and never turned into a path, so no spelling of ".." can leave the folder. Links are not followed and not listed.
 */
export function listServedFiles(folder: string): ReadonlyMap<string, ServedFile> {
  const found = new Map<string, ServedFile>()
  const walk = (inside: string, address: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name), at = `${address}/${entry.name}`
      if (entry.isDirectory()) walk(path, at)
      const type = types[extname(entry.name).toLowerCase()]
      if (entry.isFile() && type !== undefined) found.set(at, { file: path, type })
    }
  }
  walk(folder, '')
  return found
}
