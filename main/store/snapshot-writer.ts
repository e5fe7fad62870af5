import type { PolicyId } from '../../core/model/ids.ts'
import { LIBRARY_FORMAT, LIBRARY_SCHEMA, type Library, type PolicyRecord } from '../../core/model/library.ts'
import type { Failure } from '../../core/model/result.ts'
import type { Reserve } from './reserve.ts'
import { lacksRoom, saveFailure } from './save-failure.ts'
import { POLICY_FORMAT } from './policy-file.ts'
import type { SnapshotFiles } from './snapshot-files.ts'

export interface SnapshotWriter {
  /** Something was acknowledged: a snapshot follows once people pause, or after many entries. */
  readonly wake: () => void
  /**
   * Writes now whatever is newer than its file. Null when all is written; the failure otherwise (nothing is lost: the
   * journal has it).
   */
  readonly flush: () => Promise<Failure | null>
  /** Writes library.json and these policies' files again although nothing in them changed. */
  readonly rewrite: (policyIds: readonly PolicyId[]) => Promise<Failure | null>
  /** The last flush's failure; null while snapshots follow. */
  readonly failing: () => Failure | null
  readonly stop: () => void
}

/**
 * How long people must pause, and how many entries, and bytes of the journal, may wait at most: a replay of that many
 * takes well under a second, and what waits is in memory.
 */
const PAUSE_MS = 1_500
const MOST_WAITING = 500
const MOST_BYTES_WAITING = 16 * 1024 * 1024
/** A flush that failed is tried again after that long, also where nobody edits: the room people made is noticed. */
const RETRY_MS = 30_000

export interface SnapshotWriting {
  readonly snapshots: SnapshotFiles
  /** Records that are on the disk as they are here. */
  readonly saved: Map<PolicyId, PolicyRecord>
  /** The entry library.json includes; -1 where it must be written anyway. */
  readonly savedSeq: number
  readonly reserve: Reserve
  /** Told after every flush that was tried. */
  readonly settled: () => void
}

/**
 * Writes snapshots behind the journal, one policy at a time, so that an edit's cost does not grow with the library.
 * Which policies are newer than their files follows from the identity of their records: edits never change a record in
 * place.
 */
export const snapshotWriter = (
  { snapshots, saved, savedSeq, reserve, settled }: SnapshotWriting,
  now: () => { readonly library: Library; readonly seq: number; readonly journalBytes: number },
): SnapshotWriter => {
  let timer: NodeJS.Timeout | null = null
  let written = savedSeq
  let writtenBytes = now().journalBytes
  let failure: Failure | null = null
  let running: Promise<Failure | null> = Promise.resolve(null)
  let stopped = false
  let busy = false

  const writeAll = async (): Promise<Failure | null> => {
    const { library, seq, journalBytes } = now()
    if (seq === written && failure === null) return null
    try {
      const records = Object.values<PolicyRecord>(library.policies)
      for (const record of records) {
        const { id } = record.policy
        if (saved.get(id) === record) continue
        await snapshots.policy(id).write({ format: POLICY_FORMAT, schema: LIBRARY_SCHEMA, seq, record })
        saved.set(id, record)
      }
      const policies = Object.fromEntries(
        records.map(({ policy }) => [policy.id, { title: policy.metadata.title, fileName: policy.source.fileName }]),
      )
      await snapshots.library.write({
        format: LIBRARY_FORMAT,
        schema: LIBRARY_SCHEMA,
        seq,
        policies,
        tags: library.tags,
        collections: library.collections,
        searches: library.searches,
      })
      written = seq
      writtenBytes = journalBytes
      return null
    } catch (error) {
      return saveFailure(error)
    }
  }
  /** A full disk gets the reserve, once; after a good flush it is made again where there is room. */
  const writeWithReserve = async (): Promise<Failure | null> => {
    const first = await writeAll()
    const released = first !== null && lacksRoom(first) && (await reserve.release())
    const last = released ? await writeAll() : first
    if (last === null) await reserve.make()
    else if (released) await reserve.putBack()
    return last
  }
  const flush = (): Promise<Failure | null> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running = running.then(async () => {
      busy = true
      failure = await writeWithReserve()
      busy = false
      if (failure !== null && !stopped)
        timer ??= setTimeout(() => {
          void flush()
        }, RETRY_MS).unref()
      settled()
      return failure
    })
    return running
  }
  return {
    wake: () => {
      if (stopped) return
      if (timer !== null) clearTimeout(timer)
      timer = null
      const { seq, journalBytes } = now()
      const crowded = seq - written >= MOST_WAITING || journalBytes - writtenBytes >= MOST_BYTES_WAITING
      if (crowded && !busy && failure === null) void flush()
      else
        timer = setTimeout(() => {
          void flush()
        }, PAUSE_MS).unref()
    },
    flush,
    rewrite: async (policyIds) => {
      // twice: the first writing keeps the damaged file as the previous one
      for (let writing = 0; writing < 2; writing += 1) {
        for (const id of policyIds) saved.delete(id)
        written = -1
        const failed = await flush()
        if (failed !== null) return failed
      }
      return null
    },
    failing: () => failure,
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
