import { createHash } from 'node:crypto'
import { titleOf } from '../../core/exporting/export-as.ts'
import type { ExportRows } from '../../core/exporting/export-rows.ts'
import { fileNameFor } from '../../core/exporting/file-name.ts'
import { writeCodebook } from '../../core/exporting/refi/write-codebook.ts'
import { writeProject } from '../../core/exporting/refi/write-project.ts'
import type { ExportedFile, RefiExportFormat } from '../../core/model/exported-file.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { PackedOptions } from './export-packed.ts'
import { codebookType, projectType } from './media-types.ts'
import { MOST_BYTES, packedOriginals } from './packed-originals.ts'
import { writeQdpx } from './write-qdpx.ts'

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A finished REFI-QDA file. Failures: those of the originals' readers, 'export-too-large', 'nothing-to-export',
 * 'cancelled'; notice 'characters-replaced' {count}.
 */
export async function exportRefi(
  rows: ExportRows,
  format: RefiExportFormat,
  options: Pick<PackedOptions, 'language' | 'at' | 'sourceOf' | 'signal'>,
): Promise<Result<ExportedFile>> {
  const { language, at } = options
  if (rows.rows.length === 0) return fail('nothing-to-export')
  const title = titleOf(rows, language, at)
  const fileName = fileNameFor(title, format)
  const clauses = rows.rows.length
  if (format === 'qdc') {
    const codebook = writeCodebook(rows.tags, digestOf)
    return codebook === null
      ? fail('nothing-to-export')
      : succeed(
          { fileName, mediaType: codebookType, encoding: 'utf8', content: codebook.xml, clauses },
          replacedNotice(codebook.replaced),
        )
  }
  const originals = await packedOriginals(rows, options)
  if (!originals.ok) return originals
  const bytesOf = new Map(originals.value.sources.map(({ hash, bytes }) => [hash, bytes]))
  const project = writeProject(rows, { title, language, at, digestOf, has: (hash) => bytesOf.has(hash) })
  const bytes = await writeQdpx(project, bytesOf)
  return bytes.length > MOST_BYTES
    ? fail('export-too-large', { params: { bytes: bytes.length, limit: MOST_BYTES } })
    : succeed(
        {
          fileName,
          mediaType: projectType,
          encoding: 'base64',
          content: Buffer.from(bytes).toString('base64'),
          clauses,
        },
        [...originals.notices, ...replacedNotice(project.replaced)],
      )
}

const replacedNotice = (count: number): readonly Notice[] =>
  count === 0 ? [] : [{ code: 'characters-replaced', params: { count } }]
