import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Workbench } from '../../core/contract/workbench.ts'
import { singlesOf } from '../../core/library/edits/apply-edit.ts'
import type { BackupReason, BackupSummary } from '../../core/model/backup.ts'
import type { Edit } from '../../core/model/edit.ts'
import { fail, type Failure, type Result, succeed } from '../../core/model/result.ts'
import { backupFolder, backupFolderIn, moveBackups } from '../store/backup-place.ts'
import { type Backups, backupsIn } from '../store/backups.ts'
import { countsOf, JOURNAL_REPLACED } from '../store/backup-content.ts'
import { codeOf } from '../store/file-calls.ts'
import { copyFolder, restoreBackup } from '../store/restore-backup.ts'
import { saveFailure } from '../store/save-failure.ts'
import type { StoreMoment } from '../store/store.ts'
import type { WorkbenchParts } from './context.ts'

/** What the command line may do besides, since whoever types a folder's name may write there. */
export interface OwnBackups {
  /** A backup into a folder that is named, which must be there, once. Works for readers of a library that another program writes as well. */
  readonly makeIn: (
    folder: string,
    name: string,
  ) => Promise<Result<{ readonly folder: string; readonly backup: BackupSummary }>>
}

export interface BackingUp {
  readonly methods: Pick<
    Workbench,
    'backups' | 'makeBackup' | 'moveBackups' | 'checkBackup' | 'changeBackup' | 'removeBackup' | 'restoreBackup'
  >
  readonly own: OwnBackups
  readonly beforeBulk: (edit: Edit) => Promise<void>
  /** An edit was acknowledged. */
  readonly changed: () => void
  /**
   * Makes the session's backup where something changed since the last, and waits for what is being made; for a limited
   * time, since whoever closes waits too.
   */
  readonly endSession: () => Promise<void>
}

const HOUR_MS = 3_600_000
/** People pause this long before a backup begins beside them. */
const PAUSE_MS = 5_000
/** One bulk change after another is one occasion. */
const BULK_APART_MS = 120_000
const MANY_EDITS = 200
/**
 * Closing waits this long for a backup under way: less than the window's patience. One that is cut short counts for
 * nothing and harms nothing.
 */
const END_MS = 6_000

/**
 * Changes that one would not want to take back by hand: many edits at once, policies removed, tags or libraries merged.
 */
export const isBulk = (edit: Edit): boolean => {
  const singles = singlesOf(edit)
  return (
    singles.length > MANY_EDITS ||
    singles.some(({ kind }) => kind === 'remove-policy') ||
    (edit.kind === 'batch' && (edit.name === 'merge-tags' || edit.name === 'merge-package'))
  )
}

