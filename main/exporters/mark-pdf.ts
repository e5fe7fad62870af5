import type { CallOptions } from '../../core/contract/call-options.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { PdfMark } from './pdf-marks.ts'
import { type Unwritable, writable } from './writable.ts'

/**
 * The original PDF with highlights behind it as an incremental update (ISO 32000-1, 7.5.6): the first bytes are the
 * original's, to the last; pdf.js writes the annotations with quad points, an appearance of their own and their words
 * as UTF-16BE. Nothing else is added: no script, no action. A file without marks comes back as it is. Failures:
 * `file-encrypted`, `file-damaged`, `pdf-not-markable` where the file cannot be added to, `cancelled`. Notice
 * `characters-replaced` {count}: what no string of a PDF can hold.
 */
export async function markPdf(
  original: Uint8Array,
  marks: readonly PdfMark[],
  pdfjsFolder: string,
  signal?: CallOptions['signal'],
): Promise<Result<Uint8Array>> {
  if (marks.length === 0) return succeed(original)
  // loaded only now: pdf.js takes longer to start than most of what people ask of Piyue
  const [{ AnnotationEditorType }, { openPdf }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('../readers/pdf/open-pdf.ts'),
  ])
  const opened = await openPdf(original, pdfjsFolder)
  if ('code' in opened) return { ok: false, failure: opened }
  const unwritable: Unwritable = { replaced: 0 }
  try {
    const { document } = opened
    for (const [number, mark] of marks.entries()) {
      if (signal?.aborted === true) return fail('cancelled')
      if (mark.page < 1 || mark.page > document.numPages)
        return fail('pdf-not-markable', { detail: `no page ${String(mark.page)}` })
      const page = await document.getPage(mark.page)
      const viewport = page.getViewport({ scale: 1 })
      const quads = mark.boxes.map(({ x, y, width, height }) => {
        const corners = [
          [x, y],
          [x + width, y],
          [x, y + height],
          [x + width, y + height],
        ].map(([across = 0, down = 0]) => viewport.convertToPdfPoint(across, down) as [number, number])
        return { corners, outline: [corners[0], corners[1], corners[3], corners[2]].flatMap((corner) => corner ?? []) }
      })
      const points = quads.flatMap(({ corners }) => corners)
      const [xs, ys] = [points.map(([across]) => across), points.map(([, up]) => up)]
      const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
      document.annotationStorage.setValue(`pdfjs_internal_editor_${String(number)}`, {
        annotationType: AnnotationEditorType.HIGHLIGHT,
        pageIndex: mark.page - 1,
        rect,
        rotation: page.rotate,
        color: mark.colour,
        opacity: 1,
        user: writable(mark.author, unwritable),
        date: mark.at,
        quadPoints: quads.flatMap(({ corners }) => corners.flat()),
        outlines: quads.map(({ outline }) => outline),
        ...(mark.contents === ''
          ? {}
          : {
              popup: {
                contents: writable(mark.contents, unwritable),
                rect: [rect[2], rect[1], (rect[2] ?? 0) + 180, rect[3]],
                deleted: false,
              },
            }),
      })
    }
    const written = await document.saveDocument()
    const intact =
      written.length > original.length && Buffer.compare(written.subarray(0, original.length), original) === 0
    if (!intact) return fail('pdf-not-markable', { detail: 'not an incremental update' })
    return succeed(
      written,
      unwritable.replaced > 0 ? [{ code: 'characters-replaced', params: { count: unwritable.replaced } }] : [],
    )
  } catch (error) {
    return fail('pdf-not-markable', {
      detail: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown',
    })
  } finally {
    await opened.close()
  }
}
