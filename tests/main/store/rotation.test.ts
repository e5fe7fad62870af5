import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Library } from '../../../core/model/library.ts'
import { JOURNAL_REPLACED } from '../../../main/store/backup-content.ts'
import { backupsIn } from '../../../main/store/backups.ts'
import { openStore, type OpenStoreOptions } from '../../../main/store/open-store.ts'
import { restoreBackup } from '../../../main/store/restore-backup.ts'
import type { Store } from '../../../main/store/store.ts'
import { libraryState } from '../../../main/workbench/library-state.ts'
import { faultyFiles } from './faulty-files.ts'
import { MemoryDisk } from './memory-disk.ts'
import { addPolicy, codesOf, committed, note, opened, options, storeOptions } from './open-temp.ts'
import { checkAll } from './recorded-life.ts'

const rotation = { from: 20, keep: 5 }
const FOLDER = '/库'
const rotating = (disk: MemoryDisk, folder = FOLDER): OpenStoreOptions => ({ ...storeOptions(folder, disk), rotation })
const write = async (disk: MemoryDisk, path: string, bytes: Uint8Array): Promise<void> => {
  await (await disk.open(path, 'replace')).write(bytes, 0)
}
const read = async (disk: MemoryDisk, name: string): Promise<string> =>
  Buffer.from(await disk.readFile(join(FOLDER, name))).toString('utf8')
const linesOf = async (disk: MemoryDisk): Promise<number> => (await read(disk, 'edits.jsonl')).split('\n').length - 1
const undoAll = async (store: Store): Promise<number> => {
  let steps = 0
  while ((await store.undo(options)).ok) steps += 1
  return steps
}

/** A library of 62 entries, closed; the first opening after it, and one more in between, moves old ones away. */
const long = async (): Promise<{ readonly disk: MemoryDisk; readonly library: Library; readonly start: Library }> => {
  const disk = new MemoryDisk()
  let store = await opened(rotating(disk))
  const start = store.library()
  await addPolicy(store, 'aaaa')
  for (let n = 0; n < 30; n += 1) await committed(store, note('aaaa', `n${String(n % 7)}`, `第${String(n)}稿`))
  await store.close()
  store = await opened(rotating(disk))
  for (let n = 30; n < 60; n += 1) await committed(store, note('aaaa', `n${String(n % 7)}`, `第${String(n)}稿`))
  const library = store.library()
  await store.close()
  return { disk, library, start }
}

test('a long journal is shortened when the library is opened: the newest entries stay, the others are in the history, and nobody need be told', async () => {
  const { disk, library } = await long()
  const store = await opened(rotating(disk))
  expect(store.notices()).toEqual([])
  expect(store.library()).toEqual(library)
  expect(await linesOf(disk)).toBe(1 + rotation.keep)
  const parts = await disk.readdir(join(FOLDER, 'history'))
  expect(parts.map((name) => name.split('-').slice(1, 3).join('-')).toSorted()).toEqual(['1-27', '28-57'])
  expect(await store.journal.read(3)).toMatchObject({ seq: 3, edit: { kind: 'put-annotation' } })
  expect(store.savedAt()).not.toBeNull()
  expect(await checkAll(store)).toEqual([])
  await store.close()
})

test('undo goes on into the history, across restarts, back to the start, and redo forward again', async () => {
  const { disk, library, start } = await long()
  let store = await opened(rotating(disk))
  for (let n = 0; n < 20; n += 1) expect((await store.undo(options)).ok).toBe(true)
  await store.close()
  store = await opened(rotating(disk))
  expect(await undoAll(store)).toBe(41)
  expect(store.library()).toEqual(start)
  let again = 0
  while ((await store.redo(options)).ok) again += 1
  expect(again).toBe(61)
  expect(store.library()).toEqual(library)
  await store.close()
})

