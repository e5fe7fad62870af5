import type { Edit } from '../../core/model/edit.ts'
import type { Notice } from '../../core/model/notice.ts'
import { LIBRARY_SCHEMA } from '../../core/model/library.ts'
import { fail, type Failure, type Result, succeed } from '../../core/model/result.ts'
import { adoption, findPolicies } from './adopt.ts'
import { backUpBeforeMigration } from './back-up-before-migration.ts'
import { type FileCalls, codeOf } from './file-calls.ts'
import { openJournal, type Journal } from './journal.ts'
import { lostRecord, type JournalRecord } from './journal-line.ts'
import {
  kindOfFolder,
  libraryPaths,
  makeFolder,
  removePolicyFolder,
  removeTemps,
  tidyPolicyFolders,
  type LibraryPaths,
} from './library-folder.ts'
import { findIndex, loadLibrary, type FoundIndex, type Loading } from './load-library.ts'
import { takeLock, type Lock, type LockOptions } from './lock.ts'
import { policyFileStore } from './policy-files.ts'
import { noReserve, openReserve, releaseUnopened, RESERVE_BYTES } from './reserve.ts'
import { defaultRotation, type Rotation } from './rotate-journal.ts'
import { openQuarantine } from './salvage.ts'
import { lacksRoom, saveFailure } from './save-failure.ts'
import { openShelf, type Shelf } from './shelf.ts'
import { type LibraryFile, snapshotFiles } from './snapshot-files.ts'
import { snapshotWriter } from './snapshot-writer.ts'
import { createStore, type ReadOnlyBecause, type Store } from './store.ts'

export interface OpenStoreOptions {
  readonly files: FileCalls
  readonly folder: string
  /** ISO instant of now. */
  readonly now: () => string
  readonly lock: Omit<LockOptions, 'now'>
  /** What a new library starts with; never undone. */
  readonly base: Edit
  /** What the opener knows of the folder that people should be told. */
  readonly told?: readonly Notice[]
  /** Ask for reading only: takes no lock, changes no file. */
  readonly readOnly?: boolean
  /** When the journal's old entries go into the history; the usual unless told. */
  readonly rotation?: Rotation
  /** How much is kept back for saving on a full disk; the usual unless told, nothing where it is 0. */
  readonly reserveBytes?: number
}

interface Access {
  readonly lock: Lock | null
  readonly readOnly: ReadOnlyBecause | null
  readonly notices: readonly Notice[]
}

const access = async (options: OpenStoreOptions, paths: LibraryPaths): Promise<Access> => {
  if (options.readOnly === true) return { lock: null, readOnly: 'library-read-only', notices: [] }
  const answer = await takeLock(options.files, paths.lock, { ...options.lock, now: options.now })
  switch (answer.kind) {
    case 'held':
      return {
        lock: answer.lock,
        readOnly: null,
        notices:
          answer.takenFrom === null
            ? []
            : [{ code: 'lock-taken-over', params: { program: answer.takenFrom.program, host: answer.takenFrom.host } }],
      }
    case 'other':
      return {
        lock: null,
        readOnly: 'library-locked',
        notices: [
          {
            code: 'library-locked-by',
            params: {
              program: answer.owner.program,
              host: answer.owner.host,
              pid: answer.owner.pid,
              since: answer.owner.since,
            },
          },
        ],
      }
    case 'unwritable':
      return {
        lock: null,
        readOnly: 'library-read-only',
        notices: [{ code: 'library-not-writable', params: { cause: answer.detail } }],
      }
  }
}

const nothing: Edit = { kind: 'batch', name: 'bulk', edits: [] }
/** An entry of the store's own, which nobody can undo. */
const ownRecord = (seq: number, edit: Edit, at: string): JournalRecord => ({
  seq,
  at,
  author: '',
  step: 'bulk',
  mark: 'base',
  edit,
  undo: nothing,
})

/** Folders of an import that was never acknowledged: no snapshot, and no entry of a whole journal ever knew them. */
const removeLeftovers = async (files: FileCalls, paths: LibraryPaths, journal: Journal): Promise<void> => {
  const left = await tidyPolicyFolders(files, paths)
  if (left.length === 0) return
  const known = new Set<string>()
  for await (const { record: entry } of journal.entries(0)) {
    if (entry === null) return // an unreadable entry may have been the one that knew them
    for (const id of addedBy(entry.edit)) known.add(id)
  }
  for (const id of left) if (!known.has(id)) await removePolicyFolder(files, paths, id)
}

