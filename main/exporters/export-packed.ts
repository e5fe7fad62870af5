import type { CallOptions } from '../../core/contract/call-options.ts'
import { titleOf } from '../../core/exporting/export-as.ts'
import type { ExportRows } from '../../core/exporting/export-rows.ts'
import type { ExportLanguage } from '../../core/exporting/export-words.ts'
import { fileNameFor } from '../../core/exporting/file-name.ts'
import { marksOriginal } from '../../core/exporting/losses.ts'
import { toJson } from '../../core/exporting/to-json.ts'
import { toSheets } from '../../core/exporting/to-sheets.ts'
import type { ExportedFile, PackedExportFormat } from '../../core/model/exported-file.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Notice } from '../../core/model/notice.ts'
import type { Policy } from '../../core/model/policy.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { SourcePlace } from '../../core/model/source-place.ts'
import { markPdf } from './mark-pdf.ts'
import { docxType, packageType, pdfType, xlsxType } from './media-types.ts'
import { MOST_BYTES, packedOriginals } from './packed-originals.ts'
import { type PdfMark, pdfMarks, printedPlaces } from './pdf-marks.ts'
import { writeDocx } from './write-docx.ts'
import { writePackage } from './write-package.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface PackedOptions {
  readonly language: ExportLanguage
  /** ISO instant of the export. */
  readonly at: string
  readonly sourceOf: (policy: Policy) => Promise<Result<Uint8Array>>
  /** Where the policy's text stands in its PDF. */
  readonly placesOf: (policyId: PolicyId) => Promise<Result<readonly SourcePlace[]>>
  readonly pdfjsFolder: string
  /** The font of typeset PDFs. */
  readonly fontFile: string
  readonly signal?: CallOptions['signal']
  readonly onProgress?: CallOptions['onProgress']
}

/**
 * A finished packed file. Failures: those of the originals' readers, 'export-too-large', 'pdf-not-markable',
 * 'nothing-to-export', 'cancelled'.
 */
export async function exportPacked(
  rows: ExportRows,
  format: PackedExportFormat,
  options: PackedOptions,
): Promise<Result<ExportedFile>> {
  const { language, at } = options
  if (rows.rows.length === 0) return fail('nothing-to-export')
  const title = titleOf(rows, language, at)
  const finish = (mediaType: string, bytes: Uint8Array, notices: readonly Notice[] = []): Result<ExportedFile> =>
    bytes.length > MOST_BYTES
      ? fail('export-too-large', { params: { bytes: bytes.length, limit: MOST_BYTES } })
      : succeed(
          {
            fileName: fileNameFor(title, format),
            mediaType,
            encoding: 'base64',
            content: Buffer.from(bytes).toString('base64'),
            clauses: rows.rows.length,
          },
          notices,
        )
  switch (format) {
    case 'docx': {
      const { bytes, notices } = writeDocx(rows, language, at)
      return finish(docxType, bytes, notices)
    }
    case 'xlsx': {
      const { bytes, notices } = writeXlsx(toSheets(rows, language), title, at)
      return finish(xlsxType, bytes, notices)
    }
    case 'piyue': {
      const originals = await packedOriginals(rows, options)
      return originals.ok
        ? finish(packageType, await writePackage(toJson(rows, at), originals.value, at), originals.notices)
        : originals
    }
    case 'pdf': {
      const made = marksOriginal(rows) ? await markedPdf(rows, options) : await newPdf(rows, options)
      return made.ok ? finish(pdfType, made.value, made.notices) : made
    }
  }
}

async function markedPdf(
  rows: ExportRows,
  { language, sourceOf, placesOf, pdfjsFolder, signal }: PackedOptions,
): Promise<Result<Uint8Array>> {
  const marks: PdfMark[] = []
  let lost = 0
  for (const policy of rows.policies) {
    const places = await placesOf(policy.record.policy.id)
    if (!places.ok) return places
    const found = pdfMarks(
      rows.rows.filter((row) => row.policy === policy),
      printedPlaces(places.value),
      language,
    )
    marks.push(...found.marks)
    lost += found.lost
  }
  const [first] = rows.policies
  if (first === undefined) return fail('nothing-to-export')
  const original = await sourceOf(first.record.policy)
  if (!original.ok) return original
  const written = await markPdf(original.value, marks, pdfjsFolder, signal)
  return written.ok && lost > 0
    ? succeed(written.value, [...written.notices, { code: 'marks-without-place', params: { count: lost } }])
    : written
}

async function newPdf(rows: ExportRows, options: PackedOptions): Promise<Result<Uint8Array>> {
  // loaded only where a PDF is made: the font reader's tables are not for every start
  const { typesetPdf } = await import('./typeset/typeset-pdf.ts')
  return typesetPdf(rows, { ...options, most: MOST_BYTES })
}
