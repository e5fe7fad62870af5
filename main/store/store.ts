import { applyEdit, replayEdit, singlesOf, stepOf } from '../../core/library/edits/apply-edit.ts'
import { touchedPolicies } from '../../core/library/queries/touched-policies.ts'
import type { Edit, StepName } from '../../core/model/edit.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../core/model/library.ts'
import type { Notice } from '../../core/model/notice.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { codeOf, unlessRefused } from './file-calls.ts'
import type { History } from './history.ts'
import type { Journal } from './journal.ts'
import type { JournalRecord } from './journal-line.ts'
import type { LibraryPaths } from './library-folder.ts'
import type { Lock } from './lock.ts'
import { madeRequests } from './made-requests.ts'
import type { PolicyFileStore } from './policy-files.ts'
import type { Reserve } from './reserve.ts'
import { recordFromJournal } from './salvage.ts'
import { lacksRoom, saveFailure } from './save-failure.ts'
import { canRead, type Shelf } from './shelf.ts'
import type { SnapshotFiles } from './snapshot-files.ts'
import type { SnapshotWriter } from './snapshot-writer.ts'

export type ReadOnlyBecause = 'library-locked' | 'library-newer' | 'library-read-only'

/** What an acknowledged edit did. `policyIds` null: it touched the codebook or the collections. */
export interface Committed {
  readonly changed: boolean
  readonly policyIds: readonly PolicyId[] | null
  readonly notices: readonly Notice[]
}

export interface CommitOptions {
  readonly author: string
  readonly at: string
  /** Asked again under it, an edit that was made is not made again, and nothing changed. */
  readonly requestId?: string
}

/**
 * A library as after one entry. Its value never changes, and the journal only grows, so both can be copied while people
 * go on. A writer that opens meanwhile may put a shorter journal in its place: `journalIdentity` tells readers (see
 * `Journal.identity`).
 */
export interface StoreMoment {
  readonly library: Library
  readonly seq: number
  readonly journalBytes: number
  readonly journalIdentity: string | null
}

/** An open library: its value in memory, its files on the disk. Edits go through one at a time. */
export interface Store {
  readonly paths: LibraryPaths
  readonly readOnly: ReadOnlyBecause | null
  readonly library: () => Library
  readonly seq: () => number
  /** The library between two edits, with what of the journal belongs to it: what a backup is made of. */
  readonly moment: () => Promise<StoreMoment>
  /** ISO instant of the last acknowledged edit, null where there was none. */
  readonly savedAt: () => string | null
  /**
   * What can be undone and redone next, across a shortened journal and restarts; the steps further back may still lie
   * in its old parts.
   */
  readonly history: () => History
  /** What opening had to do, and what is not as it should be now: `snapshot-delayed` {cause}, `reserve-missing`. */
  readonly notices: () => readonly Notice[]
  /** Hears whenever writing in the background changed what `notices` says. */
  readonly onNotices: (listener: () => void) => void
  readonly files: PolicyFileStore
  readonly journal: Journal
  /** Applies, journals, flushes; answers only then. The library in memory changes after the disk has. */
  readonly commit: (edit: Edit, options: CommitOptions) => Promise<Result<Committed>>
  /** An edit of the store's own, after damage: replayed without asking, journalled, never undone. */
  readonly commitOwn: (edits: readonly Edit[], at: string) => Promise<Result<Committed>>
  readonly undo: (options: CommitOptions) => Promise<Result<Committed>>
  readonly redo: (options: CommitOptions) => Promise<Result<Committed>>
  /** Read-only stores take in what the writer appended; answers whether anything changed. */
  readonly catchUp: () => Promise<boolean>
  readonly flush: SnapshotWriter['flush']
  readonly rewrite: SnapshotWriter['rewrite']
  /**
   * Whether a policy's clauses and facts are at hand: where its file lost them while it was open, they are read out of
   * the journal.
   */
  readonly hasWhole: (record: PolicyRecord) => Promise<boolean>
  readonly snapshots: SnapshotFiles
  readonly close: () => Promise<void>
}

