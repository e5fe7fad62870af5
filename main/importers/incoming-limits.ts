import type { ArchiveLimits } from '../readers/reading-limits.ts'

const MiB = 1024 * 1024

/**
 * What opening an exchange file may cost. A package may hold as much as `exportPacked` lets one have (280 MiB), text of it inflated; nothing below 16 MiB is called a bomb, since a policy may
 * well say the same line a thousand times.
 */
export const incomingArchive: ArchiveLimits = { entries: 20_000, partBytes: 320 * MiB, totalBytes: 640 * MiB, ratio: 200, ratioFrom: 16 * MiB, elements: 0, depth: 0 }

/** Bytes of a text file (JSON, XML, a table): what still fits one string. */
export const MOST_TEXT = 400 * MiB
