import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { durableJson } from '../../../main/store/durable-json.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { faultyFiles } from './faulty-files.ts'
import { tempFolder } from './open-temp.ts'

interface Shelf {
  readonly format: 'test/shelf'
  readonly books: readonly string[]
}
const shelf = (...books: string[]): Shelf => ({ format: 'test/shelf', books })

const place = async () => {
  const folder = await tempFolder()
  await mkdir(folder)
  return { folder, path: join(folder, 'shelf.json') }
}

describe('a durable JSON file', () => {
  test('gives back what was written, and keeps the file before it', async () => {
    const { path, folder } = await place()
    const file = durableJson<Shelf>(nodeFiles, path, 'test/shelf')
    await file.write(shelf('红楼梦', '🦊'))
    await file.write(shelf('西游记'))
    expect(await file.read()).toEqual({ state: 'present', value: shelf('西游记') })
    expect(await file.readPrevious()).toEqual({ state: 'present', value: shelf('红楼梦', '🦊') })
    expect((await readdir(folder)).toSorted()).toEqual(['shelf.json', 'shelf.json.prev'])
  })

  test('is plain JSON that other programs read', async () => {
    const { path } = await place()
    await durableJson<Shelf>(nodeFiles, path, 'test/shelf').write(shelf('水浒传'))
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'test/shelf', books: ['水浒传'] })
  })

  test('tells missing, empty and damaged apart', async () => {
    const { path } = await place()
    const file = durableJson<Shelf>(nodeFiles, path, 'test/shelf')
    expect(await file.read()).toEqual({ state: 'missing' })
    await writeFile(path, '')
    expect(await file.read()).toEqual({ state: 'empty' })
    await writeFile(path, '{"format":"test/shelf","books":[]}')
    expect(await file.read()).toMatchObject({ state: 'damaged' })
  })

  test('finds one changed byte wherever it is', async () => {
    const { path } = await place()
    const file = durableJson<Shelf>(nodeFiles, path, 'test/shelf')
    await file.write(shelf('三国演义'))
    const good = await readFile(path)
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0x01
      await writeFile(path, bad)
      expect(await file.read(), `byte ${at}`).toMatchObject({ state: 'damaged' })
    }
  })

  test('is another kind of file when its format says so', async () => {
    const { path } = await place()
    await durableJson<Shelf>(nodeFiles, path, 'test/shelf').write(shelf())
    expect(await durableJson<{ readonly format: 'test/else' }>(nodeFiles, path, 'test/else').read()).toMatchObject({
      state: 'damaged',
    })
  })

  test('a write that fails at any call leaves the old file whole, no temp file, and the next write works', async () => {
    const { path, folder } = await place()
    await durableJson<Shelf>(nodeFiles, path, 'test/shelf').write(shelf('旧'))
    let calls = 0
    await durableJson<Shelf>(
      faultyFiles(nodeFiles, () => {
        calls += 1
        return null
      }),
      path,
      'test/shelf',
    ).write(shelf('旧'))
    expect(calls).toBeGreaterThan(5)
    for (let failing = 1; failing <= calls; failing += 1) {
      const file = durableJson<Shelf>(
        faultyFiles(
          nodeFiles,
          (call, _path, n) => (n === failing && call !== 'unlink' ? 'ENOSPC' : null),
          failing % 2 === 0,
        ),
        path,
        'test/shelf',
      )
      await file.write(shelf('新')).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'ENOSPC' })
      })
      const found = await durableJson<Shelf>(nodeFiles, path, 'test/shelf').read()
      expect(found, `call ${failing}`).toMatchObject({ state: 'present' })
      expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
      await file.write(shelf('旧'))
      expect(await file.read()).toEqual({ state: 'present', value: shelf('旧') })
    }
  })

  test('works on a disk without second names', async () => {
    const { path } = await place()
    const file = durableJson<Shelf>(
      faultyFiles(nodeFiles, (call) => (call === 'link' ? 'EPERM' : null)),
      path,
      'test/shelf',
    )
    await file.write(shelf('一'))
    await file.write(shelf('二'))
    expect(await file.readPrevious()).toEqual({ state: 'present', value: shelf('一') })
  })
})