test('what can be undone and redone next is told at every step, and the button that says so is never wrong', async () => {
  const { disk, start } = await long()
  let store = await opened(rotating(disk))
  /** What the window's button says, and whether the press does it. */
  const press = async (direction: 'undo' | 'redo'): Promise<boolean> => {
    const said = libraryState(store)[direction]
    const done = await store[direction](options)
    expect(said !== null).toBe(done.ok)
    return done.ok
  }
  for (let n = 0; n < 61; n += 1) {
    expect(await press('undo')).toBe(true)
    // a shortened journal holds five entries: all of them are undos by now
    if (n === 30 || n === 45) {
      await store.close()
      store = await opened(rotating(disk))
    }
  }
  expect(store.library()).toEqual(start)
  expect(await press('undo')).toBe(false)
  await store.close()
  store = await opened(rotating(disk))
  let again = 0
  while (await press('redo')) again += 1
  expect(again).toBe(61)
  await store.close()
})

test('a library is opened without reading its history, as long as the journal tells what can be undone', async () => {
  const { disk } = await long()
  await (await opened(rotating(disk))).close()
  let reads = 0
  const watched = faultyFiles(disk, (call, path) => {
    if (call === 'readFile' && path.includes('/history/')) reads += 1
    return null
  })
  let store = await opened({ ...storeOptions(FOLDER, watched), rotation })
  for (let n = 0; n < 4; n += 1) expect((await store.undo(options)).ok).toBe(true)
  for (let n = 0; n < 50; n += 1) libraryState(store)
  expect(reads).toBe(0)
  expect((await store.undo(options)).ok).toBe(true)
  expect(libraryState(store).undo).toBe('put-annotation')
  for (let n = 0; n < 50; n += 1) libraryState(store)
  expect(reads).toBe(1)
  await store.close()
  store = await opened({ ...storeOptions(FOLDER, watched), rotation })
  expect(libraryState(store)).toMatchObject({ undo: 'put-annotation', redo: 'put-annotation' })
  await store.close()
})

test('a history the disk refuses to read: the undo that was made stands, and the next one is refused with the reason', async () => {
  const { disk } = await long()
  await (await opened(rotating(disk))).close()
  let refuses = false
  const failing = faultyFiles(disk, (call, path) =>
    refuses && call === 'readFile' && path.includes('/history/') ? 'EIO' : null,
  )
  const store = await opened({ ...storeOptions(FOLDER, failing), rotation })
  for (let n = 0; n < 4; n += 1) expect((await store.undo(options)).ok).toBe(true)
  refuses = true
  expect(await store.undo(options)).toMatchObject({ ok: true })
  expect(await store.undo(options)).toMatchObject({
    ok: false,
    failure: { detail: expect.stringContaining('EIO') as unknown },
  })
  refuses = false
  expect((await store.undo(options)).ok).toBe(true)
  await store.close()
})

test('index and snapshots gone: history and journal rebuild everything', async () => {
  const { disk, library } = await long()
  await (await opened(rotating(disk))).close()
  for (const name of [
    'library.json',
    'library.json.prev',
    'policies/aaaa/policy.json',
    'policies/aaaa/policy.json.prev',
  ])
    await disk.unlink(join(FOLDER, name)).catch(() => undefined) // not all of them are there
  const store = await opened(rotating(disk))
  expect(codesOf(store.notices())).toContain('index-from-journal')
  expect(store.library()).toEqual(library)
  await store.close()
})

test('the history taken away: the library opens as it is, undo reaches as far as the journal', async () => {
  const { disk, library } = await long()
  await (await opened(rotating(disk))).close()
  for (const name of await disk.readdir(join(FOLDER, 'history'))) await disk.unlink(join(FOLDER, 'history', name))
  const store = await opened(rotating(disk))
  expect(store.notices()).toEqual([])
  expect(store.library()).toEqual(library)
  expect(await undoAll(store)).toBe(rotation.keep)
  await store.close()
})

test('a changed byte anywhere in the history is found, and harms nothing', async () => {
  const { disk, library } = await long()
  await (await opened(rotating(disk))).close()
  const [name = ''] = (await disk.readdir(join(FOLDER, 'history'))).toSorted()
  const good = await disk.readFile(join(FOLDER, 'history', name))
  for (let at = 0; at < good.length; at += 61) {
    const bytes = Buffer.from(good)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    await write(disk, join(FOLDER, 'history', name), bytes)
    const store = await opened(rotating(disk))
    expect(store.library()).toEqual(library)
    expect(await checkAll(store)).toEqual(['journal-entry-damaged 1–27'])
    await store.close()
  }
})