const addedBy = (edit: Edit): readonly string[] =>
  edit.kind === 'batch' ? edit.edits.flatMap(addedBy) : edit.kind === 'add-policy' ? [edit.record.policy.id] : []

interface Opening {
  readonly options: OpenStoreOptions
  readonly loading: Loading
  readonly index: LibraryFile
  readonly journal: Journal
}

/** The journal and its history give the library from its base on, without a gap. */
const tellsAll = async (journal: Journal): Promise<boolean> => {
  let based = false
  for await (const { mark, record } of journal.entries(0)) {
    if (record === null) return false
    if (mark === 'base') based = true
  }
  return based
}

/**
 * Puts into the journal what a library must start from: the base of a new one, and, where index and journal are both
 * lost, the policies found in their folders. Numbers go on behind whatever those snapshots include.
 */
const layFoundations = async ({
  options: { files, now, base },
  loading,
  index,
  journal,
}: Opening): Promise<Result<readonly Notice[]>> => {
  if (index.seq > 0 || (await tellsAll(journal))) return succeed([])
  const found = await findPolicies(files, loading.paths, loading.snapshots)
  if (found.seq > journal.seq) {
    const marked = await journal.append(lostRecord(found.seq, now()))
    if (!marked.ok) return marked
  }
  if (!journal.heads.some((head) => head.mark === 'base')) {
    const laid = await journal.append(ownRecord(journal.seq + 1, base, now()))
    if (!laid.ok) return laid
  }
  const { library } = await loadLibrary(loading, index, journal)
  const adopted = adoption(found.records, library)
  if (adopted === null) return succeed([])
  const taken = await journal.append(ownRecord(journal.seq + 1, adopted.edit, now()))
  return taken.ok ? succeed(adopted.notices) : taken
}

const closed = async <T>(journal: Journal, failed: T): Promise<T> => {
  await journal.close()
  return failed
}

interface Journalled {
  readonly options: OpenStoreOptions
  readonly paths: LibraryPaths
  readonly granted: Access
  readonly loading: Loading
  readonly shelf: Shelf | null
  readonly found: FoundIndex
  readonly fresh: boolean
  readonly journal: Journal
  readonly journalNotices: readonly Notice[]
  readonly readOnly: ReadOnlyBecause | null
}

const openJournalled = async ({
  options,
  paths,
  granted,
  loading,
  shelf,
  found,
  fresh,
  journal,
  journalNotices,
  readOnly,
}: Journalled): Promise<Result<Store>> => {
  const { files, now } = options
  const { index, newer, asSaved } = found
  const { snapshots } = loading
  const founded = readOnly === null ? await layFoundations({ options, loading, index, journal }) : succeed([])
  if (!founded.ok) return closed(journal, founded)
  const loaded = await loadLibrary(loading, index, journal)
  if (readOnly === null && loaded.includes > journal.seq) {
    const marked = await journal.append(lostRecord(loaded.includes, now()))
    if (!marked.ok) return closed(journal, marked)
  }
  if (readOnly === null) await removeLeftovers(files, paths, journal)
  const reserve =
    readOnly === null ? await openReserve(files, paths.reserve, options.reserveBytes ?? RESERVE_BYTES) : noReserve
  await reserve.make()
  const notices = [
    ...(options.told ?? []),
    ...granted.notices,
    ...(fresh ? [] : found.notices),
    ...journalNotices,
    ...founded.value,
    ...loaded.notices,
    ...(loaded.replayed > 0 && readOnly === null
      ? [{ code: 'edits-replayed', params: { count: loaded.replayed } }]
      : []),
  ]
  const saved = new Map(loaded.saved)
  const whole = asSaved && saved.size === Object.keys(loaded.library.policies).length
  const store = createStore({
    paths,
    journal,
    notices,
    readOnly,
    snapshots,
    reserve,
    shelf,
    library: loaded.library,
    lock: newer ? null : granted.lock,
    files: policyFileStore(files, paths, snapshots),
    writer: (current, settled) =>
      snapshotWriter({ snapshots, saved, savedSeq: whole ? index.seq : -1, reserve, settled }, current),
  })
  if (newer) await granted.lock?.release()
  if (readOnly === null && !whole) {
    const failure = await store.flush()
    if (failure !== null && fresh) {
      await store.close()
      return { ok: false, failure }
    }
  }
  return succeed(store, notices)
}

