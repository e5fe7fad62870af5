const MiB = 1024 * 1024

/**
 * What reading one file may cost. The defaults let every policy of the public test sets through (worst: 5.6 s) and stop
 * what was made to hurt: a legal 69 KB DOCX can ask for 2.65 GB.
 */
export interface ReadingLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Milliseconds from start to answer. */
  readonly deadline: number
  /** Milliseconds one page of a PDF may take: full pages take a tenth of a second, pages made to hurt take minutes. */
  readonly pageDeadline: number
  /**
   * Old-generation heap of the worker thread, MiB: a process that reads and runs into it peaks at some 490, and the bar
   * is 512.
   */
  readonly heapMb: number
  readonly archive: ArchiveLimits
}

export interface ArchiveLimits {
  readonly entries: number
  /**
   * Bytes of one inflated part, and of all parts that are read together; counted while inflating, never believed from
   * the header.
   */
  readonly partBytes: number
  readonly totalBytes: number
  /** Inflated to packed size, from `ratioFrom` inflated bytes on: small parts of Word files do reach 100. */
  readonly ratio: number
  readonly ratioFrom: number
  /**
   * XML start tags in all parts that are read, and how deep they nest: with 400,000 the reading thread runs into its
   * memory cap in any case, only later.
   */
  readonly elements: number
  readonly depth: number
}

export const defaultLimits: ReadingLimits = {
  fileBytes: 200 * MiB,
  deadline: 120_000,
  pageDeadline: 8_000,
  heapMb: 320,
  archive: {
    entries: 10_000,
    partBytes: 96 * MiB,
    totalBytes: 160 * MiB,
    ratio: 200,
    ratioFrom: 4 * MiB,
    elements: 500_000,
    depth: 256,
  },
}
