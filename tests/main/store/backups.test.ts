import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BackupSummary } from '../../../core/model/backup.ts'
import { singlesOf } from '../../../core/library/edits/apply-edit.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import type { Result } from '../../../core/model/result.ts'
import { type Backups, backupsIn, type NewBackup } from '../../../main/store/backups.ts'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import type { Store } from '../../../main/store/store.ts'
import { anyEdit } from '../../core/library/arbitrary-edits.ts'
import { addPolicy, codesOf, committed, note, opened, options, storeOptions, tempFolder } from './open-temp.ts'

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

/** What people would miss: the library, its undo history, its texts and its originals. */
const everything = async (store: Store) => ({
  library: store.library(),
  seq: store.seq(),
  history: { undo: [...store.history().undo], redo: [...store.history().redo] },
  files: await Promise.all(
    Object.values<PolicyRecord>(store.library().policies).map(async ({ policy }) => [
      policy.id,
      await store.files.text(policy),
      createHash('sha256')
        .update(valueOf(await store.files.source(policy)))
        .digest('hex'),
    ]),
  ),
})

const put = async (store: Store, edit: Edit): Promise<void> => {
  for (const single of singlesOf(edit)) {
    if (single.kind !== 'add-policy' || !(await store.files.isFree(single.record.policy.id))) continue
    const { policy } = single.record
    await store.files.put(Buffer.from(`原件 ${policy.id}`), [
      {
        policyId: policy.id,
        reader: policy.source.reader,
        text: { text: '字'.repeat(policy.textLength), pieces: [], changes: [] },
      },
    ])
  }
}

describe('a backup', () => {
  test('restored into a folder is the library it was made of, whatever happened before, and undo goes on in it', async () => {
    const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
    console.log(`backups: seed ${String(seed)}`)
    for (let life = 0; life < 4; life += 1) {
      const folder = await tempFolder()
      const store = await opened(storeOptions(folder))
      for (const [n, { edit, dice }] of fc
        .sample(fc.record({ edit: anyEdit, dice: fc.nat(99) }), { seed: seed + life, numRuns: 60 })
        .entries()) {
        await put(store, edit)
        if (dice < 15) await store.undo(options)
        else if (dice < 25) await store.redo(options)
        else await store.commit(edit, options)
        if (n % 20 === 0) await store.flush()
      }
      const before = await everything(store)
      const backup = await made(store)
      await committed(store, {
        kind: 'put-tag',
        tag: {
          id: 'later',
          name: '后来',
          parentId: null,
          colour: '#112233',
          description: '',
          isGroup: false,
          order: 1,
        },
      } as unknown as Edit)
      await store.close()
      const to = join(dirname(folder), 'copy')
      expect(await restoreBackup(nodeFiles, archive(store, backup), to, folder)).toMatchObject({
        ok: true,
        value: { folder: to, seq: before.seq, missingSources: 0 },
      })
      const copy = await opened(storeOptions(to))
      expect(codesOf(copy.notices())).toEqual([])
      expect(await everything(copy)).toEqual(before)
      if (before.history.undo.length > 0) expect(await copy.undo(options)).toMatchObject({ ok: true })
      await copy.close()
    }
  })

  test('made while people go on has exactly what was there when it began', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const moment = await store.moment()
    const before = await everything(store)
    const making = backupsOf(store).make({ moment }, by)
    for (let n = 0; n < 20; n += 1) await committed(store, note('aaaa', `n${String(n)}`, '后来写的'))
    const backup = valueOf(await making)
    const to = join(dirname(store.paths.folder), 'copy')
    valueOf(await restoreBackup(nodeFiles, archive(store, backup), to, null))
    const copy = await opened(storeOptions(to))
    expect(await everything(copy)).toEqual(before)
    await copy.close()
    await store.close()
  })

  test('stores an original once however many backups have it, and removes it with the last of them', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const first = await made(store)
    const second = await made(store, { madeAt: '2026-03-01T09:00:00.000Z' })
    const pool = join(store.paths.backups, 'sources')
    expect(await readdir(pool)).toHaveLength(1)
    valueOf(await backupsOf(store).remove(first.id))
    expect(await readdir(pool)).toHaveLength(1)
    valueOf(await backupsOf(store).remove(second.id))
    expect(await readdir(pool)).toHaveLength(0)
    expect(valueOf(await backupsOf(store).list()).backups).toEqual([])
    await store.close()
  })

  test('tells what it is, keeps the name it is given, and is still known when the index is lost', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const backup = await made(store, { reason: 'hourly' })
    expect(backup).toMatchObject({
      seq: store.seq(),
      reason: 'hourly',
      name: '',
      kept: false,
      checked: null,
      damaged: false,
      counts: { policies: 1 },
    })
    expect(backup.bytes).toBe((await stat(archive(store, backup))).size)
    expect(await backupsOf(store).change(backup.id, { name: '送审前', kept: true })).toMatchObject({
      ok: true,
      value: { name: '送审前', kept: true },
    })
    expect(valueOf(await backupsOf(store).list()).backups).toMatchObject([{ name: '送审前', kept: true }])
    await rm(join(store.paths.backups, 'backups.json'))
    await rm(join(store.paths.backups, 'backups.json.prev'), { force: true })
    expect(valueOf(await backupsOf(store).list()).backups).toMatchObject([
      { id: backup.id, seq: backup.seq, counts: backup.counts, reason: 'hourly' },
    ])
    expect(await backupsOf(store).check('nothing', by.madeAt)).toMatchObject({
      ok: false,
      failure: { code: 'backup-not-found' },
    })
    expect(await backupsOf(store).remove('../library')).toMatchObject({
      ok: false,
      failure: { code: 'backup-not-found' },
    })
    await store.close()
  })

  test('is not made while the disk is nearly full, and the ones before stay', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const before = await made(store)
    const full: FileCalls = { ...nodeFiles, free: () => Promise.resolve(10_000) }
    expect(await backupsOf(store, full).make({ moment: await store.moment() }, by)).toMatchObject({
      ok: false,
      failure: { code: 'disk-full' },
    })
    expect(valueOf(await backupsOf(store).list()).backups.map(({ id }) => id)).toEqual([before.id])
    await store.close()
  })
})

