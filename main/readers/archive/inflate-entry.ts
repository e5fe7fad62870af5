import { crc32, inflateRawSync } from 'node:zlib'
import type { Failure } from '../../../core/model/result.ts'
import type { ArchiveLimits } from '../reading-limits.ts'
import type { ArchiveEntry } from './archive-directory.ts'

/** What the parts read so far have cost; shared by all entries of one archive. */
export interface InflatingBudget {
  spent: number
}

const stored = 0
const deflated = 8
/** Deflate makes no more of a byte. */
const mostPacked = 1_032
/** Room for what comes out, at least. */
const slice = 64 * 1024

/**
 * Inflates one entry, no further than the limits let it: the archive's own figures may lie.
 * Failures: `file-hostile` {reason: size | ratio}, `file-damaged` where the packed bytes are not a deflate stream or
 * the check sum is wrong: a word altered by a bad copy must not be read as if it were the policy's.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ArchiveEntry,
  limits: ArchiveLimits,
  budget: InflatingBudget,
): Uint8Array | Failure {
  const packed = bytes.subarray(entry.from, entry.end)
  const room = Math.min(limits.partBytes, limits.totalBytes - budget.spent)
  if (entry.method === stored) {
    budget.spent += packed.length
    return packed.length > room ? hostile('size') : checked(packed, entry)
  }
  if (entry.method !== deflated) return damaged(`packing method ${String(entry.method)}`)

  const unsuspicious = Math.max(limits.ratioFrom, packed.length * limits.ratio)
  const inflated = inflatedUpTo(Math.min(room, unsuspicious), packed, entry.size)
  if (inflated === 'too-much') return hostile(room <= unsuspicious ? 'size' : 'ratio')
  if (inflated === 'no-stream') return damaged('deflate stream')
  budget.spent += inflated.length
  return checked(inflated, entry)
}

/** All that was packed, where that is no more than `most` bytes. `claimed`: what the archive says it is. */
function inflatedUpTo(most: number, packed: Uint8Array, claimed: number): Uint8Array | 'too-much' | 'no-stream' {
  if (most < 1) return 'too-much'
  // as large as the archive claims and a byte more, so that an honest part is held once and not joined of slices
  const chunkSize = Math.max(slice, Math.min(claimed, most, packed.length * mostPacked) + 1)
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: most, chunkSize })
    return new Uint8Array(buffer, byteOffset, length)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'no-stream'
  }
}

/** Writers that stream may leave the sum at 0 in the directory. */
const checked = (inflated: Uint8Array, entry: ArchiveEntry): Uint8Array | Failure =>
  entry.crc === 0 || crc32(inflated) === entry.crc ? inflated : damaged('check sum')

const hostile = (reason: string): Failure => ({ code: 'file-hostile', params: { reason } })
const damaged = (detail: string): Failure => ({ code: 'file-damaged', params: { kind: 'docx' }, detail })
