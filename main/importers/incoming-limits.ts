import { defaultLimits, type ArchiveLimits } from '../readers/reading-limits.ts'

const MiB = 1024 * 1024

/**
 * What opening an exchange file may cost. A package may hold as much as `exportPacked` lets one have (280 MiB), text of
 * it inflated; nothing below 16 MiB is called a bomb, since a policy may well say the same line a thousand times.
 */
export const incomingArchive: ArchiveLimits = {
  entries: 20_000,
  partBytes: 320 * MiB,
  totalBytes: 640 * MiB,
  ratio: 200,
  ratioFrom: 16 * MiB,
  elements: 0,
  depth: 0,
}

/**
 * What may be inflated of one archive, by its own size: a text needs its own size several times over while it is
 * read, so that within the ratio alone two megabytes could ask for a gigabyte.
 */
export const inflating = <L extends ArchiveLimits>(limits: L, bytes: Uint8Array): L => ({
  ...limits,
  partBytes: Math.min(limits.partBytes, Math.max(64 * MiB, 48 * bytes.length)),
  totalBytes: Math.min(limits.totalBytes, Math.max(96 * MiB, 64 * bytes.length)),
})

/** Bytes of a text file (JSON, XML, a table): what still fits one string. */
export const MOST_TEXT = 400 * MiB

/**
 * Heap of the thread that reads an exchange file, MiB: as much as a policy's file may have, and for larger ones in
 * proportion. A library of 123,000 clauses is a package of 5 MiB (or a REFI-QDA project of 7) whose records need half a
 * gigabyte; a text is not packed, so its own size says how much it can hold. Never more than 2 GiB.
 */
export const incomingHeapMb = (bytes: Uint8Array): number =>
  Math.min(2048, Math.max(defaultLimits.heapMb, Math.ceil(bytes.length / MiB) * (isPacked(bytes) ? 96 : 12)))
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
