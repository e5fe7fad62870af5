import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { writeDurably } from './durable-file.ts'
import { shortHash } from './durable-json.ts'
import { type FileCalls, orMissing } from './file-calls.ts'
import { type JournalHead, type JournalRecord, parseHead, parseLine } from './journal-line.ts'
import { makeFolder } from './library-folder.ts'

/**
 * An old part of the journal: the lines of entries `first` to `last`, packed, in a file whose name has the hash of its
 * bytes.
 */
export interface HistoryPart {
  readonly first: number
  readonly last: number
  readonly path: string
  readonly check: string
}

const NAME = /^edits-(\d{1,15})-(\d{1,15})-([0-9a-f]{16})\.jsonl\.gz$/
export const isHistoryName = (name: string): boolean => NAME.test(name)

const pack = promisify(gzip)
const unpack = promisify(gunzip)

const partsIn = async (files: FileCalls, folder: string): Promise<readonly HistoryPart[]> =>
  ((await orMissing(files.readdir(folder))) ?? []).flatMap((name) => {
    const [, first, last, check] = NAME.exec(name) ?? []
    return first === undefined || last === undefined || check === undefined
      ? []
      : [{ first: Number(first), last: Number(last), path: join(folder, name), check }]
  })

/** The parts that lead without a gap up to entry `last`, in order. */
const chainTo = (parts: readonly HistoryPart[], last: number): readonly HistoryPart[] => {
  const before = last < 1 ? undefined : parts.find((part) => part.last === last)
  return before === undefined ? [] : [...chainTo(parts, before.first - 1), before]
}

/** The last entry any part has; 0 where there is none. */
export const lastOfHistory = async (files: FileCalls, folder: string): Promise<number> =>
  Math.max(0, ...(await partsIn(files, folder)).map(({ last }) => last))

/** The entries before those of `edits.jsonl`. */
export interface OldEntries {
  /** Ascending and without a gap; they end with the last entry before the journal's own. */
  readonly parts: readonly HistoryPart[]
  /** Heads of a part's entries; null where its file is damaged or gone. */
  readonly headsOf: (part: HistoryPart) => Promise<readonly JournalHead[] | null>
  readonly read: (seq: number) => Promise<JournalRecord | null>
}

/** Opens the history that ends with entry `last`. A part is read when it is asked for; one is kept in memory. */
export const openHistory = async (files: FileCalls, folder: string, last: number): Promise<OldEntries> => {
  const parts = last < 1 ? [] : chainTo(await partsIn(files, folder), last)
  let held: { readonly part: HistoryPart; readonly lines: ReadonlyMap<number, Buffer> } | null = null
  const linesOf = async (part: HistoryPart): Promise<ReadonlyMap<number, Buffer> | null> => {
    if (held?.part === part) return held.lines
    const bytes = await orMissing(files.readFile(part.path))
    if (bytes === null || shortHash(bytes) !== part.check) return null
    const text = await unpack(bytes)
    const lines = new Map<number, Buffer>()
    for (let start = 0, end = text.indexOf(0x0a); end !== -1; start = end + 1, end = text.indexOf(0x0a, start)) {
      const line = text.subarray(start, end)
      const head = parseHead(line)
      if (head !== null) lines.set(head.seq, line)
    }
    held = { part, lines }
    return lines
  }
  return {
    parts,
    headsOf: async (part) => {
      const lines = await linesOf(part)
      return lines === null ? null : [...lines.values()].flatMap((line) => parseHead(line) ?? [])
    },
    read: async (seq) => {
      const part = parts.find((each) => each.first <= seq && seq <= each.last)
      const line = part === undefined ? undefined : (await linesOf(part))?.get(seq)
      return line === undefined ? null : parseLine(line)
    },
  }
}

/**
 * Puts lines of the journal into the history, each part whole and flushed before the next. `begins`: the first entry
 * `edits.jsonl` has; parts from there on are of a rotation that was cut short, and go. Throws system errors.
 */
export const addToHistory = async (
  files: FileCalls,
  folder: string,
  begins: number,
  parts: readonly { readonly first: number; readonly last: number; readonly lines: readonly Uint8Array[] }[],
): Promise<void> => {
  await makeFolder(files, folder)
  for (const left of await partsIn(files, folder)) if (left.first >= begins) await orMissing(files.unlink(left.path))
  const newline = Buffer.from('\n')
  for (const { first, last, lines } of parts) {
    const bytes = await pack(Buffer.concat(lines.flatMap((line) => [line, newline])))
    await writeDurably(
      files,
      join(folder, `edits-${String(first)}-${String(last)}-${shortHash(bytes)}.jsonl.gz`),
      bytes,
      false,
    )
  }
}
