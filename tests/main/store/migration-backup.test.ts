import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileCalls } from '../../../main/store/file-calls.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import { backupsOf, libraryOfSchema1, schemaOf } from './old-library.ts'
import { codesOf, committed, note, opened, storeOptions } from './open-temp.ts'

test('a library of schema 1 is backed up as it lies before anything is written in today’s, and the backup is that library byte for byte', async () => {
  const folder = await libraryOfSchema1()
  const before = await readFile(join(folder, 'library.json'))
  const record = await readFile(join(folder, 'policies', 'aaaa', 'policy.json'))
  const store = await opened(storeOptions(folder))
  expect(codesOf(store.notices())).toContain('migration-backed-up')
  const [backup, ...more] = await backupsOf(store)
  expect(more).toEqual([])
  expect(backup).toMatchObject({ reason: 'before-migration', seq: store.seq(), counts: null })
  await committed(store, note('aaaa', 'n2', '新版的批注'))
  await store.close()
  expect(await schemaOf(folder)).toBe(2)
  const to = join(dirname(folder), 'as it was')
  expect(await restoreBackup(nodeFiles, join(folder, 'backups', `${backup?.id ?? ''}.zip`), to, folder)).toMatchObject({
    ok: true,
  })
  expect(await readFile(join(to, 'library.json'))).toEqual(before)
  expect(await readFile(join(to, 'policies', 'aaaa', 'policy.json'))).toEqual(record)
})

test('it is made once: opened again, with or without new edits, nothing is added', async () => {
  const folder = await libraryOfSchema1()
  const looked = await opened(storeOptions(folder))
  await looked.close()
  const again = await opened(storeOptions(folder))
  await committed(again, note('aaaa', 'n2', '新版的批注'))
  await again.close()
  const last = await opened(storeOptions(folder))
  expect(await backupsOf(last)).toHaveLength(1)
  await last.close()
})

test('where it cannot be made, the library opens for reading only and not a byte of it changes', async () => {
  const folder = await libraryOfSchema1()
  const before = await readFile(join(folder, 'library.json'))
  const full: FileCalls = { ...nodeFiles, free: () => Promise.resolve(0) }
  const store = await opened(storeOptions(folder, full))
  expect(store.readOnly).toBe('library-read-only')
  expect(store.notices()).toContainEqual({ code: 'migration-not-backed-up', params: { cause: 'disk-full' } })
  expect(store.library().policies).toHaveProperty('aaaa')
  await store.close()
  expect(await readFile(join(folder, 'library.json'))).toEqual(before)
  const later = await opened(storeOptions(folder))
  expect(later.readOnly).toBeNull()
  await later.close()
})
