import { dirname, join } from 'node:path'
import type { BackupCheck, BackupCounts, BackupReason, BackupSummary } from '../../core/model/backup.ts'
import { LIBRARY_SCHEMA, type Library } from '../../core/model/library.ts'
import { fail, type Failure, type Result, succeed } from '../../core/model/result.ts'
import { ArchiveDamage, type FileToArchive, inPieces, writeArchive } from './backup-archive.ts'
import { contentOfFolder, contentOfMoment, countsOf, findSources, poolName, readSource } from './backup-content.ts'
import { type BackupIndexEntry, backupIndex } from './backup-index.ts'
import { BACKUP_FORMAT, type BackupManifest, type BackupSource, MANIFEST, openBackup } from './backup-manifest.ts'
import { checkArchive } from './check-archive.ts'
import { refusePlace } from './backup-place.ts'
import { outdatedBackups } from './backup-rotation.ts'
import { writeDurably } from './durable-file.ts'
import { printChecked } from './durable-json.ts'
import { type FileCalls, codeOf, orMissing } from './file-calls.ts'
import { type LibraryPaths, makeFolder, removeTemps } from './library-folder.ts'
import { saveFailure } from './save-failure.ts'
import type { StoreMoment } from './store.ts'

export interface NewBackup {
  readonly reason: BackupReason
  readonly name?: string
  readonly madeAt: string
  /** How far local time is ahead of UTC: rotation goes by people's days. Null: nothing is removed now. */
  readonly zoneMinutes: number | null
}

/** What is copied: an open library at one moment, or a library's folder as it lies there, of that schema. */
export type BackupOf =
  { readonly moment: StoreMoment } | { readonly asItLies: { readonly schema: number; readonly seq: number } }

/** The backups in one folder: archives, an index of them, and the originals once for all of them in `sources/`. */
export interface Backups {
  readonly folder: string
  readonly list: () => Promise<Result<{ readonly backups: readonly BackupSummary[]; readonly bytes: number }>>
  /**
   * Makes a backup and lets rotation remove what is outdated. `disk-full`, `not-saved`; `file-not-found` and
   * `cannot-write` where the folder that this one lies in is not there. On failure the backups before it are as they
   * were.
   */
  readonly make: (of: BackupOf, backup: NewBackup) => Promise<Result<BackupSummary>>
  /** Reads every byte and holds it against what was written. `backup-not-found`. */
  readonly check: (id: string, at: string) => Promise<Result<BackupCheck>>
  readonly change: (
    id: string,
    change: { readonly name?: string; readonly kept?: boolean },
  ) => Promise<Result<BackupSummary>>
  readonly remove: (id: string) => Promise<Result<null>>
}

/** What stays free whatever a backup would like to take. */
const RESERVE = 64 * 1024 * 1024
const SUFFIX = '.zip'
const isBackupId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(id)

