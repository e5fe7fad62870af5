import { readCodebookTable } from '../../core/importing/read-codebook-table.ts'
import { damaged, parseJson } from '../../core/importing/parse-plain.ts'
import { formatOf, readCollection } from '../../core/importing/read-collection.ts'
import { isWebAnnotation, readWebAnnotations } from '../../core/importing/read-web-annotations.ts'
import type { ProjectReading } from '../../core/importing/refi/read-project.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import { fail, succeed, type Result } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import { decodeText } from '../readers/decode-text.ts'
import { extensionOf } from '../readers/detect-type.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { detectIncoming } from './detect-incoming.ts'
import { MOST_TEXT } from './incoming-limits.ts'
import { readPackage } from './read-package.ts'
import { readQdc } from './refi/read-qdc.ts'
import { readQdpx } from './refi/read-qdpx.ts'

/** What reading leans on: `at`, an ISO instant, stands for the times a file does not tell. */
export type IncomingOptions = ProjectReading

/**
 * What an exchange file brings, as a value; nothing is written anywhere. Kinds are told by content first, then by name:
 * a package, `piyue/collection@1`, W3C Web Annotations, a REFI-QDA project or codebook, a codebook as a table. Never
 * throws. Failures: 'file-empty', 'file-too-large', 'format-unknown', 'format-newer' {format}, 'incoming-damaged' {at,
 * problem}, 'package-damaged' {reason, entry}, 'file-hostile' {reason}, 'file-encrypted', those of decoding. Notices:
 * 'incoming-dropped' {thing, count} and what the readers say.
 */
export function readIncoming(file: SourceFile, options: IncomingOptions): Promise<Result<Incoming>> {
  return Promise.resolve(read(file, options))
}

function read({ bytes, name }: SourceFile, options: IncomingOptions): Result<Incoming> {
  if (bytes.length === 0) return fail('file-empty')
  const unknown = fail('format-unknown', { params: { format: extensionOf(name) } })
  const kind = detectIncoming(bytes, name)
  if (kind === 'package') return readPackage(bytes)
  if (kind === 'qdpx') return readQdpx(bytes, options)
  if (kind === null) return unknown
  if (bytes.length > MOST_TEXT) return fail('file-too-large', { params: { bytes: bytes.length, limit: MOST_TEXT } })
  if (kind === 'qdc') return readQdc(bytes)
  if (kind === 'table') {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return decoded
    const tags = readCodebookTable(decoded.value.text)
    return tags.ok ? succeed(tags.value, [...decoded.notices, ...tags.notices]) : tags
  }
  const text = decodeUtf8(bytes)
  if (text === null) return damaged('', 'not-utf8')
  const value = parseJson(text)
  if (!value.ok) return value
  if (formatOf(value.value)?.startsWith('piyue/') === true) return readCollection(value.value)
  return isWebAnnotation(value.value) ? readWebAnnotations(value.value, options) : unknown
}