const openLocked = async (options: OpenStoreOptions, paths: LibraryPaths, granted: Access): Promise<Result<Store>> => {
  const { files, now } = options
  const writes = granted.readOnly === null
  if (writes) {
    await makeFolder(files, paths.policies)
    await removeTemps(files, paths.folder)
  }
  // where somebody else may write them, files cannot be come back to
  const shelf = writes ? openShelf(files, paths) : null
  const snapshots = snapshotFiles(files, paths, shelf)
  const quarantine = openQuarantine(files, paths, now)
  const loading: Loading = { paths, snapshots, quarantine: writes ? quarantine : null }
  const fresh = writes && (await isFresh(files, paths))
  const found = await findIndex(loading)
  if (!found.ok) return found
  const { index } = found.value
  const old = writes && !found.value.newer && found.value.savedSchema < LIBRARY_SCHEMA
  const copied = old ? await backUpBeforeMigration(files, paths, found.value.savedSchema, index.seq, now()) : null
  // what could not be copied first is not changed
  const unwritten = found.value.newer || copied?.done === false
  const readOnly = found.value.newer ? 'library-newer' : unwritten ? 'library-read-only' : granted.readOnly
  const { journal, notices: journalNotices } = await openJournal(files, paths.journal, {
    writable: readOnly === null,
    trusted: index.seq,
    now,
    quarantine: quarantine.copy,
    history: { folder: paths.history, rotation: options.rotation ?? defaultRotation },
  })
  try {
    return await openJournalled({
      options,
      paths,
      granted,
      loading,
      shelf,
      found: {
        ...found.value,
        newer: unwritten,
        notices: [...found.value.notices, ...(copied === null ? [] : [copied.notice])],
      },
      fresh,
      journal,
      journalNotices,
      readOnly,
    })
  } catch (error) {
    await journal.close()
    throw error
  }
}

/** Nothing but what making a library leaves before its first entry. */
const isFresh = async (files: FileCalls, paths: LibraryPaths): Promise<boolean> => {
  const names = new Set(await files.readdir(paths.folder))
  return (
    !names.has('library.json') &&
    !names.has('library.json.prev') &&
    !names.has('edits.jsonl') &&
    (await files.readdir(paths.policies)).length === 0
  )
}

const readFailure = (error: unknown): Failure => {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return { code: 'file-unreadable', detail: code }
  return code === '' ? { code: 'internal', detail: String(error) } : saveFailure(error)
}

const openOnce = async (options: OpenStoreOptions, paths: LibraryPaths): Promise<Result<Store>> => {
  const { files, folder } = options
  let lock: Lock | null = null
  try {
    const kind = await kindOfFolder(files, folder)
    if (kind === 'foreign' || (kind !== 'library' && options.readOnly === true))
      return fail('library-missing', { params: { folder } })
    if (kind === 'absent') await makeFolder(files, folder)
    const granted = await access(options, paths)
    lock = granted.lock
    if (kind !== 'library' && granted.readOnly !== null) return fail(granted.readOnly)
    const opened = await openLocked(options, paths, granted)
    if (!opened.ok) await lock?.release()
    return opened
  } catch (error) {
    await lock?.release().catch(() => undefined) // the error that stopped the opening is the one to tell
    return { ok: false, failure: readFailure(error) }
  }
}

/**
 * Opens the library in a folder, or makes one where the folder is absent or empty. The second opener, a folder that
 * takes no files and a newer library are opened for reading only, and `notices` says why. Failures: `library-missing`
 * (the folder holds other things),
 * `library-damaged`, `disk-full`, `not-saved`, `file-unreadable`.
 */
export const openStore = async (options: OpenStoreOptions): Promise<Result<Store>> => {
  const paths = libraryPaths(options.folder)
  const opened = await openOnce(options, paths)
  // a full disk takes not even the lock: with the reserve given up, people get at their library and can go on
  const again =
    !opened.ok &&
    lacksRoom(opened.failure) &&
    options.readOnly !== true &&
    (await releaseUnopened(options.files, paths))
  return again ? openOnce(options, paths) : opened
}