export interface StoreParts {
  readonly paths: LibraryPaths
  readonly library: Library
  readonly journal: Journal
  readonly files: PolicyFileStore
  readonly snapshots: SnapshotFiles
  readonly lock: Lock | null
  readonly readOnly: ReadOnlyBecause | null
  readonly notices: readonly Notice[]
  readonly reserve: Reserve
  /** Where the bulk of policies is put away; null where they are all in memory. */
  readonly shelf: Shelf | null
  readonly writer: (
    now: () => { readonly library: Library; readonly seq: number; readonly journalBytes: number },
    settled: () => void,
  ) => SnapshotWriter
}

interface Origin {
  readonly step: StepName
  readonly undoes?: number
  readonly redoes?: number
}

/** Whoever adds a policy keeps the record given: the store puts the bulk of its own away. */
const withOwnRecords = (edit: Edit): Edit =>
  edit.kind === 'batch'
    ? { ...edit, edits: edit.edits.map(withOwnRecords) }
    : edit.kind === 'add-policy'
      ? { ...edit, record: { ...edit.record, policy: { ...edit.record.policy } } }
      : edit

export const createStore = (parts: StoreParts): Store => {
  const { paths, journal, files, lock, readOnly, notices, reserve, shelf } = parts
  let library = parts.library
  const listeners: (() => void)[] = []
  const writer = parts.writer(
    () => ({ library, seq: journal.seq, journalBytes: journal.size }),
    () => {
      tellNotices()
    },
  )
  const made = madeRequests(journal)
  let lostLock = false
  let last: Promise<unknown> = Promise.resolve()

  const noticesNow = (): readonly Notice[] => {
    const failing = writer.failing()
    return [
      ...notices,
      ...(failing === null ? [] : [{ code: 'snapshot-delayed', params: { cause: failing.code } }]),
      ...(reserve.held() ? [] : [{ code: 'reserve-missing' }]),
    ]
  }
  let told = JSON.stringify(noticesNow())
  const tellNotices = (): void => {
    const now = JSON.stringify(noticesNow())
    if (now === told) return
    told = now
    for (const listener of listeners) listener()
  }

  /** One after the other: an edit is applied to what the one before it left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined) // told to whoever asked
    return next
  }

  /** What the disk refuses is an answer; our own bugs go on as errors. */
  const answered = async (work: () => Promise<Result<Committed>>): Promise<Result<Committed>> => {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) === '') throw error
      return { ok: false, failure: saveFailure(error) }
    }
  }

  const commitOnce = async (edit: Edit, options: CommitOptions): Promise<Result<Committed>> => {
    const { requestId } = options
    if (requestId !== undefined && readOnly === null && (await made.has(requestId)))
      return succeed({ changed: false, policyIds: [], notices: [] })
    const committed = await commitNow(edit, { step: stepOf(edit) }, options)
    if (requestId !== undefined && committed.ok) made.add(requestId)
    return committed
  }

  const commitNow = async (
    edit: Edit,
    origin: Origin,
    { author, at, requestId }: CommitOptions,
  ): Promise<Result<Committed>> => {
    if (readOnly !== null) return fail(readOnly)
    const applied = applyEdit(library, withOwnRecords(edit))
    if (!applied.ok) return applied
    if (applied.value.library === library) return succeed({ changed: false, policyIds: [], notices: applied.notices })
    const record: JournalRecord = {
      seq: journal.seq + 1,
      at,
      author,
      ...origin,
      edit: applied.value.edit,
      undo: applied.value.undo,
      ...(requestId === undefined ? {} : { requestId }),
    }
    const kept = await keep(record, applied.value.library)
    return kept.ok
      ? succeed({ changed: true, policyIds: touchedPolicies(applied.value.edit), notices: applied.notices })
      : kept
  }

  /**
   * The journal first, on a full disk with the help of the reserve, then the library in memory; neither where the lock
   * is gone.
   */
  const keep = async (record: JournalRecord, after: Library): Promise<Result<null>> => {
    if (lock?.holds() === false) {
      lostLock = true
      return fail('library-locked', { detail: 'the lock went to another program' })
    }
    const first = await journal.append(record)
    const appended =
      !first.ok && lacksRoom(first.failure) && (await reserve.release()) ? await journal.append(record) : first
    if (!appended.ok) return appended
    library = after
    writer.wake()
    return succeed(null)
  }

  const commitOwnNow = async (edits: readonly Edit[], at: string): Promise<Result<Committed>> => {
    if (readOnly !== null) return fail(readOnly)
    const edit: Edit = { kind: 'batch', name: 'bulk', edits }
    const kept = await keep(
      {
        seq: journal.seq + 1,
        at,
        author: '',
        step: 'bulk',
        mark: 'base',
        edit,
        undo: { kind: 'batch', name: 'bulk', edits: [] },
      },
      singlesOf(edit).reduce(replayEdit, library),
    )
    return kept.ok ? succeed({ changed: true, policyIds: touchedPolicies(edit), notices: [] }) : kept
  }

  const takeBack = async (direction: 'undo' | 'redo', options: CommitOptions): Promise<Result<Committed>> => {
    if (readOnly !== null) return fail(readOnly)
    await journal.reach()
    const step = journal.history[direction].at(-1)
    if (step === undefined) return fail(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    const entry = await journal.read(step.seq)
    if (entry === null) return fail('library-damaged', { params: { file: 'edits.jsonl', seq: step.seq } })
    const taken = await commitNow(
      entry.undo,
      { step: step.step, ...(direction === 'undo' ? { undoes: step.seq } : { redoes: step.seq }) },
      options,
    )
    // done, whatever the disk says now: the next one asks it again
    if (taken.ok) await unlessRefused(journal.reach())
    return taken
  }

  const catchUp = async (): Promise<boolean> => {
    if (readOnly === null) return false
    const before = library
    for (const { seq } of await journal.catchUp()) {
      const entry = await journal.read(seq)
      if (entry !== null) for (const edit of singlesOf(entry.edit)) library = replayEdit(library, edit)
    }
    return library !== before
  }

  return {
    paths,
    get readOnly() {
      return readOnly ?? (lostLock ? 'library-locked' : null)
    },
    library: () => library,
    seq: () => journal.seq,
    moment: () =>
      inTurn(async () => {
        await catchUp()
        return { library, seq: journal.seq, journalBytes: journal.size, journalIdentity: journal.identity }
      }),
    savedAt: () => journal.heads.findLast((head) => head.mark === null)?.at ?? null,
    history: () => journal.history,
    notices: noticesNow,
    onNotices: (listener) => {
      listeners.push(listener)
    },
    files,
    journal,
    commit: (edit, options) => inTurn(() => answered(() => commitOnce(edit, options))),
    commitOwn: (edits, at) => inTurn(() => answered(() => commitOwnNow(edits, at))),
    undo: (options) => inTurn(() => answered(() => takeBack('undo', options))),
    redo: (options) => inTurn(() => answered(() => takeBack('redo', options))),
    catchUp: () => inTurn(catchUp),
    flush: writer.flush,
    rewrite: writer.rewrite,
    hasWhole: async (record) => {
      if (shelf === null || canRead(() => [record.policy.clauses, record.facts])) return true
      const { record: again, whole } = await recordFromJournal(journal, record.policy.id, null, 0)
      if (again === null || !whole) return false
      shelf.bringBack(record, again)
      return true
    },
    snapshots: parts.snapshots,
    close: () =>
      inTurn(async () => {
        if (readOnly === null && !lostLock) await writer.flush()
        writer.stop()
        await journal.close()
        await lock?.release()
      }),
  }
}
