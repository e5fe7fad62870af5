import type { ArchiveLimits } from '../../readers/reading-limits.ts'
import { incomingArchive } from '../incoming-limits.ts'

/**
 * What reading a REFI-QDA file may cost: as a package, and of XML a million elements (a library of 100,000 clauses has
 * some 400,000), codes nested 500 deep.
 */
export const refiLimits: ArchiveLimits = { ...incomingArchive, elements: 1_000_000, depth: 512 }
/** A codebook alone has a code and its description for each tag; no one works with a hundred thousand of them. */
export const codebookLimits: ArchiveLimits = { ...refiLimits, elements: 200_000 }
