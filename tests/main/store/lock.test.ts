import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeLock, type LockOptions } from '../../../main/store/lock.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { faultyFiles } from './faulty-files.ts'
import { committed, addPolicy, codesOf, note, opened, options, storeOptions, tempFolder } from './open-temp.ts'

const at = '2026-03-01T08:00:00.000Z'
const lockOptions = (token: string, more: Partial<LockOptions> = {}): LockOptions => ({
  pid: 100,
  host: 'desk',
  program: `program ${token}`,
  token,
  now: () => at,
  isAlive: () => true,
  beatMs: 60_000,
  staleMs: 120_000,
  ...more,
})

const place = async (): Promise<string> => {
  const folder = await tempFolder()
  await mkdir(folder)
  return join(folder, 'library.lock')
}

describe('the lock of a library', () => {
  test('has one holder; the second is told who it is; released, it is free', async () => {
    const path = await place()
    const first = await takeLock(nodeFiles, path, lockOptions('one'))
    if (first.kind !== 'held') throw new Error('first opener got no lock')
    expect(await takeLock(nodeFiles, path, lockOptions('two'))).toMatchObject({
      kind: 'other',
      owner: { program: 'program one', host: 'desk', pid: 100 },
    })
    await first.lock.release()
    expect(await takeLock(nodeFiles, path, lockOptions('three'))).toMatchObject({ kind: 'held', takenFrom: null })
  })

  test('is taken over at once when its process on this machine is gone, and the old holder knows', async () => {
    const path = await place()
    const first = await takeLock(nodeFiles, path, lockOptions('one'))
    if (first.kind !== 'held') throw new Error('first opener got no lock')
    expect(await takeLock(nodeFiles, path, lockOptions('two', { isAlive: () => false }))).toMatchObject({
      kind: 'held',
      takenFrom: { program: 'program one' },
    })
    expect(first.lock.holds()).toBe(false)
    await first.lock.release()
    expect(await takeLock(nodeFiles, path, lockOptions('three'))).toMatchObject({
      kind: 'other',
      owner: { token: 'two' },
    })
  })

  test('of another machine is respected while it beats, and taken over when it has not for long', async () => {
    const path = await place()
    await takeLock(nodeFiles, path, lockOptions('one', { host: 'laptop' }))
    expect(await takeLock(nodeFiles, path, lockOptions('two', { isAlive: () => false }))).toMatchObject({
      kind: 'other',
    })
    const longAgo = new Date(Date.now() - 600_000)
    await utimes(path, longAgo, longAgo)
    expect(await takeLock(nodeFiles, path, lockOptions('two', { isAlive: () => false }))).toMatchObject({
      kind: 'held',
      takenFrom: { host: 'laptop' },
    })
  })

  test('a lock file nobody can read is left alone while it is fresh', async () => {
    const path = await place()
    await writeFile(path, '{"pid":1')
    expect(await takeLock(nodeFiles, path, lockOptions('two'))).toMatchObject({ kind: 'other' })
    const longAgo = new Date(Date.now() - 600_000)
    await utimes(path, longAgo, longAgo)
    expect(await takeLock(nodeFiles, path, lockOptions('two'))).toMatchObject({ kind: 'held' })
  })

  test('of twenty that try at once to take over from a dead holder, one gets it', async () => {
    const path = await place()
    await takeLock(nodeFiles, path, lockOptions('dead', { pid: 7 }))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        takeLock(nodeFiles, path, lockOptions(`try${n}`, { pid: 1000 + n, isAlive: (pid) => pid !== 7 })),
      ),
    )
    const held = answers.filter((answer) => answer.kind === 'held')
    expect(held).toHaveLength(1)
    const [winner] = held
    expect(winner?.kind === 'held' && winner.lock.holds()).toBe(true)
  })

  test('works on a disk without second names, and leaves no files of its own', async () => {
    const path = await place()
    const files = faultyFiles(nodeFiles, (call) => (call === 'link' ? 'EPERM' : null))
    const first = await takeLock(files, path, lockOptions('one'))
    if (first.kind !== 'held') throw new Error('no lock')
    expect(await takeLock(files, path, lockOptions('two'))).toMatchObject({ kind: 'other' })
    await first.lock.release()
    expect(await readdir(join(path, '..'))).toEqual([])
  })

  test('sweeps away what openers that died while asking left long ago, and nothing fresh', async () => {
    const path = await place()
    await writeFile(`${path}.old`, 'x')
    await writeFile(`${path}.fresh`, 'x')
    const longAgo = new Date(Date.now() - 600_000)
    await utimes(`${path}.old`, longAgo, longAgo)
    await takeLock(nodeFiles, path, lockOptions('one'))
    expect((await readdir(join(path, '..'))).toSorted()).toEqual(['library.lock', 'library.lock.fresh'])
  })

  test('a folder that takes no files says so', async () => {
    const path = await place()
    expect(
      await takeLock(
        faultyFiles(nodeFiles, (call) => (call === 'open' ? 'EROFS' : null)),
        path,
        lockOptions('one'),
      ),
    ).toEqual({ kind: 'unwritable', detail: 'EROFS' })
  })
})

describe('two programs on one library', () => {
  test('the second reads only, is told who writes, changes no byte, and sees what the first writes', async () => {
    const folder = await tempFolder()
    const first = await opened(storeOptions(folder))
    await addPolicy(first, 'aaaa')
    const second = await opened(storeOptions(folder))
    expect(second.readOnly).toBe('library-locked')
    expect(second.notices()).toEqual([
      { code: 'library-locked-by', params: { program: 'test', host: 'desk', pid: process.pid, since: at } },
    ])
    const journal = join(folder, 'edits.jsonl')
    const before = await readFile(journal)
    expect(await second.commit(note('aaaa', 'n1', '抢写'), options)).toMatchObject({
      ok: false,
      failure: { code: 'library-locked' },
    })
    expect(await second.undo(options)).toMatchObject({ ok: false, failure: { code: 'library-locked' } })
    expect(await readFile(journal)).toEqual(before)
    await committed(first, note('aaaa', 'n1', '写'))
    expect(await second.catchUp()).toBe(true)
    expect(second.library()).toEqual(first.library())
    await second.close()
    await first.close()
    const third = await opened(storeOptions(folder))
    expect(third.readOnly).toBeNull()
    expect(codesOf(third.notices())).toEqual([])
    await third.close()
  })

  test('a writer that slept and lost its lock writes nothing more', async () => {
    const folder = await tempFolder()
    const sleeper = await opened(storeOptions(folder))
    await addPolicy(sleeper, 'aaaa')
    await sleeper.flush()
    const other = await opened(storeOptions(folder, nodeFiles, { isAlive: () => false }))
    expect(other.readOnly).toBeNull()
    await committed(other, note('aaaa', 'n1', '另一台'))
    expect(await sleeper.commit(note('aaaa', 'n2', '醒来'), options)).toMatchObject({
      ok: false,
      failure: { code: 'library-locked' },
    })
    expect(sleeper.readOnly).toBe('library-locked')
    await sleeper.close()
    await other.close()
    const last = await opened(storeOptions(folder))
    expect(last.library()).toEqual(other.library())
    await last.close()
  })
})
