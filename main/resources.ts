import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FONT = 'NotoSerifSC_400Regular.ttf'

/** Folders Piyue reads its own data from, as plain absolute paths. */
export interface Resources {
  readonly seedsFolder: string
  /** Holds pdf.js's cmaps/, standard_fonts/ and wasm/. */
  readonly pdfjsFolder: string
  /** The font of typeset PDFs. */
  readonly fontFile: string
  /** The built window: index.html and what it loads. */
  readonly rendererFolder: string
}

/**
 * Where Piyue's own data is: beside the bundle when built (dist/main → dist/seeds, dist/fonts, dist/renderer,
 * dist/renderer/pdfjs), in the checkout when run from source. `from` is the address of a file in main/ or dist/main/.
 */
export const findResources = (from: string = import.meta.url): Resources => {
  const above = fileURLToPath(new URL('..', from))
  const fromSource = from.split('?')[0]?.endsWith('.ts') === true
  return fromSource
    ? {
        seedsFolder: join(above, 'seeds'),
        pdfjsFolder: join(above, 'node_modules', 'pdfjs-dist'),
        fontFile: join(above, 'node_modules', '@expo-google-fonts', 'noto-serif-sc', '400Regular', FONT),
        rendererFolder: join(above, 'dist', 'renderer'),
      }
    : {
        seedsFolder: join(above, 'seeds'),
        pdfjsFolder: join(above, 'renderer', 'pdfjs'),
        fontFile: join(above, 'fonts', FONT),
        rendererFolder: join(above, 'renderer'),
      }
}
