import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders Piyue reads its own data from, as plain absolute paths. */
export interface Resources {
  readonly seedsFolder: string
  /** Holds pdf.js's cmaps/, standard_fonts/ and wasm/. */
  readonly pdfjsFolder: string
  /** The built window: index.html and what it loads. */
  readonly rendererFolder: string
}

/**
 * Where Piyue's own data is: beside the bundle when built (dist/main → dist/seeds, dist/renderer, dist/renderer/pdfjs), in the checkout when
 * run from source. `from` is the address of a file in main/ or dist/main/.
 */
export const findResources = (from: string = import.meta.url): Resources => {
  const above = fileURLToPath(new URL('..', from))
  const fromSource = from.split('?')[0]?.endsWith('.ts') === true
  return fromSource
    ? { seedsFolder: join(above, 'seeds'), pdfjsFolder: join(above, 'node_modules', 'pdfjs-dist'), rendererFolder: join(above, 'dist', 'renderer') }
    : { seedsFolder: join(above, 'seeds'), pdfjsFolder: join(above, 'renderer', 'pdfjs'), rendererFolder: join(above, 'renderer') }
}
