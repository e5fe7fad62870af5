import { mkdir, readdir, readFile as readBytes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../main/readers/read-file.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { faultyFiles } from '../store/faulty-files.ts'
import { openTemp, sampleText, tempFolder, valueOf } from './open-temp.ts'

const fileWith = async (text: string | Uint8Array, name = '若干意见.txt') => {
  const path = join(await tempFolder(), name)
  await writeFile(path, text)
  return { kind: 'path', path } as const
}

describe('importing a file', () => {
  test('its policy, its text and the untouched original are in the library, also after a restart', async () => {
    const first = await openTemp()
    const outcome = valueOf(await first.workbench.importFile({ source: await fileWith(sampleText()) }))
    expect(outcome).toMatchObject({
      fileName: '若干意见.txt',
      status: 'added',
      encoding: 'utf-8',
      policies: [{ title: '云泽省人民政府办公厅关于促进公共数据流通的若干意见', replaces: null }],
    })
    await first.close()
    const second = await openTemp({ folder: first.folder })
    const [policy] = valueOf(await second.workbench.listPolicies({}))
    if (policy === undefined) throw new Error('no policy')
    const view = valueOf(await second.workbench.readPolicy({ policyId: policy.id }))
    const clause = view.policy.clauses.find((each) => each.marker === '（一）')
    expect(clause && view.text.slice(clause.range.start, clause.range.end)).toContain('推动水库、河道监测数据汇聚')
    expect(await readBytes(join(first.folder, 'policies', policy.id, 'source.txt'), 'utf8')).toBe(sampleText())
    await second.close()
  })

  test('the same bytes again change nothing and are said to be there', async () => {
    const { workbench, store, close } = await openTemp()
    const source = await fileWith(sampleText())
    const added = valueOf(await workbench.importFile({ source }))
    const seq = store.seq()
    const again = valueOf(await workbench.importFile({ source: await fileWith(sampleText(), '另一个名字.txt') }))
    expect(again).toMatchObject({ status: 'already-there', policies: added.policies })
    expect(store.seq()).toBe(seq)
    await close()
  })

  test('the same bytes twice at once are added once', async () => {
    const { workbench, close } = await openTemp()
    const source = await fileWith(sampleText())
    const outcomes = (await Promise.all([workbench.importFile({ source }), workbench.importFile({ source })])).map(
      valueOf,
    )
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['added', 'already-there'])
    expect(valueOf(await workbench.listPolicies({}))).toHaveLength(1)
    await close()
  })

  test('the same policy with other words is a new version of the last one', async () => {
    const { workbench, close } = await openTemp()
    const versions = []
    for (const more of ['', '每年安排一亿元。', '每年安排两亿元。'])
      versions.push(valueOf(await workbench.importFile({ source: await fileWith(sampleText(more)) })))
    expect(versions.map((version) => version.status)).toEqual(['added', 'new-version', 'new-version'])
    expect(versions[2]?.policies[0]?.replaces).toBe(versions[1]?.policies[0]?.policyId)
    await close()
  })

  test('is undone and redone in one step, with its text', async () => {
    const { workbench, close } = await openTemp()
    const [imported] = valueOf(await workbench.importFile({ source: await fileWith(sampleText()) })).policies
    expect(valueOf(await workbench.undo({}))).toMatchObject({ counts: { policies: 0 }, undo: null, redo: 'import' })
    expect(valueOf(await workbench.redo({}))).toMatchObject({ counts: { policies: 1 }, undo: 'import' })
    expect(imported && valueOf(await workbench.readPolicy({ policyId: imported.policyId })).text).toContain('水利')
    await close()
  })

  test.each([
    ['a file that is not there', { kind: 'path', path: '/no/such/file.txt' } as const, 'file-not-found'],
    ['a folder', { kind: 'path', path: '/' } as const, 'file-unreadable'],
    ['a sample outside the samples', { kind: 'sample', name: '../sectors.json' } as const, 'not-allowed'],
    ['an upload where there are none', { kind: 'upload', uploadId: 'u1', name: 'a.txt' } as const, 'not-allowed'],
  ])('%s fails plainly', async (_what, source, code) => {
    const { workbench, close } = await openTemp()
    expect(await workbench.importFile({ source })).toMatchObject({ ok: false, failure: { code } })
    await close()
  })

  test('an empty file fails and leaves the library as it was', async () => {
    const { workbench, folder, store, close } = await openTemp()
    const seq = store.seq()
    expect(await workbench.importFile({ source: await fileWith('') })).toMatchObject({
      ok: false,
      failure: { code: 'file-empty' },
    })
    expect(store.seq()).toBe(seq)
    expect(await readdir(join(folder, 'policies'))).toEqual([])
    await close()
  })

  test('stopped before it is saved, it leaves nothing behind', async () => {
    const { workbench, folder, store, close } = await openTemp({ readers: readFile })
    const seq = store.seq()
    const stop = new AbortController()
    const answer = await workbench.importFile(
      { source: await fileWith(sampleText()) },
      {
        signal: stop.signal,
        onProgress: () => {
          stop.abort()
        },
      },
    )
    expect(answer).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(store.seq()).toBe(seq)
    expect(await readdir(join(folder, 'policies'))).toEqual([])
    await close()
  })

  test('whichever call a full disk fails, nothing half done stays, people are told, and a second try works', async () => {
    const folder = join(await tempFolder(), '库')
    let left = Infinity
    let called = 0
    const files = faultyFiles(
      nodeFiles,
      (call) => {
        called += 1
        left -= 1
        return left < 0 && ['open', 'file.write', 'file.datasync', 'rename', 'mkdir', 'syncFolder'].includes(call)
          ? 'ENOSPC'
          : null
      },
      true,
    )
    const { workbench, store, events, close } = await openTemp({ folder, files })
    const source = await fileWith(sampleText())
    const seq = store.seq()
    let faults = 0
    for (let n = 0; n < 200; n += 1) {
      left = n
      const answer = await workbench.importFile({ source })
      left = Infinity
      if (answer.ok) break
      faults += 1
      expect(answer, `after ${n} calls`).toMatchObject({ ok: false, failure: { code: 'disk-full' } })
      expect(events.at(-1)).toEqual({ kind: 'save-failed', code: 'disk-full' })
      expect(store.seq()).toBe(seq)
      expect(valueOf(await workbench.listPolicies({}))).toEqual([])
    }
    expect(faults).toBeGreaterThan(8)
    expect(called).toBeGreaterThan(faults)
    expect(valueOf(await workbench.listPolicies({}))).toHaveLength(1)
    await close()
    const again = await openTemp({ folder })
    expect(again.store.notices()).toEqual([])
    expect(await readdir(join(folder, 'policies'))).toHaveLength(1)
    await again.close()
  })

  test('into a library someone else writes is refused before anything is read', async () => {
    const first = await openTemp()
    const second = await openTemp({ folder: first.folder })
    expect(await second.workbench.importFile({ source: await fileWith(sampleText()) })).toMatchObject({
      ok: false,
      failure: { code: 'library-locked' },
    })
    await second.close()
    await first.close()
  })
})