export const backingUp = ({
  store,
  files,
  clock,
  zoneMinutes,
  automaticBackups = false,
  backupPatienceMs = END_MS,
  preferences,
}: WorkbenchParts): BackingUp => {
  const libraryName = basename(store.paths.folder)
  let opened: { readonly folder: string; readonly backups: Backups } | null = null
  let failing: Failure | null = null
  let timer: NodeJS.Timeout | null = null
  let running: Promise<unknown> = Promise.resolve()
  /** Entry and time of the newest backup known; null until the folder was looked at. */
  let newest: { readonly seq: number; readonly ms: number } | null = null

  /** The disk's refusals are answers. */
  const answered = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) === '') throw error
      return { ok: false, failure: saveFailure(error) }
    }
  }
  const withBackups = <T>(work: (backups: Backups) => Promise<Result<T>>): Promise<Result<T>> =>
    answered(async () => {
      const folder = await backupFolder(files, store.paths)
      if (opened?.folder !== folder) opened = { folder, backups: backupsIn(files, store.paths, libraryName, folder) }
      return work(opened.backups)
    })

  const make = async (moment: StoreMoment, reason: BackupReason, name = ''): Promise<Result<BackupSummary>> => {
    const madeAt = clock()
    const made = await withBackups((backups) =>
      backups.make({ moment }, { reason, name, madeAt, zoneMinutes: zoneMinutes() }),
    )
    if (made.ok) newest = { seq: moment.seq, ms: Date.parse(madeAt) }
    failing = made.ok ? null : made.failure
    return made
  }
  const lookAtNewest = async (): Promise<{ readonly seq: number; readonly ms: number } | null> => {
    if (newest !== null) return newest
    const listed = await withBackups((backups) => backups.list())
    const last = listed.ok ? listed.value.backups.find(({ damaged }) => !damaged) : undefined
    newest = last === undefined ? null : { seq: last.seq, ms: Date.parse(last.madeAt) }
    return newest
  }
  const hasContent = (): boolean => Object.keys(store.library().policies).length > 0
  const unasked = (): boolean => automaticBackups && store.readOnly === null
  /** In the background, after whatever is under way. */
  const later = (work: () => Promise<unknown>): void => {
    running = running.then(work).catch((error: unknown) => {
      failing = { code: 'internal', detail: String(error) }
    }) // our own bug: told where backups are shown
  }

  const hourly = async (): Promise<void> => {
    timer = null
    const last = await lookAtNewest()
    if (last?.seq === store.seq() || !hasContent()) return
    await make(await store.moment(), 'hourly')
  }
  const changed = (): void => {
    if (!unasked() || timer !== null) return
    const due = newest === null ? 0 : newest.ms + HOUR_MS - Date.parse(clock())
    timer = setTimeout(
      () => {
        later(hourly)
      },
      Math.min(HOUR_MS, Math.max(newest === null ? HOUR_MS / 12 : PAUSE_MS, due)),
    ).unref()
  }

  return {
    methods: {
      backups: () =>
        withBackups(async (backups) => {
          const listed = await backups.list()
          return listed.ok
            ? succeed({
                ...listed.value,
                folder: backups.folder,
                inLibrary: backups.folder === store.paths.backups,
                now: countsOf(store.library()),
                seq: store.seq(),
                failing,
              })
            : listed
        }),
      makeBackup: async ({ name = '' }) =>
        store.readOnly === null ? make(await store.moment(), 'by-hand', name.trim()) : fail(store.readOnly),
      moveBackups: async ({ folder }) => {
        if (store.readOnly !== null) return fail(store.readOnly)
        const moved = await moveBackups(files, store.paths, folder)
        if (!moved.ok) return moved
        // what was known was of the old place: the new one has to get its first backup
        newest = null
        failing = null
        return succeed({ folder: moved.value })
      },
      checkBackup: ({ backupId }) => withBackups((backups) => backups.check(backupId, clock())),
      changeBackup: ({ backupId, name, kept }) =>
        withBackups((backups) =>
          backups.change(backupId, {
            ...(name === undefined ? {} : { name: name.trim() }),
            ...(kept === undefined ? {} : { kept }),
          }),
        ),
      removeBackup: ({ backupId }) => withBackups((backups) => backups.remove(backupId)),
      restoreBackup: ({ backupId }) =>
        withBackups(async (backups) => {
          const listed = await backups.list()
          if (!listed.ok) return listed
          const chosen = listed.value.backups.find(({ id }) => id === backupId)
          if (chosen === undefined) return fail('backup-not-found', { params: { backup: backupId } })
          return restoreBackup(
            files,
            join(backups.folder, `${backupId}.zip`),
            await copyFolder(
              files,
              dirname(store.paths.folder),
              libraryName,
              `${preferences.now().language === 'en' ? 'restored' : '恢复'} ${chosen.madeAt.slice(0, 10)}`,
            ),
            store.paths.folder,
          )
        }),
    },
    own: {
      makeIn: (folder, name) =>
        answered(async () => {
          const below = backupFolderIn(store.paths, folder)
          const backups = backupsIn(files, store.paths, libraryName, below)
          const attempt = async () =>
            backups.make(
              { moment: await store.moment() },
              { reason: 'by-hand', name, madeAt: clock(), zoneMinutes: null },
            )
          let made = await attempt()
          // a writer shortens the journal once, when it opens: the second attempt meets none of it
          if (!made.ok && made.failure.detail === JOURNAL_REPLACED) made = await attempt()
          return made.ok ? succeed({ folder: below, backup: made.value }) : made
        }),
    },
    beforeBulk: async (edit) => {
      if (!unasked() || !isBulk(edit) || !hasContent()) return
      // the moment is taken before the edit, the copying goes on beside it
      const moment = await store.moment()
      later(async () => {
        const last = await lookAtNewest()
        if (last !== null && (last.seq === moment.seq || Date.parse(clock()) - last.ms < BULK_APART_MS)) return
        await make(moment, 'before-bulk')
      })
    },
    changed,
    endSession: async () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (unasked() && hasContent())
        later(async () => {
          const last = await lookAtNewest()
          if (last?.seq !== store.seq()) await make(await store.moment(), 'session-end')
        })
      const over = new AbortController()
      await Promise.race([running, wait(backupPatienceMs, null, { signal: over.signal }).catch(() => null)]) // the wait is called off, nothing else
      over.abort()
    },
  }
}
