import { existsSync } from 'node:fs'
import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Registers pdf.js's parser on this thread; by itself pdf.js would look for the file by address, which a bundle has
// not.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { Failure } from '../../../core/model/result.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  close(): Promise<void>
}

/**
 * Opens a PDF for its text. `pdfjsFolder` is a plain absolute folder path: without the CMaps in it, fonts that are not
 * embedded read as empty text, and pdf.js only warns; so a folder without them is our own bug and throws. Failures:
 * `file-encrypted` where a password is needed, `file-damaged` where no document can be made out.
 */
export async function openPdf(bytes: Uint8Array, pdfjsFolder: string): Promise<OpenPdf | Failure> {
  const folder = pdfjsFolder.replace(/(?<![\\/])[\\/]*$/, '/')
  if (!existsSync(`${folder}cmaps/GBK-EUC-H.bcmap`)) throw new Error(`no CMaps in ${folder}`)
  let task: PDFDocumentLoadingTask | null = null
  try {
    task = getDocument({
      // A copy: pdf.js takes the buffer for its own, and refuses Node's Buffer.
      data: new Uint8Array(bytes),
      cMapUrl: `${folder}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}wasm/`,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: 0,
    })
    const opened = task
    return { document: await opened.promise, close: () => opened.destroy() }
  } catch (error) {
    await task?.destroy()
    return failureOf(error)
  }
}

/** pdf.js tells its errors apart by name. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : typeof error
  if (name === 'PasswordException') return { code: 'file-encrypted', params: { kind: 'pdf' } }
  return { code: 'file-damaged', params: { kind: 'pdf' }, detail: name }
}
