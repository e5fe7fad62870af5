import { dirname } from 'node:path'
import type { Notice } from '../../core/model/notice.ts'
import { type Result, succeed } from '../../core/model/result.ts'
import { type FileCalls, type OpenFile, orMissing, unlessRefused, writeAll, writeAllNow } from './file-calls.ts'
import { HistoryStacks, type History } from './history.ts'
import { type OldEntries, openHistory } from './journal-history.ts'
import { type JournalHead, type JournalRecord, parseHead, parseLine, printLine } from './journal-line.ts'
import { type FoundLine, scanJournal } from './journal-scan.ts'
import { mendJournal, type MendOptions } from './mend-journal.ts'
import { type Rotation, rotateJournal } from './rotate-journal.ts'
import { saveFailure } from './save-failure.ts'

export interface JournalOptions extends MendOptions {
  /** Where older entries go, and when. */
  readonly history: { readonly folder: string; readonly rotation: Rotation }
}

/**
 * A line of so many bytes is written within the turn: waiting for another thread takes ten times as long as copying it.
 */
const AT_ONCE = 64 * 1024

/**
 * An entry on the way through all of them. `record` null: not readable, or lost; `from`: it stands for all from that
 * number on.
 */
export interface JournalItem {
  readonly seq: number
  readonly from: number
  readonly mark: JournalHead['mark']
  readonly record: JournalRecord | null
}

/** The journal of a library: one line an acknowledged edit. */
export interface Journal {
  /** Number of the last entry, 0 where there is none. */
  readonly seq: number
  /** Bytes of all entries up to `seq`: the file may hold more behind them, of a write that failed. */
  readonly size: number
  /** Which file at the journal's path `size` speaks of; null for the one who writes, since nobody else replaces it. */
  readonly identity: string | null
  /** Heads of the entries in `edits.jsonl`, numbers ascending. */
  readonly heads: readonly JournalHead[]
  readonly history: History
  /** The record with that number, from the history as well; null where its line is damaged or was lost. */
  readonly read: (seq: number) => Promise<JournalRecord | null>
  /**
   * All entries numbered above `after`, those of the history among them; of those whose head is `wanted`, where that is
   * given.
   */
  readonly entries: (after: number, wanted?: (head: JournalHead) => boolean) => AsyncIterable<JournalItem>
  /**
   * Afterwards `history` tells what can be undone and redone next, also where that lies in the old parts: those are
   * read only while it is not known. Done on opening by who writes; an undo may make it necessary again. Throws system
   * errors; what a damaged part held can no longer be undone.
   */
  readonly reach: () => Promise<void>
  /**
   * Appends a record and flushes it. On success it is on the disk. On failure (`disk-full`, `not-saved`) the journal is
   * as before, and stays closed to writing until what the failed write left behind could be cut off.
   */
  readonly append: (record: JournalRecord) => Promise<Result<null>>
  /** A failed write could not be cut off yet: its line may be on the disk although nobody was told so. */
  readonly uncertain: () => boolean
  /** Takes in what another program appended since; answers the new heads. */
  readonly catchUp: () => Promise<readonly JournalHead[]>
  readonly close: () => Promise<void>
}

/**
 * Opens a journal. A torn last line (never acknowledged) is cut off; lines damaged further up are set aside in
 * quarantine and leave a mark; both are told by notices (`journal-torn`, `journal-end-damaged`, `journal-damaged`,
 * `journal-missing`). Throws system errors.
 */
