import { exportAs } from '../../../../core/exporting/export-as.ts'
import { gatherRows } from '../../../../core/exporting/gather-rows.ts'
import { factsNow } from '../../../../core/library/facts-now.ts'
import type { ExportedFile, ExportFormat, ExportScope, TextExportFormat } from '../../../../core/model/exported-file.ts'
import type { PolicyId } from '../../../../core/model/ids.ts'
import type { Library } from '../../../../core/model/library.ts'
import { succeed, type Result } from '../../../../core/model/result.ts'
import { exportPacked } from '../../../../main/exporters/export-packed.ts'
import { exportRefi } from '../../../../main/exporters/export-refi.ts'
import { resources } from '../typeset/read-typeset.ts'

const linkType = {
  id: 'implements',
  name: '落实',
  nameEn: 'implements',
  inverseName: '被落实',
  inverseNameEn: 'is implemented by',
  directed: true,
  colour: '#B02E1A',
} as const
const packing = {
  language: 'zh-Hans',
  at: '2026-11-22T09:00:00.000Z',
  sourceOf: () => Promise.resolve(succeed(new Uint8Array([0x61]))),
  placesOf: () => Promise.resolve(succeed([])),
  pdfjsFolder: resources.pdfjsFolder,
  fontFile: resources.fontFile,
} as const

export interface HostileExport {
  readonly library: Library
  readonly textOf: (id: PolicyId) => string
  readonly format: ExportFormat
  readonly scope: ExportScope
}

/** The bytes of an export as they are written to a disk, and what the file is called. */
export async function writeHostile({
  library,
  textOf,
  format,
  scope,
}: HostileExport): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const rows = gatherRows(library, scope, textOf, [linkType], factsNow)
  if (!rows.ok) throw new Error(rows.failure.code)
  const file: Result<ExportedFile> =
    format === 'qdpx' || format === 'qdc'
      ? await exportRefi(rows.value, format, packing)
      : format === 'docx' || format === 'xlsx' || format === 'pdf' || format === 'piyue'
        ? await exportPacked(rows.value, format, packing)
        : exportAs(rows.value, format satisfies TextExportFormat, packing)
  if (!file.ok) throw new Error(file.failure.code)
  return { bytes: Buffer.from(file.value.content, file.value.encoding), fileName: file.value.fileName }
}
