import type { Notice } from '../../core/model/notice.ts'
import { writeDurably } from './durable-file.ts'
import type { FileCalls } from './file-calls.ts'
import { lastOfHistory } from './journal-history.ts'
import { earlierRecord, type JournalRecord, lostRecord, printLine } from './journal-line.ts'
import { type FoundLine, type JournalScan, scanJournal } from './journal-scan.ts'

export interface MendOptions {
  readonly writable: boolean
  /** Number of the last entry all snapshots include. */
  readonly trusted: number
  /** ISO instant for marks that repair leaves. */
  readonly now: () => string
  /** Keeps a copy of a damaged file; answers what it is called. */
  readonly quarantine: (path: string) => Promise<string>
  /** Where older entries are. */
  readonly history: { readonly folder: string }
}

/** What a damaged journal looks like whole again: its good lines, and a mark wherever entries were lost. */
const withMarks = (
  scan: JournalScan,
  trusted: number,
  rotatedTo: number,
  at: string,
): readonly (FoundLine | JournalRecord)[] => {
  const out: (FoundLine | JournalRecord)[] = []
  let last = 0
  for (const line of scan.lines) {
    if (line.head.seq > last + 1 && line.head.mark !== 'lost' && line.head.mark !== 'earlier')
      out.push(
        last === 0 && line.head.seq - 1 === rotatedTo
          ? earlierRecord(rotatedTo, at)
          : lostRecord(line.head.seq - 1, at),
      )
    out.push(line)
    last = line.head.seq
  }
  if (last < trusted) out.push(lostRecord(trusted, at))
  return out
}

const isFound = (line: FoundLine | JournalRecord): line is FoundLine => 'place' in line

const rebuild = async (
  files: FileCalls,
  path: string,
  scan: JournalScan,
  lines: readonly (FoundLine | JournalRecord)[],
): Promise<void> => {
  const before = scan.exists ? Buffer.from(await files.readFile(path)) : Buffer.alloc(0)
  const newline = Buffer.from('\n')
  const parts = lines.flatMap((line) => [
    isFound(line)
      ? before.subarray(line.place.offset, line.place.offset + line.place.length)
      : Buffer.from(printLine(line)),
    newline,
  ])
  await writeDurably(files, path, Buffer.concat(parts), false)
}

const cutTorn = async (files: FileCalls, path: string, size: number): Promise<void> => {
  const file = await files.open(path, 'change')
  try {
    await file.truncate(size)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Brings a journal back to one that has only whole lines, and says what had to be done. */
export const mendJournal = async (
  files: FileCalls,
  path: string,
  scan: JournalScan,
  options: MendOptions,
): Promise<{ readonly scan: JournalScan; readonly notices: readonly Notice[] }> => {
  const notices: Notice[] = []
  if (scan.torn > 0) notices.push({ code: 'journal-torn', params: { bytes: scan.torn } })
  const rotatedTo = await lastOfHistory(files, options.history.folder)
  const lines = withMarks(scan, options.trusted, rotatedTo, options.now())
  const lost = lines.filter((line) => !isFound(line)).length
  if (lost === 0 && scan.bad.length === 0) {
    if (scan.torn > 0 && options.writable) await cutTorn(files, path, scan.size)
    return { scan, notices }
  }
  const end = scan.lines.at(-1)?.head.seq ?? 0
  const onlyEnd = lost === 0 && scan.bad.every((bad) => bad.after === end)
  const kept = options.writable && scan.exists ? await options.quarantine(path) : ''
  notices.push(
    !scan.exists
      ? { code: 'journal-missing', params: { seq: options.trusted } }
      : onlyEnd
        ? { code: 'journal-end-damaged', params: { lines: scan.bad.length, kept } }
        : { code: 'journal-damaged', params: { lines: scan.bad.length, kept } },
  )
  if (!options.writable) {
    const marked = lines.map((line): FoundLine =>
      isFound(line)
        ? line
        : { head: { ...line, undoes: null, redoes: null, mark: line.mark ?? 'lost' }, place: { offset: 0, length: 0 } },
    )
    return { scan: { ...scan, lines: marked }, notices }
  }
  await rebuild(files, path, scan, lines)
  return { scan: await scanJournal(files, path, options.trusted), notices }
}