describe('a damaged backup', () => {
  test('is found out at any byte, and never restored: the reason is told and no folder is left', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const backup = await made(store)
    const path = archive(store, backup)
    const whole = await readFile(path)
    const to = join(dirname(store.paths.folder), 'copy')
    let harmless = 0
    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 60))) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      await writeFile(path, broken)
      const checked = valueOf(await backupsOf(store).check(backup.id, by.madeAt))
      const restored = await restoreBackup(nodeFiles, path, to, null)
      if (restored.ok) {
        // dates and the like in the archive's own headers: what is in it is as it was
        harmless += 1
        expect(checked.whole, `byte ${String(at)}`).toBe(true)
        await rm(to, { recursive: true })
      } else {
        expect(restored.failure, `byte ${String(at)}`).toMatchObject({
          code: 'backup-damaged',
          params: { reason: expect.stringMatching(/./) as unknown },
        })
        expect(checked).toMatchObject({ whole: false })
      }
      expect(await readdir(dirname(to))).toEqual([expect.stringContaining('library')])
    }
    expect(harmless).toBeLessThan(40)
    await writeFile(path, whole.subarray(0, whole.length / 2))
    expect(valueOf(await backupsOf(store).list()).backups).toMatchObject([{ id: backup.id, damaged: true }])
    await store.close()
  })

  test('without an original is restored all the same, and the original is named', async () => {
    const store = await opened(storeOptions(await tempFolder()))
    await addPolicy(store, 'aaaa')
    const backup = await made(store)
    await rm(join(store.paths.backups, 'sources'), { recursive: true })
    const to = join(dirname(store.paths.folder), 'copy')
    expect(valueOf(await backupsOf(store).check(backup.id, by.madeAt))).toMatchObject({
      whole: false,
      findings: [{ code: 'backup-source-missing' }],
    })
    const restored = await restoreBackup(nodeFiles, archive(store, backup), to, null)
    expect(restored).toMatchObject({
      ok: true,
      value: { missingSources: 1 },
      notices: [{ code: 'backup-source-missing' }],
    })
    const copy = await opened(storeOptions(to))
    expect(copy.library()).toEqual(store.library())
    await copy.close()
    await store.close()
  })
})

test('a copy is never written over a library, a folder with things in it, or inside the open library', async () => {
  const store = await opened(storeOptions(await tempFolder()))
  await addPolicy(store, 'aaaa')
  const path = archive(store, await made(store))
  const beside = dirname(store.paths.folder)
  expect(await restoreBackup(nodeFiles, path, beside, store.paths.folder)).toMatchObject({
    ok: false,
    failure: { code: 'file-exists' },
  })
  expect(await restoreBackup(nodeFiles, path, store.paths.folder, null)).toMatchObject({
    ok: false,
    failure: { code: 'file-exists' },
  })
  expect(await restoreBackup(nodeFiles, path, join(store.paths.folder, 'copy'), store.paths.folder)).toMatchObject({
    ok: false,
    failure: { code: 'cannot-write' },
  })
  await store.close()
})
