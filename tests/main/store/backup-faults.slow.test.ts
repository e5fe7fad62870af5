import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BackupSummary } from '../../../core/model/backup.ts'
import type { Result } from '../../../core/model/result.ts'
import { type Backups, backupsIn, type NewBackup } from '../../../main/store/backups.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import type { Store } from '../../../main/store/store.ts'
import { lengthOf, seed } from '../../support/series.ts'
import { faultyFiles } from './faulty-files.ts'
import { addPolicy, committed, note, opened, storeOptions, tempFolder } from './open-temp.ts'

const share = lengthOf('PIYUE_FAULT_SHARE', 3, 1)
const by: NewBackup = { reason: 'by-hand', madeAt: '2026-03-01T08:00:00.000Z', zoneMinutes: 480 }
const backupsOf = (store: Store, files: FileCalls = nodeFiles): Backups =>
  backupsIn(files, store.paths, '资料库', store.paths.backups)
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
const made = async (store: Store, backup: Partial<NewBackup> = {}): Promise<BackupSummary> =>
  valueOf(await backupsOf(store).make({ moment: await store.moment() }, { ...by, ...backup }))
const archive = (store: Store, { id }: BackupSummary): string => join(store.paths.backups, `${id}.zip`)

describe('whatever call of the disk fails', () => {
  for (const [name, onwards, code] of [
    ['once with EIO', false, 'EIO'],
    ['from then on with ENOSPC', true, 'ENOSPC'],
  ] as const) {
    test(`${name}, making a backup says so or succeeds, and no backup that is listed is broken`, async () => {
      const store = await opened(storeOptions(await tempFolder()))
      await addPolicy(store, 'aaaa')
      await made(store)
      await committed(store, note('aaaa', 'n1', '改了一处'))
      const moment = await store.moment()
      let said = 0
      for (let nth = 1 + (seed % share); ; nth += share) {
        let calls = 0
        const files = faultyFiles(nodeFiles, (_call, _path, n) => {
          calls = n
          return n === nth || (onwards && n > nth) ? code : null
        })
        const result = await backupsOf(store, files).make(
          { moment },
          { ...by, madeAt: `2026-03-01T10:00:${String(nth % 60).padStart(2, '0')}.000Z` },
        )
        if (!result.ok) {
          said += 1
          expect(result.failure.code).toMatch(/^(disk-full|not-saved)$/)
        }
        const listed = valueOf(await backupsOf(store).list()).backups
        expect(
          listed.filter(({ damaged }) => damaged),
          `call ${String(nth)}`,
        ).toEqual([])
        expect(
          (await readdir(store.paths.backups)).filter((file) => file.endsWith('.tmp') && !onwards),
          `call ${String(nth)}`,
        ).toEqual([])
        for (const { id } of listed.slice(0, 2))
          expect(valueOf(await backupsOf(store).check(id, by.madeAt)), `call ${String(nth)}`).toMatchObject({
            whole: true,
          })
        for (const { id } of listed.slice(1)) valueOf(await backupsOf(store).remove(id))
        if (calls < nth) break
      }
      expect(said).toBeGreaterThan(10 / share)
      await store.close()
    })

    test(`${name}, restoring says so or succeeds, and a folder of that name is whole or not there`, async () => {
      const store = await opened(storeOptions(await tempFolder()))
      await addPolicy(store, 'aaaa')
      const path = archive(store, await made(store))
      const to = join(dirname(store.paths.folder), 'copy')
      let said = 0
      for (let nth = 1 + (seed % share); ; nth += share) {
        let calls = 0
        const files = faultyFiles(nodeFiles, (_call, _path, n) => {
          calls = n
          return n === nth || (onwards && n > nth) ? code : null
        })
        const result = await restoreBackup(files, path, to, null).catch((error: unknown) => {
          throw new Error(`call ${String(nth)}`, { cause: error })
        })
        if (!result.ok) said += 1
        if ((await readdir(dirname(to))).includes('copy')) {
          const copy = await opened(storeOptions(to))
          expect(copy.library(), `call ${String(nth)}`).toEqual(store.library())
          await copy.close()
          await rm(to, { recursive: true })
        } else expect(result.ok, `call ${String(nth)}`).toBe(false)
        if (calls < nth) break
      }
      expect(said).toBeGreaterThan(10 / share)
      await store.close()
    })
  }
})