test('the mark at the journal’s head damaged: the history says where the journal begins', async () => {
  const { disk, library } = await long()
  await (await opened(rotating(disk))).close()
  await write(
    disk,
    join(FOLDER, 'edits.jsonl'),
    Buffer.from((await read(disk, 'edits.jsonl')).replace('"mark":"earlier"', '"mark":"easlier"')),
  )
  const store = await opened(rotating(disk))
  expect(codesOf(store.notices())).toEqual(['journal-damaged'])
  expect(store.library()).toEqual(library)
  expect(await undoAll(store)).toBe(61)
  await store.close()
})

test('a backup has the history with it', async () => {
  const { disk, library, start } = await long()
  const store = await opened(rotating(disk))
  const backups = backupsIn(disk, store.paths, '库', store.paths.backups)
  const made = await backups.make(
    { moment: await store.moment() },
    { reason: 'by-hand', madeAt: '2026-03-01T08:00:00.000Z', zoneMinutes: null },
  )
  if (!made.ok) throw new Error(made.failure.code)
  await store.close()
  const to = '/副本'
  expect(await restoreBackup(disk, join(store.paths.backups, `${made.value.id}.zip`), to, null)).toMatchObject({
    ok: true,
  })
  const copy = await opened(rotating(disk, to))
  expect(copy.library()).toEqual(library)
  expect(await undoAll(copy)).toBe(61)
  expect(copy.library()).toEqual(start)
  await copy.close()
})

test('who reads while the writer shortens the journal goes on with it', async () => {
  const disk = new MemoryDisk()
  const first = await opened(rotating(disk))
  await addPolicy(first, 'aaaa')
  for (let n = 0; n < 30; n += 1) await committed(first, note('aaaa', `n${String(n)}`, `第${String(n)}稿`))
  await first.close()
  const looked = await openStore({ ...rotating(disk), readOnly: true })
  if (!looked.ok) throw new Error(looked.failure.code)
  const reader = looked.value
  const writer = await opened(rotating(disk))
  await committed(writer, note('aaaa', 'm1', '移走之后'))
  expect(await reader.catchUp()).toBe(true)
  expect(reader.library()).toEqual(writer.library())
  for (let n = 0; n < 30; n += 1) await committed(writer, note('aaaa', `k${String(n)}`, `第${String(n)}稿`))
  await writer.close()
  const later = await opened(rotating(disk))
  expect(await reader.catchUp()).toBe(true)
  expect(reader.library()).toEqual(later.library())
  expect(await reader.journal.read(2)).not.toBeNull()
  await later.close()
  await reader.close()
})

test('who copies while the writer shortens the journal is told so, never given half of two journals, and can copy what is there then', async () => {
  const { disk, library } = await long()
  const looked = await openStore({ ...storeOptions(FOLDER, disk), readOnly: true })
  if (!looked.ok) throw new Error(looked.failure.code)
  const reader = looked.value
  const backups = backupsIn(disk, reader.paths, '库', '/别处')
  const backup = { reason: 'by-hand', madeAt: '2026-03-01T08:00:00.000Z', zoneMinutes: null } as const
  const before = await reader.moment()
  const writer = await opened(rotating(disk))
  for (let n = 0; n < 200; n += 1) await committed(writer, note('aaaa', 'n1', `移走之后第${String(n)}稿`))
  // longer than the journal the moment speaks of: its length would cut the new one in the middle of a line
  expect((await disk.facts(writer.paths.journal)).size).toBeGreaterThan(before.journalBytes)
  expect(await backups.make({ moment: before }, backup)).toMatchObject({
    ok: false,
    failure: { code: 'not-saved', detail: JOURNAL_REPLACED },
  })
  expect(await disk.readdir('/别处')).toEqual(['sources'])
  const made = await backups.make({ moment: await reader.moment() }, backup)
  if (!made.ok) throw new Error(made.failure.code)
  expect(await restoreBackup(disk, `/别处/${made.value.id}.zip`, '/副本', null)).toMatchObject({ ok: true })
  const copy = await opened(rotating(disk, '/副本'))
  expect(copy.notices()).toEqual([])
  expect(copy.library()).toEqual(writer.library())
  expect(await undoAll(copy)).toBe(261)
  expect(copy.library()).not.toEqual(library)
  for (const store of [copy, writer, reader]) await store.close()
})
