import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { backupsIn } from '../../../main/store/backups.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import { RESERVE_BYTES } from '../../../main/store/reserve.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import { faultyFiles } from './faulty-files.ts'
import { MemoryDisk } from './memory-disk.ts'
import { addPolicy, codesOf, note, opened, options, storeOptions, tempFolder } from './open-temp.ts'
import { checkAll, dead } from './recorded-life.ts'

const FOLDER = '/家/库'
const RESERVE = join(FOLDER, 'library.reserve')
const small = 4096

const held = (disk: MemoryDisk): Promise<boolean> =>
  disk.facts(RESERVE).then(
    ({ size }) => size === small,
    () => false,
  )
const library = async (): Promise<{
  readonly disk: MemoryDisk
  readonly store: Awaited<ReturnType<typeof opened>>
}> => {
  const disk = new MemoryDisk()
  await disk.mkdir('/家')
  const store = await opened(storeOptions(FOLDER, disk, dead))
  await addPolicy(store, 'aaaa')
  await store.flush()
  return { disk, store }
}

describe('bytes kept back for saving on a full disk', () => {
  test('they are real: on the disk, and no smaller when packed', async () => {
    const folder = await tempFolder()
    const store = await opened({ ...storeOptions(folder), reserveBytes: RESERVE_BYTES })
    const facts = await stat(join(folder, 'library.reserve'))
    expect(facts.size).toBe(RESERVE_BYTES)
    if (process.platform !== 'win32') expect(facts.blocks * 512).toBeGreaterThanOrEqual(RESERVE_BYTES)
    expect(gzipSync(await readFile(join(folder, 'library.reserve'))).length).toBeGreaterThan(RESERVE_BYTES * 0.99)
    await store.close()
    expect((await nodeFiles.facts(join(folder, 'library.reserve'))).size).toBe(RESERVE_BYTES)
  })

  test.each(Array.from({ length: 24 }, (_, n) => n * 40))(
    'with %i bytes left on the disk the edit a person just made is still saved, and that is told',
    async (left) => {
      const { disk, store } = await library()
      disk.room = disk.used() + left
      const made = await store.commit(note('aaaa', 'n1', '磁盘满时写下的批注'), options)
      expect(made).toMatchObject({ ok: true })
      const used = !(await held(disk))
      expect(codesOf(store.notices()).includes('reserve-missing')).toBe(used)
      if (left === 0) expect(used).toBe(true)
      disk.room = Infinity
      await store.close()
      const again = await opened(storeOptions(FOLDER, disk, dead))
      expect(again.library().policies['aaaa' as never]?.annotations).toHaveProperty('n1')
      expect(await checkAll(again)).toEqual([])
      expect(await held(disk)).toBe(true)
    },
  )

  test('a full disk that leaves no reserve refuses; with room again it is made anew by the next flush, and windows hear of both', async () => {
    const { disk, store } = await library()
    const heard: (readonly string[])[] = []
    store.onNotices(() => heard.push(codesOf(store.notices())))
    disk.room = disk.used()
    let made = 0
    while ((await store.commit(note('aaaa', `n${String(made)}`, '批注'.repeat(40)), options)).ok) made += 1
    expect(made).toBeGreaterThan(0)
    expect(await store.flush()).toMatchObject({ code: 'disk-full' })
    expect(heard.at(-1)).toEqual(['snapshot-delayed', 'reserve-missing'])
    disk.room = Infinity
    expect(await store.flush()).toBeNull()
    expect(heard.at(-1)).toEqual([])
    expect(await held(disk)).toBe(true)
  })

  test('a disk with little room to spare keeps it: the reserve is not what fills it', async () => {
    const { disk, store } = await library()
    await disk.unlink(RESERVE)
    await store.close()
    disk.room = disk.used() + 4 * small
    const again = await opened(storeOptions(FOLDER, disk, dead))
    expect(await held(disk)).toBe(false)
    expect(codesOf(again.notices())).toEqual(['reserve-missing'])
  })

  test('a snapshot that fits with the reserve is written; one that does not gives it back', async () => {
    const { disk, store } = await library()
    await store.commit(note('aaaa', 'n1', '一'), options)
    disk.room = disk.used() + small / 8
    expect(await store.flush()).toBeNull()
    const tight = await library()
    await tight.store.commit(note('aaaa', 'n1', '长'.repeat(8 * small)), options)
    tight.disk.room = tight.disk.used()
    expect(await tight.store.flush()).toMatchObject({ code: 'disk-full' })
    expect(await held(tight.disk)).toBe(true)
  })

  test('a library whose disk is too full for its lock opens with the reserve given up; readers, and those who find a lock, leave it alone', async () => {
    const { disk, store } = await library()
    disk.room = disk.used()
    const reader = await opened({ ...storeOptions(FOLDER, disk), readOnly: true })
    await reader.close()
    expect((await openStore(storeOptions(FOLDER, disk))).ok).toBe(false)
    expect(await held(disk)).toBe(true)
    disk.room = Infinity
    await store.close()
    disk.room = disk.used()
    const again = await opened(storeOptions(FOLDER, disk))
    expect(again.readOnly).toBeNull()
    expect((await again.commit(note('aaaa', 'n2', '还能写'), options)).ok).toBe(true)
  })

  test.each(['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EMFILE', 'EDQUOT'])(
    'whatever is wrong with the reserve itself (%s), the library opens and edits are saved',
    async (code) => {
      const { disk, store } = await library()
      await store.close()
      await disk.unlink(RESERVE)
      const files = faultyFiles(disk, (_call, path) => (path === RESERVE ? code : null))
      const again = await opened(storeOptions(FOLDER, files, dead))
      expect(codesOf(again.notices())).toEqual(['reserve-missing'])
      expect((await again.commit(note('aaaa', 'n1', '没有预留也能写'), options)).ok).toBe(true)
      expect(await again.flush()).toBeNull()
      await again.close()
    },
  )

  test('half a reserve, or one of another size, is made whole at the next start', async () => {
    const { disk, store } = await library()
    await store.close()
    await (await disk.open(RESERVE, 'change')).truncate(100)
    await opened(storeOptions(FOLDER, disk, dead))
    expect(await held(disk)).toBe(true)
  })

  test('it is part of no backup and no restored copy, and a folder that holds nothing else takes a new library', async () => {
    const { disk, store } = await library()
    const backups = backupsIn(disk, store.paths, '库', store.paths.backups)
    const made = await backups.make(
      { moment: await store.moment() },
      { reason: 'by-hand', madeAt: '2026-03-01T08:00:00.000Z', zoneMinutes: null },
    )
    if (!made.ok) throw new Error(made.failure.code)
    const copy = await restoreBackup(disk, join(store.paths.backups, `${made.value.id}.zip`), '/家/副本', FOLDER)
    expect(copy.ok).toBe(true)
    expect(await disk.readdir('/家/副本')).not.toContain('library.reserve')
    await disk.mkdir('/家/空')
    await disk.link(RESERVE, '/家/空/library.reserve')
    expect((await openStore(storeOptions('/家/空', disk, dead))).ok).toBe(true)
  })
})
