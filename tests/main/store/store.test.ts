import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openStore } from '../../../main/store/open-store.ts'
import type { Store } from '../../../main/store/store.ts'
import { faultyFiles } from './faulty-files.ts'
import { addPolicy, codesOf, committed, note, opened, options, storeOptions, tempFolder } from './open-temp.ts'

const id = (text: string) => text as PolicyId

/** A library with two policies and three notes, closed. */
const filled = async (): Promise<{ readonly folder: string; readonly library: Library }> => {
  const folder = await tempFolder()
  const store = await opened(storeOptions(folder))
  await addPolicy(store, 'aaaa')
  await addPolicy(store, 'bbbb')
  for (const n of ['n1', 'n2', 'n3']) await committed(store, note(n === 'n2' ? 'bbbb' : 'aaaa', n, `批注 ${n}`))
  const library = store.library()
  await store.close()
  return { folder, library }
}

/** Ends without writing snapshots or releasing anything, as a killed program does. */
const abandon = (store: Store): Promise<void> => store.journal.close()
const dead = { lock: { isAlive: () => false } }
const reopen = (folder: string, files = nodeFiles) => openStore(storeOptions(folder, files, dead.lock))
const reopened = async (folder: string): Promise<Store> => opened(storeOptions(folder, nodeFiles, dead.lock))

describe('a library on the disk', () => {
  test('an edit asked for again under the same id is made once: at once, after other edits, and after a restart', async () => {
    const folder = await tempFolder()
    const store = await opened(storeOptions(folder))
    await addPolicy(store, 'aaaa')
    const first = note('aaaa', 'n1', '第一稿')
    const asked = { ...options, requestId: 'window-1' }
    expect(await store.commit(first, asked)).toMatchObject({ ok: true, value: { changed: true } })
    await committed(store, note('aaaa', 'n1', '第二稿'))
    const seq = store.seq()
    expect(await store.commit(first, asked)).toMatchObject({ ok: true, value: { changed: false } })
    await store.close()
    const again = await opened(storeOptions(folder))
    expect(await again.commit(first, asked)).toMatchObject({ ok: true, value: { changed: false } })
    expect([again.seq(), again.library().policies['aaaa' as never]?.annotations['n1' as never]?.body]).toEqual([
      seq,
      '第二稿',
    ])
    expect(await again.commit(first, { ...options, requestId: 'window-2' })).toMatchObject({
      ok: true,
      value: { changed: true },
    })
    await again.close()
  })

  test('a new one starts with its base, which cannot be undone', async () => {
    const folder = await tempFolder()
    const store = await opened(storeOptions(folder))
    expect(Object.keys(store.library().tags)).toContain('sector:water')
    expect(store.savedAt()).toBeNull()
    expect(await store.undo(options)).toMatchObject({ ok: false, failure: { code: 'nothing-to-undo' } })
    await store.close()
    expect((await readdir(folder)).toSorted()).toEqual(['edits.jsonl', 'library.json', 'library.reserve', 'policies'])
  })

  test('opens as it was closed, with nothing to say', async () => {
    const { folder, library } = await filled()
    const store = await reopened(folder)
    expect(store.library()).toEqual(library)
    expect(store.notices()).toEqual([])
    await store.close()
  })

  test('edits no snapshot has yet are replayed from the journal', async () => {
    const { folder } = await filled()
    const store = await reopened(folder)
    await committed(store, note('aaaa', 'n9', '未及成稿'))
    const library = store.library()
    await abandon(store)
    const again = await reopened(folder)
    expect(again.library()).toEqual(library)
    expect(codesOf(again.notices())).toEqual(['lock-taken-over', 'edits-replayed'])
    await again.close()
  })

  test('undo and redo go on after a restart, across policies, and a new edit ends redo', async () => {
    const { folder, library } = await filled()
    let store = await reopened(folder)
    const bodies = () => Object.values(store.library().policies).flatMap((record) => Object.keys(record.annotations))
    await store.undo(options)
    await store.undo(options)
    expect(bodies()).toEqual(['n1'])
    await store.close()
    store = await reopened(folder)
    await store.redo(options)
    expect(bodies()).toEqual(['n1', 'n2'])
    await store.close()
    store = await reopened(folder)
    await store.redo(options)
    expect(store.library()).toEqual(library)
    expect(await store.redo(options)).toMatchObject({ failure: { code: 'nothing-to-redo' } })
    await store.undo(options)
    await committed(store, note('aaaa', 'n5', '新'))
    expect(await store.redo(options)).toMatchObject({ failure: { code: 'nothing-to-redo' } })
    for (let step = 0; step < 5; step += 1) expect(await store.undo(options)).toMatchObject({ ok: true })
    expect(await store.undo(options)).toMatchObject({ failure: { code: 'nothing-to-undo' } })
    expect(store.library().policies).toEqual({})
    await store.close()
  })

  test('a removed policy comes back with its text after undo, also in the next session', async () => {
    const { folder, library } = await filled()
    let store = await reopened(folder)
    await committed(store, { kind: 'remove-policy', policyId: id('aaaa') })
    await store.close()
    store = await reopened(folder)
    expect(Object.keys(store.library().policies)).toEqual(['bbbb'])
    await store.undo(options)
    expect(store.library()).toEqual(library)
    expect(await store.files.text({ id: id('aaaa'), textVersion: 0 })).toMatchObject({ ok: true })
    await abandon(store)
    store = await reopened(folder)
    expect(store.library()).toEqual(library)
    await store.close()
  })

  test('an edit that changes nothing is not journalled', async () => {
    const { folder } = await filled()
    const store = await reopened(folder)
    const before = store.seq()
    expect(await store.commit(note('aaaa', 'n1', '批注 n1'), options)).toMatchObject({
      ok: true,
      value: { changed: false },
    })
    expect(store.seq()).toBe(before)
    await store.close()
  })

  test('a full disk fails the edit, keeps library and journal as they were, and editing goes on when there is room', async () => {
    const { folder } = await filled()
    let full = false
    const store = await opened(
      storeOptions(
        folder,
        faultyFiles(
          nodeFiles,
          (call) => (full && (call === 'file.write' || call === 'file.datasync') ? 'ENOSPC' : null),
          true,
        ),
      ),
    )
    const before = store.library()
    full = true
    expect(await store.commit(note('aaaa', 'n7', '写不下'), options)).toMatchObject({
      ok: false,
      failure: { code: 'disk-full' },
    })
    expect(store.library()).toBe(before)
    full = false
    await committed(store, note('aaaa', 'n7', '写下了'))
    const library = store.library()
    await store.close()
    const again = await reopened(folder)
    expect(again.library()).toEqual(library)
    await again.close()
  })

  test('snapshots that cannot be written lose nothing and are said', async () => {
    const { folder } = await filled()
    const store = await opened(
      storeOptions(
        folder,
        faultyFiles(nodeFiles, (call, path) => (call === 'rename' && path.endsWith('.json') ? 'EIO' : null)),
      ),
    )
    await committed(store, note('aaaa', 'n8', '只在日志里'))
    expect(await store.flush()).toMatchObject({ code: 'not-saved' })
    expect(codesOf(store.notices())).toContain('snapshot-delayed')
    const library = store.library()
    await store.close()
    const again = await reopened(folder)
    expect(again.library()).toEqual(library)
    await again.close()
  })
})

