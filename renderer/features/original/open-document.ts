import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** Where the built window keeps pdf.js's own data: with it, fonts that are not embedded and scans are drawn as well. */
const data = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href

/**
 * Opens a PDF for drawing. pdf.js comes with the first one that is opened; it parses in a worker of its own, runs no
 * script of the file and no form, and reaches nothing but the window's own files. Throws pdf.js's own errors: the file
 * was read before, so that a person is only told that its pages cannot be drawn.
 */
export async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerAddress
  const task = getDocument({
    data: bytes,
    cMapUrl: data('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
    iccUrl: data('iccs'),
    enableXfa: false,
    stopAtErrors: false,
  })
  return task.promise
}
