import { extensionOf } from '../readers/detect-type.ts'

/** What an exchange file is; 'json' covers our own and W3C's. */
export type IncomingContent = 'package' | 'qdpx' | 'qdc' | 'json' | 'table'

/** First units of a text that tell what it is. */
const OPENING = 4_096

/**
 * What an exchange file is, by its bytes: a ZIP by the names its directory lists, a text by its first character. The
 * name decides only between kinds the bytes leave open. Null: none of them.
 */
export function detectIncoming(bytes: Uint8Array, name: string): IncomingContent | null {
  const ending = extensionOf(name)
  if (startsWith(bytes, [0x50, 0x4b]))
    return contentOfZip(bytes) ?? (ending === 'qdpx' ? 'qdpx' : ending === 'piyue' ? 'package' : null)
  const opening = openingOf(bytes)
  if (opening === null) return ending === 'piyue' ? 'package' : null
  if (/^\s*[{[]/u.test(opening)) return 'json'
  if (/^\s*</u.test(opening)) return /<(?:[\w.-]+:)?CodeBook[\s>/]/u.test(opening) || ending === 'qdc' ? 'qdc' : null
  return ending === 'piyue' ? 'package' : ['csv', 'tsv', 'txt', ''].includes(ending) ? 'table' : null
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/**
 * Looks for the names in the bytes of the directory, which stands in the archive's end and is not packed; the readers
 * check it.
 */
function contentOfZip(bytes: Uint8Array): IncomingContent | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const record = view.lastIndexOf('PK\x05\x06', view.length, 'latin1')
  if (record < 0 || record + 22 > view.length) return null
  const directory = view.subarray(Math.min(view.readUInt32LE(record + 16), record), record).toString('latin1')
  if (/\.qde/iu.test(directory)) return 'qdpx'
  return directory.includes('manifest.json') || directory.includes('collection.json') ? 'package' : null
}

/** A text's first characters, in whatever encoding: its signs are ASCII. Null for bytes that are no text. */
function openingOf(bytes: Uint8Array): string | null {
  const first = bytes.subarray(0, OPENING)
  if (startsWith(first, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(first)
  if (startsWith(first, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(first)
  return first.includes(0) ? null : new TextDecoder('utf-8').decode(first)
}