test.each([
  ['with Han characters and emoji', '政策库 🦊/二〇二五年'],
  ['with letters made of two code points', 'e\u0301te\u0301 Überblick'],
  ['with quotes, blanks and signs', `it's "my" library & more; $HOME %20 #1`],
  ['three hundred characters deep', Array.from({ length: 6 }, () => '很长的文件夹名'.repeat(7)).join('/')],
])('a path %s works', async (_what, name) => {
  const folder = join(await tempFolder(), name)
  const store = await opened(storeOptions(folder))
  await addPolicy(store, 'aaaa')
  await committed(store, note('aaaa', 'n1', '批注'))
  const library = store.library()
  await store.close()
  const again = await reopened(folder)
  expect(again.library()).toEqual(library)
  expect(again.notices()).toEqual([])
  await again.close()
})

describe('a damaged library', () => {
  const damage = async (path: string): Promise<void> => {
    const bytes = await readFile(path)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x04
    await writeFile(path, bytes)
  }

  test.each([
    [
      'a byte changed in a policy',
      (folder: string) => damage(join(folder, 'policies', 'aaaa', 'policy.json')),
      'policy-salvaged',
    ],
    [
      'a policy emptied',
      (folder: string) => writeFile(join(folder, 'policies', 'aaaa', 'policy.json'), ''),
      'policy-salvaged',
    ],
    ['a policy deleted', (folder: string) => rm(join(folder, 'policies', 'aaaa', 'policy.json')), 'policy-salvaged'],
    ['a byte changed in library.json', (folder: string) => damage(join(folder, 'library.json')), 'index-from-previous'],
    ['library.json deleted', (folder: string) => rm(join(folder, 'library.json')), 'index-from-previous'],
    ['library.json emptied', (folder: string) => writeFile(join(folder, 'library.json'), ''), 'index-from-previous'],
    [
      'library.json and the one before it deleted',
      async (folder: string) => {
        await rm(join(folder, 'library.json'))
        await rm(join(folder, 'library.json.prev'))
      },
      'index-from-journal',
    ],
    [
      'all snapshots deleted',
      async (folder: string) => {
        for (const name of [
          'library.json',
          'library.json.prev',
          'policies/aaaa/policy.json',
          'policies/bbbb/policy.json',
        ])
          await rm(join(folder, name))
      },
      'index-from-journal',
    ],
  ])('%s: everything is salvaged, said once, and whole the next time', async (_what, harm, code) => {
    const { folder, library } = await filled()
    await harm(folder)
    const store = await reopened(folder)
    expect(store.library()).toEqual(library)
    expect(codesOf(store.notices())).toContain(code)
    await store.close()
    const again = await reopened(folder)
    expect(again.library()).toEqual(library)
    expect(again.notices()).toEqual([])
    await again.close()
  })

  test('damaged bytes are kept in quarantine', async () => {
    const { folder } = await filled()
    const path = join(folder, 'policies', 'aaaa', 'policy.json')
    await damage(path)
    const bytes = await readFile(path)
    await (await reopened(folder)).close()
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(kept).toMatch(/aaaa-policy\.json$/)
    expect(await readFile(join(folder, 'quarantine', kept ?? ''))).toEqual(bytes)
  })

  test('the journal deleted: the snapshots hold everything, undo starts anew', async () => {
    const { folder, library } = await filled()
    await rm(join(folder, 'edits.jsonl'))
    const store = await reopened(folder)
    expect(store.library()).toEqual(library)
    expect(codesOf(store.notices())).toEqual(['journal-missing'])
    expect(await store.undo(options)).toMatchObject({ failure: { code: 'nothing-to-undo' } })
    await committed(store, note('bbbb', 'n6', '继续'))
    await store.close()
    const again = await reopened(folder)
    expect(again.notices()).toEqual([])
    await again.close()
  })

  test('index and journal both gone: the policies in their folders are taken in', async () => {
    const { folder, library } = await filled()
    for (const name of ['library.json', 'library.json.prev', 'edits.jsonl']) await rm(join(folder, name))
    const store = await reopened(folder)
    expect(store.library().policies).toEqual(library.policies)
    expect(codesOf(store.notices())).toContain('policy-adopted')
    await store.close()
    const again = await reopened(folder)
    expect(again.library().policies).toEqual(library.policies)
    await again.close()
  })

  test('a missing library.json is never taken for a new library', async () => {
    const { folder, library } = await filled()
    await rename(join(folder, 'library.json'), join(folder, 'library.json.bak'))
    await rm(join(folder, 'library.json.prev'))
    const store = await reopened(folder)
    expect(Object.keys(store.library().policies)).toEqual(Object.keys(library.policies))
    await store.close()
  })

  test('a folder with other things in it is refused and left alone', async () => {
    const folder = await tempFolder()
    await mkdir(folder)
    await writeFile(join(folder, '论文.docx'), 'x')
    expect(await reopen(folder)).toMatchObject({ ok: false, failure: { code: 'library-missing' } })
    expect(await readdir(folder)).toEqual(['论文.docx'])
  })

  test('a library saved by a newer version opens for reading only and is left as it is', async () => {
    const { folder, library } = await filled()
    const path = join(folder, 'library.json')
    const { durableJson } = await import('../../../main/store/durable-json.ts')
    const file = durableJson<{ readonly format: 'piyue/library'; readonly schema: number }>(
      nodeFiles,
      path,
      'piyue/library',
    )
    const found = await file.read()
    if (found.state !== 'present') throw new Error('no library.json')
    await file.write({ ...found.value, schema: 99 })
    const before = await readFile(path)
    const store = await reopened(folder)
    expect(store.readOnly).toBe('library-newer')
    expect(Object.keys(store.library().policies)).toEqual(Object.keys(library.policies))
    expect(await store.commit(note('aaaa', 'n1', '改'), options)).toMatchObject({
      ok: false,
      failure: { code: 'library-newer' },
    })
    await store.close()
    expect(await readFile(path)).toEqual(before)
  })

  test('what an import that was cut short left behind is gone after the next start', async () => {
    const { folder, library } = await filled()
    const left = join(folder, 'policies', 'zzzz')
    await mkdir(left)
    await writeFile(join(left, 'source.txt'), 'x')
    await writeFile(join(folder, 'library.json.tmp'), '{"half')
    await writeFile(join(folder, 'policies', 'aaaa', 'policy.json.tmp'), '{"half')
    const store = await reopened(folder)
    expect(store.library()).toEqual(library)
    await store.close()
    expect((await readdir(join(folder, 'policies'))).toSorted()).toEqual(['aaaa', 'bbbb'])
    expect(await readdir(folder)).not.toContain('library.json.tmp')
    expect(await readdir(join(folder, 'policies', 'aaaa'))).not.toContain('policy.json.tmp')
  })
})
