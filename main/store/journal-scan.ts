import { type FileCalls, orMissing } from './file-calls.ts'
import { checkHolds, type JournalHead, parseHead } from './journal-line.ts'

/** Where a line stands in the file, in bytes, without its "\n". */
export interface Place {
  readonly offset: number
  readonly length: number
}
export interface FoundLine {
  readonly head: JournalHead
  readonly place: Place
}

export interface JournalScan {
  readonly exists: boolean
  /** Good lines, their numbers ascending. */
  readonly lines: readonly FoundLine[]
  /** Lines that are no entries, in file order; `after` is the number of the good line before (0: none). */
  readonly bad: readonly (Place & { readonly after: number })[]
  /** Bytes behind the last "\n": a line whose writing was cut short. */
  readonly torn: number
  readonly size: number
}

const CHUNK = 4 * 1024 * 1024
const NEWLINE = 0x0a

/** Gives every line of a file to `take`; answers the offset behind the last "\n" and the file's size. */
const eachLine = async (
  files: FileCalls,
  path: string,
  from: number,
  take: (line: Buffer, offset: number) => void,
): Promise<{ readonly end: number; readonly size: number } | null> => {
  const file = await orMissing(files.open(path, 'read'))
  if (file === null) return null
  try {
    let rest: Buffer = Buffer.alloc(0)
    let offset = from
    for (;;) {
      const chunk = await file.read(CHUNK, offset + rest.length)
      if (chunk.length === 0) return { end: offset, size: offset + rest.length }
      const bytes =
        rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk])
      let start = 0
      for (let newline = bytes.indexOf(NEWLINE); newline !== -1; newline = bytes.indexOf(NEWLINE, start)) {
        take(bytes.subarray(start, newline), offset + start)
        start = newline + 1
      }
      offset += start
      rest = bytes.subarray(start)
    }
  } finally {
    await file.close()
  }
}

/**
 * Reads the heads of all lines from byte `from` on. Lines numbered above `trusted` (those no snapshot includes yet) are
 * checked to the last byte; older ones are only looked at, because nothing but undo and the check of the library needs
 * them.
 */
export const scanJournal = async (
  files: FileCalls,
  path: string,
  trusted: number,
  from = 0,
  after = 0,
): Promise<JournalScan> => {
  const lines: FoundLine[] = []
  const bad: (Place & { readonly after: number })[] = []
  let last = after
  const read = await eachLine(files, path, from, (line, offset) => {
    const head = parseHead(line)
    const place = { offset, length: line.length }
    if (head === null || head.seq <= last || (head.seq > trusted && !checkHolds(line))) {
      bad.push({ ...place, after: last })
      return
    }
    lines.push({ head, place })
    last = head.seq
  })
  return read === null
    ? { exists: false, lines, bad, torn: 0, size: 0 }
    : { exists: true, lines, bad, torn: read.size - read.end, size: read.end }
}
