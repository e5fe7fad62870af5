import { strToU8, zip, type AsyncZippable } from 'fflate'
import type { RefiProject } from '../../core/exporting/refi/write-project.ts'
import type { SourceHash } from '../../core/model/ids.ts'
import { stillTime } from './ooxml.ts'

/**
 * A `.qdpx` file: a ZIP of `project.qde` and, in lower-case `sources/`, the cleaned texts (UTF-8, LF, no BOM) and the
 * originals. The same project gives the same bytes. Throws fflate's errors.
 */
export async function writeQdpx(
  { xml, texts, originals }: RefiProject,
  bytesOf: ReadonlyMap<SourceHash, Uint8Array>,
): Promise<Uint8Array> {
  const options = { mtime: stillTime, level: 6 } as const
  const entries: AsyncZippable = { 'project.qde': [strToU8(xml), options] }
  for (const { path, text } of texts) entries[path] = [strToU8(text), options]
  for (const { path, hash } of originals) {
    const bytes = bytesOf.get(hash)
    // PDF and DOCX are packed already
    if (bytes !== undefined) entries[path] = [bytes, path.endsWith('.original') ? options : { ...options, level: 0 }]
  }
  return new Promise((resolve, reject) => {
    zip(entries, { mtime: stillTime }, (error, bytes) => {
      if (error) reject(error)
      else resolve(bytes)
    })
  })
}
