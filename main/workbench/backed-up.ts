import { basename, dirname, join } from 'node:path'
import { own } from '../../core/library/edits/keyed.ts'
import { backedUpPolicies } from '../../core/library/queries/backed-up-policies.ts'
import type { BackedUpPolicy } from '../../core/model/backup.ts'
import { bringBack, neighboursNow } from '../../core/merging/bring-back.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import type { Incoming } from '../../core/model/incoming.ts'
import { fail, type Result, succeed } from '../../core/model/result.ts'
import { ArchiveDamage } from '../store/backup-archive.ts'
import { archiveFiles } from '../store/archive-files.ts'
import { openBackup } from '../store/backup-manifest.ts'
import { backupFolder } from '../store/backup-place.ts'
import { damaged } from '../store/backups.ts'
import { codeOf, orMissing } from '../store/file-calls.ts'
import { openStore } from '../store/open-store.ts'
import { saveFailure } from '../store/save-failure.ts'
import type { Store } from '../store/store.ts'
import type { WorkbenchContext } from './context.ts'
import { type TextCache, textCache } from './texts.ts'

/** The library in a backup, open to read. */
interface BackedUp {
  readonly store: Store
  readonly texts: TextCache
  readonly madeAt: string
}

/** A backup: one of the library's own by its id, or any archive by its full path. */
export type BackupPlace = { readonly backupId: string } | { readonly archive: string }

/** Reading takes none. */
const noLock = { pid: 0, host: '', program: '', token: '', isAlive: () => false, beatMs: 0, staleMs: 0 }
const nothing = { kind: 'batch', name: 'bulk', edits: [] } as const

/**
 * Opens the library in a backup where it lies, to read, and closes it after `work`; nothing is written anywhere.
 * `backup-not-found`, `backup-damaged` {reason}: also where `work` met the damage.
 */
const withBackup = async <T>(
  context: WorkbenchContext,
  place: BackupPlace,
  work: (inBackup: BackedUp) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const path =
    'archive' in place
      ? place.archive
      : join(await backupFolder(context.files, context.store.paths), `${place.backupId}.zip`)
  const name = basename(path, '.zip')
  if ((await orMissing(context.files.facts(path)))?.kind !== 'file')
    return fail('backup-not-found', { params: { backup: name } })
  const root = join(dirname(path), name)
  const opened = await openBackup(context.files, path)
  const { files, damage } = archiveFiles(context.files, { root, ...opened, pool: join(dirname(path), 'sources') })
  const wrong = (): ReturnType<typeof damaged> | null => {
    const found = damage()
    return found === null ? null : damaged(found)
  }
  const store = await openStore({
    files,
    folder: root,
    now: context.clock,
    base: nothing,
    lock: noLock,
    readOnly: true,
  })
  if (!store.ok) return wrong() ?? store
  try {
    const done =
      wrong() ??
      (await work({
        store: store.value,
        texts: textCache(store.value.files, store.value.library),
        madeAt: opened.manifest.madeAt,
      }))
    return wrong() ?? done
  } finally {
    await store.value.close()
  }
}

/** What the disk refuses is an answer, and so is an archive that cannot be read. */
const answered = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ArchiveDamage) return damaged(error.message)
    if (codeOf(error) === '') throw error
    return { ok: false, failure: saveFailure(error) }
  }
}

/** The policies of a backup, held against those of the library now. */
export const policiesOfBackup = (
  context: WorkbenchContext,
  place: BackupPlace,
): Promise<Result<readonly BackedUpPolicy[]>> =>
  answered(() =>
    withBackup(context, place, ({ store }) =>
      Promise.resolve(succeed(backedUpPolicies(store.library(), context.store.library()))),
    ),
  )

/**
 * One policy of a backup with what hung on it, to be merged. `policy-not-found`; `library-damaged` where its text, or
 * that of a policy it is linked with, cannot be read. An original that is gone is missing from what is brought.
 */
export const policyFromBackup = (
  context: WorkbenchContext,
  { policyId, ...place }: BackupPlace & { readonly policyId: PolicyId },
): Promise<Result<Incoming>> =>
  answered(() =>
    withBackup(context, place, async ({ store, texts, madeAt }) => {
      const then = store.library()
      const record = own(then.policies, policyId)
      if (record === undefined) return fail('policy-not-found', { params: { policy: policyId } })
      const text = await texts.textOf(record.policy)
      if (!text.ok) return text
      const original = await store.files.source(record.policy)
      const neighbours = neighboursNow(then, context.store.library(), policyId)
      const textsNow = new Map<PolicyId, string>()
      for (const neighbour of neighbours) {
        const read = await context.texts.textOf(neighbour.record.policy)
        if (!read.ok) return read
        textsNow.set(neighbour.id, read.value)
      }
      return succeed(
        bringBack(then, record, {
          madeAt,
          text: text.value,
          original: original.ok ? original.value : null,
          neighbours,
          textsNow,
        }),
      )
    }),
  )
