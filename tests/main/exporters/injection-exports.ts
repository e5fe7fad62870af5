import { exportAs } from '../../../core/exporting/export-as.ts'
import type { ExportRows } from '../../../core/exporting/export-rows.ts'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import type { ExportFormat, ExportScope, TextExportFormat } from '../../../core/model/exported-file.ts'
import { succeed } from '../../../core/model/result.ts'
import { exportPacked } from '../../../main/exporters/export-packed.ts'
import { exportRefi } from '../../../main/exporters/export-refi.ts'
import { injectionStrings as texts } from '../../support/injection-strings.ts'
import { injectionLibrary } from './injection-library.ts'
import { resources } from './typeset/read-typeset.ts'

const { library, textOf } = injectionLibrary(texts)
export const at = '2026-11-22T09:00:00.000Z'
/** Rows of the library that says every text everywhere. */
export const gathered = (scope: ExportScope): ExportRows => {
  const rows = gatherRows(library, scope, textOf, [{ id: 'relates', name: '同主题', nameEn: 'relates to', inverseName: '同主题', inverseNameEn: 'relates to', directed: false, colour: '#B02E1A' }])
  if (!rows.ok) throw new Error(rows.failure.code)
  return rows.value
}
/** A file's bytes as they are written to a disk. */
export async function written(format: ExportFormat, scope: ExportScope = { kind: 'library' }): Promise<Uint8Array> {
  const rows = gathered(scope)
  const packing = { language: 'zh-Hans', at, sourceOf: () => Promise.resolve(succeed(new Uint8Array([0x61]))), placesOf: () => Promise.resolve(succeed([])), pdfjsFolder: resources.pdfjsFolder, fontFile: resources.fontFile } as const
  const file = format === 'qdpx' || format === 'qdc' ? await exportRefi(rows, format, packing)
    : format === 'docx' || format === 'xlsx' || format === 'pdf' || format === 'piyue' ? await exportPacked(rows, format, packing) : exportAs(rows, format satisfies TextExportFormat, { language: 'zh-Hans', at })
  if (!file.ok) throw new Error(file.failure.code)
  return Buffer.from(file.value.content, file.value.encoding)
}
export const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
