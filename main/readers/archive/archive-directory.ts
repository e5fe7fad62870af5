import type { Failure } from '../../../core/model/result.ts'
import type { ArchiveLimits } from '../reading-limits.ts'

/**
 * One file of a ZIP archive, as its central directory tells; `from`/`end` bound its packed bytes, `crc` is the check
 * sum and `size` the number of the inflated ones, as the archive claims.
 */
export interface ArchiveEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly from: number
  readonly end: number
}

const endRecord = 0x06054b50
const entryRecord = 0x02014b50
const fileRecord = 0x04034b50
const nowhere = 0xffffffff

/**
 * Reads a ZIP archive's directory and refuses what no word processor writes. Sizes in it are not believed, only used to
 * find the packed bytes. Failures: `file-damaged` where the directory is missing or points outside; `file-encrypted`;
 * `file-hostile` {reason: entries | doubled-names | overlap}. Afterwards: names are distinct (also without case) and
 * packed ranges lie inside the file and do not overlap.
 */
export function readArchiveDirectory(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchiveEntry[] | Failure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const recordAt = findEndRecord(view)
  if (recordAt === null) return damaged('no end of central directory')
  const count = view.getUint16(recordAt + 10, true)
  if (count > limits.entries) return hostile('entries')
  const entries: ArchiveEntry[] = []
  const seen = new Set<string>()
  let at = view.getUint32(recordAt + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryRecord) return damaged('central directory entry')
    const nameLength = view.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    const key = name.replaceAll('\\', '/').normalize('NFC').toLowerCase()
    if (seen.has(key)) return hostile('doubled-names')
    seen.add(key)
    if ((view.getUint16(at + 8, true) & 1) !== 0) return { code: 'file-encrypted', params: { kind: 'zip' } }
    const packed = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (packed === nowhere || local === nowhere) return damaged('64-bit archive')
    if (local + 30 > bytes.length || view.getUint32(local, true) !== fileRecord) return damaged('local header')
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packed > bytes.length) return damaged('entry runs past the end')
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      from,
      end: from + packed,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const byPlace = entries.toSorted((a, b) => a.from - b.from)
  return byPlace.some((entry, n) => n > 0 && entry.from < (byPlace[n - 1]?.end ?? 0)) ? hostile('overlap') : entries
}

/** The record ends the file but for a comment of at most 64 KiB. */
function findEndRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endRecord) return at
  }
  return null
}

const damaged = (detail: string): Failure => ({ code: 'file-damaged', params: { kind: 'docx' }, detail })
const hostile = (reason: string): Failure => ({ code: 'file-hostile', params: { reason } })