export const backupsIn = (files: FileCalls, paths: LibraryPaths, libraryName: string, folder: string): Backups => {
  const pool = join(folder, 'sources')
  const index = backupIndex(files, folder)
  const pathOf = (id: string): string => join(folder, id + SUFFIX)
  let last: Promise<unknown> = Promise.resolve()
  /** One at a time: two would take each other's outdated ones away. What the disk refuses is an answer. */
  const inTurn = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const next = last.then(async () => {
      try {
        return await work()
      } catch (error) {
        if (error instanceof ArchiveDamage) return damaged(error.message)
        if (codeOf(error) === '') throw error
        return { ok: false as const, failure: saveFailure(error) }
      }
    })
    last = next.catch(() => undefined) // told to whoever asked
    return next
  }

  const present = async (): Promise<ReadonlyMap<string, number>> => {
    const found = new Map<string, number>()
    for (const name of (await orMissing(files.readdir(folder))) ?? []) {
      const id = name.slice(0, -SUFFIX.length)
      if (!name.endsWith(SUFFIX) || !isBackupId(id)) continue
      const facts = await orMissing(files.facts(join(folder, name)))
      if (facts?.kind === 'file') found.set(id, facts.size)
    }
    return found
  }

  /** What is known of every archive that is there; those the index does not know are read. */
  const known = async (): Promise<Map<string, BackupIndexEntry>> => {
    const before = await index.read()
    const now = new Map<string, BackupIndexEntry>()
    for (const [id, bytes] of await present()) {
      const entry = before.get(id)
      now.set(
        id,
        entry !== undefined && entry.bytes === bytes && !entry.damaged
          ? entry
          : await entryOf(files, pathOf(id), bytes, entry),
      )
    }
    return now
  }

  /**
   * Puts originals that the pool lacks into it. Answers all of them, and which are not what their record says or are
   * gone.
   */
  const poolSources = async (library: Library | null, extraBytes: number): Promise<readonly BackupSource[]> => {
    const found = await findSources(files, paths, library)
    await makeFolder(files, pool)
    const held = new Map<string, number>()
    for (const name of await files.readdir(pool))
      held.set(name, (await orMissing(files.facts(join(pool, name))))?.size ?? -1)
    const lacking = found.filter(
      ({ expected, kind, size }) => expected === null || held.get(poolName({ sha256: expected, kind })) !== size,
    )
    const needed = lacking.reduce((sum, { size }) => sum + size, extraBytes) + RESERVE
    if ((await files.free(folder)) < needed)
      throw Object.assign(new Error('the disk is nearly full'), { code: 'ENOSPC' })
    const sources: BackupSource[] = []
    for (const source of found) {
      const { policyId, kind, size, expected } = source
      if (expected !== null && held.get(poolName({ sha256: expected, kind })) === size) {
        sources.push({ policyId, kind, sha256: expected, size })
        continue
      }
      const read = await readSource(files, source)
      if (read === null) continue
      const name = poolName({ sha256: read.sha256, kind })
      if (held.get(name) !== read.bytes.length) await writeDurably(files, join(pool, name), read.bytes, false)
      held.set(name, read.bytes.length)
      sources.push({ policyId, kind, sha256: read.sha256, size: read.bytes.length })
    }
    return sources
  }

  const freeId = (madeAt: string, seq: number, taken: ReadonlyMap<string, unknown>): string => {
    const stem = `piyue-${madeAt.slice(0, 19).replaceAll(':', '')}-${String(seq)}`
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? stem : `${stem}-${String(n)}`
      if (!taken.has(id)) return id
    }
  }

  const makeNow = async (
    of: BackupOf,
    { reason, name = '', madeAt, zoneMinutes }: NewBackup,
  ): Promise<Result<BackupSummary>> => {
    const refused = await refusePlace(files, dirname(folder))
    if (refused !== null) return { ok: false, failure: refused }
    await makeFolder(files, folder)
    await removeTemps(files, folder)
    const before = await known()
    const library = 'moment' in of ? of.moment.library : null
    const journalBytes =
      'moment' in of ? of.moment.journalBytes : ((await orMissing(files.facts(paths.journal)))?.size ?? 0)
    const sources = await poolSources(library, journalBytes)
    const seq = 'moment' in of ? of.moment.seq : of.asItLies.seq
    const id = freeId(madeAt, seq, before)
    const counts = library === null ? null : countsOf(library)
    const content = 'moment' in of ? contentOfMoment(files, paths, of.moment) : contentOfFolder(files, paths)
    const manifest = (archived: BackupManifest['files']): FileToArchive => {
      const schema = 'moment' in of ? LIBRARY_SCHEMA : of.asItLies.schema
      const value: BackupManifest = {
        format: BACKUP_FORMAT,
        version: 1,
        library: libraryName,
        madeAt,
        seq,
        reason,
        name,
        schema,
        counts,
        files: archived,
        sources,
      }
      return { path: MANIFEST, pieces: () => inPieces(printChecked(value)) }
    }
    const bytes = await writeArchive(files, pathOf(id), madeAt, content, manifest)
    const entry: BackupIndexEntry = {
      madeAt,
      seq,
      reason,
      name,
      kept: reason === 'by-hand' || name !== '',
      bytes,
      counts,
      checked: null,
      damaged: false,
      sources: [...new Set(sources.map(poolName))],
    }
    before.set(id, entry)
    await index.write(before)
    if (zoneMinutes !== null) await rotate(before, zoneMinutes, id)
    return succeed(summaryOf(id, entry))
  }

  /** The one just made stays whatever the clock says: it may have been set back. */
  const rotate = async (all: Map<string, BackupIndexEntry>, zoneMinutes: number, made: string): Promise<void> => {
    const outdated = outdatedBackups(
      [...all].filter(([, { damaged: broken }]) => !broken).map(([id, entry]) => summaryOf(id, entry)),
      zoneMinutes,
    )
    const gone = outdated.filter((id) => id !== made)
    if (gone.length > 0) await drop(all, gone)
  }

  /**
   * Removes archives, then the originals that no archive names any more. While one archive cannot be read, all
   * originals stay.
   */
  const drop = async (all: Map<string, BackupIndexEntry>, ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      await orMissing(files.unlink(pathOf(id)))
      all.delete(id)
    }
    await index.write(all)
    if ([...all.values()].some((entry) => entry.damaged)) return
    const named = new Set([...all.values()].flatMap((entry) => entry.sources))
    for (const name of (await orMissing(files.readdir(pool))) ?? [])
      if (!named.has(name)) await orMissing(files.unlink(join(pool, name)))
  }

  const entryFor = async (
    id: string,
    work: (all: Map<string, BackupIndexEntry>, entry: BackupIndexEntry) => Promise<Result<BackupSummary>>,
  ): Promise<Result<BackupSummary>> => {
    const all = await known()
    const entry = isBackupId(id) ? all.get(id) : undefined
    return entry === undefined ? fail('backup-not-found', { params: { backup: id } }) : work(all, entry)
  }

  return {
    folder,
    list: () =>
      inTurn(async () => {
        const all = await known()
        let bytes = 0
        for (const entry of all.values()) bytes += entry.bytes
        for (const name of (await orMissing(files.readdir(pool))) ?? [])
          bytes += (await orMissing(files.facts(join(pool, name))))?.size ?? 0
        return succeed({
          backups: [...all]
            .map(([id, entry]) => summaryOf(id, entry))
            .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : a.id < b.id ? 1 : -1)),
          bytes,
        })
      }),
    make: (of, backup) => inTurn(() => makeNow(of, backup)),
    check: (id, at) =>
      inTurn(async () => {
        if (!isBackupId(id) || (await orMissing(files.facts(pathOf(id)))) === null)
          return fail('backup-not-found', { params: { backup: id } })
        const result = await checkArchive(files, pathOf(id), pool)
        const all = await known()
        const entry = all.get(id)
        if (entry !== undefined) await index.write(all.set(id, { ...entry, checked: { at, whole: result.whole } }))
        return succeed(result)
      }),
    change: (id, { name, kept }) =>
      inTurn(() =>
        entryFor(id, async (all, entry) => {
          const changed = { ...entry, ...(name === undefined ? {} : { name }), ...(kept === undefined ? {} : { kept }) }
          await index.write(all.set(id, changed))
          return succeed(summaryOf(id, changed))
        }),
      ),
    remove: (id) =>
      inTurn(async () => {
        const found = await entryFor(id, (_all, entry) => Promise.resolve(succeed(summaryOf(id, entry))))
        if (!found.ok) return found
        await drop(await known(), [id])
        return succeed(null)
      }),
  }
}