describe('the sample library', () => {
  test('comes with its tags, notes, links and collections in one step, none skipped, and goes in one', async () => {
    const { workbench, seeds, close } = await openTemp()
    const manifest = valueOf(await seeds.readSample())
    const answer = await workbench.importSample({})
    expect(answer).toMatchObject({ ok: true })
    expect(answer.ok && answer.notices.filter((notice) => notice.code === 'sample-entries-skipped')).toEqual([])
    const state = valueOf(await workbench.libraryState({}))
    expect(state).toMatchObject({
      counts: { policies: manifest.files.length, annotations: manifest.notes.length, links: manifest.links.length },
      undo: 'import-sample',
    })
    expect(valueOf(await workbench.collections({})).map((collection) => collection.name)).toEqual(
      manifest.collections.map((collection) => collection.name),
    )
    const twice = valueOf(await workbench.importSample({}))
    expect(twice.map((outcome) => outcome.status)).toEqual(manifest.files.map(() => 'already-there'))
    expect(valueOf(await workbench.undo({}))).toMatchObject({
      counts: { policies: 0, annotations: 0, links: 0 },
      undo: null,
    })
    await close()
  })
})

test('a file put where the library should be is told, not overwritten', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, 'x'))
  await writeFile(join(folder, 'x', '日记.txt'), '私人')
  await expect(openTemp({ folder: join(folder, 'x') })).rejects.toThrow('library-missing')
})