export const openJournal = async (
  files: FileCalls,
  path: string,
  options: JournalOptions,
): Promise<{ readonly journal: Journal; readonly notices: readonly Notice[] }> => {
  const identityNow = async (): Promise<string | null> => (await orMissing(files.facts(path)))?.identity ?? null
  // before the first look: a file that takes its place while it is read is noticed by the next catching up
  let identity = options.writable ? null : await identityNow()
  const first = await scanJournal(files, path, options.trusted)
  const { scan: mended, notices } = await mendJournal(files, path, first, options)
  // what is damaged is not moved about
  const scan =
    options.writable && notices.length === 0
      ? await rotateJournal(
          files,
          path,
          options.history.folder,
          mended,
          options.trusted,
          options.history.rotation,
          options.now(),
        )
      : mended
  const heads: JournalHead[] = []
  const places = new Map<number, FoundLine['place']>()
  const history = new HistoryStacks()
  let size = scan.size
  const take = ({ head, place }: FoundLine): void => {
    heads.push(head)
    places.set(head.seq, place)
    history.take(head)
  }
  scan.lines.forEach(take)
  /** Number of the first entry this file is to have: those before are in the history. */
  const begins = (): number => (heads[0]?.mark === 'earlier' ? heads[0].seq + 1 : 1)
  let old: OldEntries = await openHistory(files, options.history.folder, begins() - 1)
  let deeper: readonly JournalHead[] = []
  let deepest = old.parts.length

  let file: OpenFile | null = null
  let dirty = false
  const opened = async (): Promise<OpenFile> => {
    if (file !== null) return file
    file = await files.open(path, scan.exists || size > 0 ? 'change' : 'create').catch(() => files.open(path, 'change'))
    if (!scan.exists) await files.syncFolder(dirname(path))
    return file
  }
  /** After a failed write the descriptor is not trusted: a new one cuts the file back to what was acknowledged. */
  const cutBack = async (): Promise<void> => {
    await file?.close().catch(() => undefined) // the descriptor is given up either way
    file = null
    const fresh = await opened()
    await fresh.truncate(size)
    await fresh.datasync()
    dirty = false
  }

  const append = async (record: JournalRecord): Promise<Result<null>> => {
    const bytes = Buffer.from(`${printLine(record)}\n`)
    try {
      if (dirty) await cutBack()
      const target = await opened()
      dirty = true
      if (bytes.length <= AT_ONCE) writeAllNow(target, bytes, size)
      else await writeAll(target, bytes, size)
      await target.datasync()
      dirty = false
    } catch (error) {
      if (dirty) await cutBack().catch(() => undefined) // tried again before the next write; this failure is told now
      return { ok: false, failure: saveFailure(error) }
    }
    const head = parseHead(bytes)
    if (head === null) throw new Error(`journal line ${String(record.seq)} has no readable head`)
    take({ head, place: { offset: size, length: bytes.length - 1 } })
    size += bytes.length
    return succeed(null)
  }

  const read = async (seq: number): Promise<JournalRecord | null> => {
    const place = places.get(seq)
    // the mark at the journal's head has the number of the last entry before it
    if (seq < begins()) return old.read(seq)
    if (place === undefined || place.length === 0) return null
    const source = file ?? (await files.open(path, 'read'))
    try {
      return parseLine(Buffer.from(await source.read(place.length, place.offset)))
    } finally {
      if (source !== file) await source.close()
    }
  }

  async function* entries(
    after: number,
    wanted: (head: JournalHead) => boolean = () => true,
  ): AsyncIterable<JournalItem> {
    for (let seq = after + 1; seq < begins();) {
      const next = seq
      const part = old.parts.find((each) => each.first <= next && next <= each.last)
      const known = part === undefined ? null : await old.headsOf(part)
      const last = part?.last ?? begins() - 1
      if (known === null) yield { seq: last, from: seq, mark: part === undefined ? 'lost' : null, record: null }
      else
        for (const head of known)
          if (head.seq > after && wanted(head))
            yield {
              seq: head.seq,
              from: head.seq,
              mark: head.mark,
              record: head.mark === 'lost' ? null : await old.read(head.seq),
            }
      seq = last + 1
    }
    for (const head of [...heads]) {
      const { seq, mark } = head
      if (seq > after && mark !== 'earlier' && wanted(head))
        yield { seq, from: seq, mark, record: mark === 'lost' ? null : await read(seq) }
    }
  }

  const deepen = async (): Promise<boolean> => {
    const part = old.parts[deepest - 1]
    const before = part === undefined ? null : await old.headsOf(part)
    if (before === null) return false
    deepest -= 1
    deeper = [...before, ...deeper]
    history.restart()
    for (const head of deeper) history.take(head)
    for (const head of heads) history.take(head)
    return true
  }

  const unknown = (direction: 'undo' | 'redo'): boolean => history[direction].length === 0 && !history.cut[direction]
  const reach = async (): Promise<void> => {
    while (unknown('undo') || unknown('redo')) if (!(await deepen())) return
  }

  /** Another program put a shorter or mended journal in the place of the one read so far. */
  const readAnew = async (last: number): Promise<readonly JournalHead[]> => {
    const all = await scanJournal(files, path, last)
    const mark = all.lines.find(({ head }) => head.mark === 'earlier')
    places.clear()
    for (const line of all.lines) {
      if (line.head.seq <= last) places.set(line.head.seq, line.place)
      else take(line)
    }
    const missed: JournalHead[] = []
    if (mark !== undefined) {
      const own = heads.filter(({ seq }) => seq > mark.head.seq)
      heads.splice(0, heads.length, mark.head, ...own)
      old = await openHistory(files, options.history.folder, mark.head.seq)
      deepest = old.parts.length
      deeper = []
      // entries that went into the history before they were taken in here
      for (const part of old.parts)
        if (part.last > last) missed.push(...((await old.headsOf(part)) ?? []).filter(({ seq }) => seq > last))
    }
    size = all.size
    return [...missed, ...all.lines.flatMap(({ head }) => (head.seq > last && head.mark !== 'earlier' ? [head] : []))]
  }

  const journal: Journal = {
    get seq() {
      return heads.at(-1)?.seq ?? 0
    },
    get size() {
      return size
    },
    get identity() {
      return identity
    },
    heads,
    history,
    read,
    entries,
    reach,
    append,
    uncertain: () => dirty,
    catchUp: async () => {
      const last = heads.at(-1)?.seq ?? 0
      const before = identity
      const replaced = async (): Promise<boolean> => {
        identity = await identityNow()
        return identity !== null && before !== null && identity !== before
      }
      if (await replaced()) return readAnew(last)
      const more = await scanJournal(files, path, last, size, last)
      if (await replaced()) return readAnew(last)
      // a bad line here is one that the writer is still writing, or damage it will report itself
      more.lines.forEach(take)
      if (more.bad.length === 0) size = more.exists ? more.size : size
      return more.lines.map((line) => line.head)
    },
    close: async () => {
      await file?.close()
      file = null
    },
  }
  // what the disk refuses here is told by the undo that needs it
  if (options.writable) await unlessRefused(reach())
  return { journal, notices }
}