const summaryOf = (id: string, { sources: _sources, ...entry }: BackupIndexEntry): BackupSummary => ({ id, ...entry })

export const damaged = (detail: string): { readonly ok: false; readonly failure: Failure } =>
  fail('backup-damaged', { params: { reason: detail.slice(0, 200) }, detail })

/** What an archive says of itself, where the index does not know it, or knew another one of that name. */
const entryOf = async (
  files: FileCalls,
  path: string,
  bytes: number,
  before: BackupIndexEntry | undefined,
): Promise<BackupIndexEntry> => {
  try {
    const { manifest } = await openBackup(files, path)
    const { madeAt, seq, reason, counts, sources } = manifest
    return {
      madeAt,
      seq,
      reason,
      name: before?.name ?? manifest.name,
      kept: before?.kept ?? (reason === 'by-hand' || manifest.name !== ''),
      bytes,
      counts,
      checked: null,
      damaged: false,
      sources: [...new Set(sources.map(poolName))],
    }
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error
    const { changedMs } = await files.facts(path)
    return {
      madeAt: new Date(changedMs).toISOString(),
      seq: 0,
      reason: before?.reason ?? 'by-hand',
      name: before?.name ?? '',
      kept: before?.kept ?? false,
      bytes,
      counts: null as BackupCounts | null,
      checked: before?.checked ?? null,
      damaged: true,
      sources: [],
    }
  }
}
