import { addToHistory } from './journal-history.ts'
import { writeDurably } from './durable-file.ts'
import { type FileCalls, codeOf } from './file-calls.ts'
import { earlierRecord, printLine } from './journal-line.ts'
import { type JournalScan, scanJournal } from './journal-scan.ts'

/** When old entries leave `edits.jsonl`, and how many of the newest stay. */
export interface Rotation {
  readonly from: number
  readonly keep: number
}

/**
 * Opening reads every head: 20,000 take some tenths of a second. Undo goes on into the history where these are not
 * enough.
 */
export const defaultRotation: Rotation = { from: 20_000, keep: 5_000 }
const MOST_BYTES = 64 * 1024 * 1024
const PART = 20_000

/**
 * Moves the journal's old entries into `history/` where it has grown long. Only entries that every snapshot includes go
 * (`trusted`), and they go into flushed files before the journal is replaced by a shorter one: at every moment each
 * entry is in one of the two. What the disk refuses is left for the next opening. Answers the journal as it is now.
 */
export const rotateJournal = async (
  files: FileCalls,
  path: string,
  history: string,
  scan: JournalScan,
  trusted: number,
  { from, keep }: Rotation,
  at: string,
): Promise<JournalScan> => {
  const upTo = Math.min(trusted, (scan.lines.at(-1)?.head.seq ?? 0) - keep)
  const old = scan.lines.filter(({ head }) => head.seq <= upTo && head.mark !== 'earlier')
  const kept = scan.lines.filter(({ head }) => head.seq > upTo)
  const last = old.at(-1)
  const first = kept[0]
  if (last === undefined || first === undefined || (scan.lines.length < from && first.place.offset < MOST_BYTES))
    return scan
  try {
    const bytes = Buffer.from(await files.readFile(path))
    const line = ({ place }: (typeof old)[number]): Buffer => bytes.subarray(place.offset, place.offset + place.length)
    const groups = Array.from({ length: Math.ceil(old.length / PART) }, (_, n) => old.slice(n * PART, (n + 1) * PART))
    const begins = old[0]?.head.seq ?? 1
    const firstOf = (n: number): number => (n === 0 ? begins : (groups[n - 1]?.at(-1)?.head.seq ?? 0) + 1)
    await addToHistory(
      files,
      history,
      begins,
      groups.map((group, n) => ({ first: firstOf(n), last: group.at(-1)?.head.seq ?? 0, lines: group.map(line) })),
    )
    const newline = Buffer.from('\n')
    await writeDurably(
      files,
      path,
      Buffer.concat([
        Buffer.from(printLine(earlierRecord(last.head.seq, at))),
        newline,
        ...kept.flatMap((each) => [line(each), newline]),
      ]),
      false,
    )
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
  return scanJournal(files, path, trusted)
}
