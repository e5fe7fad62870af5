import type { Notice } from '../../core/model/notice.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, succeed } from '../../core/model/result.ts'
import type { ReaderKind, SourceFile } from '../../core/model/source-document.ts'
import { fileSignatures, type FileKind } from './file-signatures.ts'

/** PDF readers accept the header anywhere in the first kilobyte. */
const pdfHeaderWithin = 1024

/**
 * Which reader a file needs, by its bytes; its name only decides how a disagreement is called.
 * Failures: `file-empty`; `file-encrypted` for an Office file with a password; `file-damaged` {kind} where the bytes
 * are of no kind at all; `file-type-mismatch` {named, found}
 * where the name promises a readable type and the bytes are another; `file-type-unknown` {kind} for everything else
 * that cannot be read. Notices: `type-differs-from-name` {named, found} where the bytes can be read all the same;
 * `read-as-text` {named} for text under a name that promises nothing.
 */
export function detectType(file: SourceFile): Result<ReaderKind> {
  if (file.bytes.length === 0) return fail('file-empty')
  const found = kindOf(file.bytes)
  const named = extensionOf(file.name)
  const promised = promisedKind(named)
  if (found === 'encrypted-office') return fail('file-encrypted', { params: { kind: 'docx' } })
  if (found === 'pdf' || found === 'docx') {
    const notices: Notice[] = promised === found ? [] : [{ code: 'type-differs-from-name', params: { named, found } }]
    return succeed(found, notices)
  }
  if (found === 'txt' && promised === 'txt') return succeed('txt')
  if (found === 'txt' && promised === null && !isPage(named))
    return succeed('txt', [{ code: 'read-as-text', params: { named } }])
  // Neither text nor anything known under a readable name: what made it one is gone.
  if (found === 'txt' && promised !== null && isBinary(file.bytes))
    return fail('file-damaged', { params: { kind: promised } })
  // A cut-off download keeps its first bytes: the name and the container agree, the end is missing.
  if (found === 'zip' && promised === 'docx') return fail('file-damaged', { params: { kind: 'docx' } })
  if (promised !== null) return fail('file-type-mismatch', { params: { named, found } })
  return fail('file-type-unknown', { params: { kind: found === 'txt' && isPage(named) ? 'html' : found } })
}

/** The lower-case extension without its dot, "" where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** What a name of that extension promises. */
export const promisedKind = (extension: string): ReaderKind | null =>
  extension === 'pdf'
    ? 'pdf'
    : ['docx', 'docm', 'dotx', 'dotm'].includes(extension)
      ? 'docx'
      : ['txt', 'text', 'md'].includes(extension)
        ? 'txt'
        : null

const isPage = (extension: string): boolean => ['htm', 'html', 'xhtml', 'mht', 'mhtml', 'xml'].includes(extension)

/**
 * Whether bytes without a known beginning are no text in any encoding: control characters that none is written with,
 * in the first four kilobytes. UTF-16 has zeros, and a mark at its head.
 */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const controls = head.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)).length
  return !marked && controls * 100 > head.length
}

function kindOf(bytes: Uint8Array): FileKind {
  const signature = fileSignatures.find(({ at, bytes: wanted }) => wanted.every((byte, n) => bytes[at + n] === byte))
  if (signature?.kind === 'zip') return kindOfZip(bytes)
  if (signature?.kind === 'ole') return kindOfOle(bytes)
  if (signature) return signature.kind
  if (latin(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-')) return 'pdf'
  return 'txt'
}

/** Told by the names in the archive's directory, which stands in its last part; a cut-off archive has none. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const names = directoryNames(bytes)
  const has = (test: (name: string) => boolean): boolean => names.some(test)
  if (has((name) => name === '[Content_Types].xml')) {
    if (has((name) => /^xl\//i.test(name)) && !has((name) => /^word\//i.test(name))) return 'xlsx'
    if (has((name) => /^ppt\//i.test(name)) && !has((name) => /^word\//i.test(name))) return 'pptx'
    return 'docx'
  }
  if (has((name) => /^word\/document\.xml$/i.test(name))) return 'docx'
  if (has((name) => name === 'OFD.xml')) return 'ofd'
  if (has((name) => name === 'META-INF/container.xml')) return 'epub'
  if (has((name) => name === 'content.xml')) return 'odt'
  return 'zip'
}

/** File names of the central directory; empty where the directory cannot be found. At most the first 10,000. */
function directoryNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  const tailFrom = Math.max(0, bytes.length - 66_000)
  const record = latin(bytes.subarray(tailFrom)).lastIndexOf('PK\x05\x06')
  const recordAt = tailFrom + record
  if (record < 0 || recordAt + 22 > bytes.length) return names
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = view.getUint32(recordAt + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length < 10_000) {
    const nameLength = view.getUint16(at + 28, true)
    names.push(latin(bytes.subarray(at + 46, at + 46 + nameLength)))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Stream names of an OLE file are UTF-16 in its directory sectors. */
function kindOfOle(bytes: Uint8Array): FileKind {
  const holds = (stream: string): boolean =>
    indexOfBytes(
      bytes,
      Array.from(stream).flatMap((character) => [character.charCodeAt(0), 0]),
    ) >= 0
  if (holds('EncryptedPackage')) return 'encrypted-office'
  if (holds('WordDocument')) return 'doc'
  if (holds('Workbook')) return 'xls'
  if (holds('PowerPoint Document')) return 'ppt'
  return 'ole'
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const indexOfBytes = (bytes: Uint8Array, wanted: readonly number[]): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from(wanted))
