import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { Failure } from '../../../core/model/result.ts'
import type { ArchiveLimits } from '../reading-limits.ts'
import type { ArchiveEntry } from './archive-directory.ts'

/** What the parts read so far have cost; shared by all entries of one archive. */
export interface InflatingBudget {
  spent: number
}

const slice = 64 * 1024
const stored = 0
const deflated = 8
/** Deflate makes no more of a byte. */
const mostPacked = 1_032

class TooMuch extends Error {}

/**
 * Inflates one entry in slices, counting what comes out: the archive's own figures may lie.
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
  if (entry.method === stored) {
    budget.spent += packed.length
    return packed.length > limits.partBytes || budget.spent > limits.totalBytes
      ? { code: 'file-hostile', params: { reason: 'size' } }
      : checked(packed, entry)
  }
  if (entry.method !== deflated)
    return { code: 'file-damaged', params: { kind: 'docx' }, detail: `packing method ${String(entry.method)}` }

  // as large as the archive claims, so that an honest part is held once and not joined of slices
  let whole = new Uint8Array(Math.min(entry.size, limits.partBytes, packed.length * mostPacked))
  let length = 0,
    finished = false
  const inflate = new Inflate((chunk, final) => {
    const start = length
    length += chunk.length
    finished ||= final
    if (length > limits.partBytes || budget.spent + length > limits.totalBytes) throw new TooMuch('size')
    if (length > limits.ratioFrom && length > packed.length * limits.ratio) throw new TooMuch('ratio')
    if (length > whole.length) whole = enlarged(whole, Math.max(length, 2 * whole.length))
    whole.set(chunk, start)
  })
  try {
    for (let at = 0; at === 0 || at < packed.length; at += slice)
      inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  } catch (error) {
    if (error instanceof TooMuch) return { code: 'file-hostile', params: { reason: error.message } }
    return { code: 'file-damaged', params: { kind: 'docx' }, detail: 'deflate stream' }
  }
  if (!finished) return { code: 'file-damaged', params: { kind: 'docx' }, detail: 'deflate stream ends early' }
  budget.spent += length
  return checked(whole.subarray(0, length), entry)
}

/** Writers that stream may leave the sum at 0 in the directory. */
const checked = (inflated: Uint8Array, entry: ArchiveEntry): Uint8Array | Failure =>
  entry.crc === 0 || crc32(inflated) === entry.crc
    ? inflated
    : { code: 'file-damaged', params: { kind: 'docx' }, detail: 'check sum' }

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}
