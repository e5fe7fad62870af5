import { copyFile, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../core/model/edit.ts'
import type { FailureCode } from '../../../core/model/result.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { isBulk } from '../../../main/workbench/backups.ts'
import { faultyFiles } from '../store/faulty-files.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'

const tag = (id: string): Edit =>
  ({
    kind: 'put-tag',
    tag: { id, name: id, parentId: null, colour: '#112233', description: '', isGroup: false, order: 1 },
  }) as unknown as Edit
const withPolicies = async (given: Parameters<typeof openTemp>[0] = {}) => {
  const opened = await openTemp(given)
  valueOf(await opened.workbench.importSample({}))
  return opened
}

describe('backups a person makes', () => {
  test('are listed with what they hold, checked, named, restored into a copy beside the library, and deleted', async () => {
    const { workbench, close, folder, store } = await withPolicies()
    const backup = valueOf(await workbench.makeBackup({ name: ' 送审前 ' }))
    valueOf(await workbench.edit({ edit: tag('later') }))
    const listed = valueOf(await workbench.backups({}))
    expect(listed).toMatchObject({
      folder: join(folder, 'backups'),
      inLibrary: true,
      seq: store.seq(),
      failing: null,
      backups: [{ id: backup.id, name: '送审前', kept: true, reason: 'by-hand', seq: store.seq() - 1 }],
    })
    expect(listed.now.tags - (listed.backups[0]?.counts?.tags ?? 0)).toBe(1)
    expect(listed.bytes).toBeGreaterThan(backup.bytes)
    expect(valueOf(await workbench.checkBackup({ backupId: backup.id }))).toMatchObject({ whole: true, findings: [] })
    expect(valueOf(await workbench.backups({})).backups).toMatchObject([{ checked: { whole: true } }])
    expect(valueOf(await workbench.changeBackup({ backupId: backup.id, name: '初稿', kept: false }))).toMatchObject({
      name: '初稿',
      kept: false,
    })
    const first = valueOf(await workbench.restoreBackup({ backupId: backup.id }))
    const second = valueOf(await workbench.restoreBackup({ backupId: backup.id }))
    expect(first.folder).toBe(join(dirname(folder), `${basename(folder)} 恢复 ${backup.madeAt.slice(0, 10)}`))
    expect(second.folder).toBe(`${first.folder} 2`)
    const copy = await openTemp({ folder: first.folder })
    expect(copy.store.notices()).toEqual([])
    expect(valueOf(await copy.workbench.listPolicies({})).map(({ id }) => id)).toEqual(
      valueOf(await workbench.listPolicies({})).map(({ id }) => id),
    )
    expect(valueOf(await copy.workbench.check({})).findings).toEqual([])
    await copy.close()
    valueOf(await workbench.removeBackup({ backupId: backup.id }))
    expect(valueOf(await workbench.backups({})).backups).toEqual([])
    expect(await workbench.restoreBackup({ backupId: backup.id })).toMatchObject({
      ok: false,
      failure: { code: 'backup-not-found' },
    })
    await close()
  })

  test('go to another folder once it is named, and into one named only once', async () => {
    const { workbench, ownBackups, close, folder } = await withPolicies()
    const elsewhere = await tempFolder()
    const { folder: below } = valueOf(await workbench.moveBackups({ folder: elsewhere }))
    valueOf(await workbench.makeBackup({}))
    expect(valueOf(await workbench.backups({}))).toMatchObject({ inLibrary: false, backups: [{ reason: 'by-hand' }] })
    expect((await readdir(elsewhere))[0]).toMatch(new RegExp(`^${basename(folder)}-[0-9a-f]{6}$`))
    expect(valueOf(await workbench.backups({})).folder).toBe(below)
    // the folder made for them, named by whoever looks it up, is the same place
    expect(valueOf(await workbench.moveBackups({ folder: below }))).toEqual({ folder: below })
    expect(valueOf(await workbench.moveBackups({ folder: null }))).toEqual({ folder: join(folder, 'backups') })
    expect(valueOf(await workbench.backups({}))).toMatchObject({ inLibrary: true, backups: [] })
    const once = join(elsewhere, '一次')
    await mkdir(once)
    expect(valueOf(await ownBackups.makeIn(once, '移交')).backup).toMatchObject({ name: '移交' })
    expect(valueOf(await workbench.backups({})).backups).toEqual([])
    await close()
  })

  test('never go where they would be lost with the library, or where nothing can be written', async () => {
    const opened = await openTemp({})
    const { folder, store } = opened
    const elsewhere = await tempFolder()
    await writeFile(join(elsewhere, '文件'), '')
    await mkdir(join(elsewhere, '库', 'policies'), { recursive: true })
    await symlink(store.paths.policies, join(elsewhere, '近路'))
    const cases: readonly (readonly [string, FailureCode])[] = [
      [join(elsewhere, 'nowhere'), 'folder-missing'],
      [join(elsewhere, '文件'), 'not-a-folder'],
      [basename(elsewhere), 'folder-relative'],
      ['.', 'folder-relative'],
      [folder, 'folder-in-library'],
      [store.paths.policies, 'folder-in-library'],
      [store.paths.backups, 'folder-in-library'],
      [`${elsewhere}/../${basename(elsewhere)}/近路`, 'folder-in-library'],
      [join(elsewhere, '库'), 'folder-in-library'],
    ]
    await mkdir(store.paths.backups, { recursive: true })
    await mkdir(store.paths.policies, { recursive: true })
    for (const [named, code] of cases)
      expect(await opened.workbench.moveBackups({ folder: named }), named).toMatchObject({ failure: { code } })
    expect(valueOf(await opened.workbench.backups({})).inLibrary).toBe(true)
    expect((await readdir(elsewhere)).toSorted()).toEqual(['库', '文件', '近路'].toSorted())
    await opened.close()
    const forbidding = faultyFiles(nodeFiles, (call, path) =>
      call === 'mkdir' && path.startsWith(elsewhere) ? 'EACCES' : null,
    )
    const second = await openTemp({ folder, files: forbidding })
    expect(await second.workbench.moveBackups({ folder: elsewhere })).toMatchObject({
      failure: { code: 'cannot-write', params: { path: elsewhere } },
    })
    await second.close()
  })

  test('begin anew in another folder, though nothing changed since the last one in the old', async () => {
    const { workbench, close } = await withPolicies({ automaticBackups: true })
    const elsewhere = await tempFolder()
    valueOf(await workbench.makeBackup({}))
    const { folder: below } = valueOf(await workbench.moveBackups({ folder: elsewhere }))
    await close()
    expect((await readdir(below)).filter((name) => name.endsWith('.zip'))).toHaveLength(1)
  })

  test('are refused to a second opener, who may still make one elsewhere', async () => {
    const { close, folder, store } = await withPolicies()
    const second = await openTemp({ folder })
    expect(await second.workbench.makeBackup({})).toMatchObject({ ok: false, failure: { code: 'library-locked' } })
    expect(valueOf(await second.ownBackups.makeIn(await tempFolder(), '')).backup).toMatchObject({ seq: store.seq() })
    await second.close()
    await close()
  })
})

describe('a backup of a library that another program opens meanwhile', () => {
  test('begins anew when that program put another journal in the place of the one being copied', async () => {
    const first = await withPolicies()
    const journal = first.store.paths.journal
    let begun = 0
    const files: typeof nodeFiles = {
      ...nodeFiles,
      open: async (path, mode) => {
        const file = await nodeFiles.open(path, mode)
        // the temp of the archive: its journal comes after it
        if (!path.endsWith('.zip.tmp')) return file
        begun += 1
        if (begun === 1) {
          await copyFile(journal, `${journal}.shorter`)
          await rename(`${journal}.shorter`, journal)
        }
        return file
      },
    }
    const second = await openTemp({ folder: first.folder, files })
    const elsewhere = await tempFolder()
    const made = valueOf(await second.ownBackups.makeIn(elsewhere, '移交'))
    expect(begun).toBe(2)
    expect(made.backup).toMatchObject({ seq: first.store.seq() })
    expect((await readdir(made.folder)).filter((name) => name !== 'sources')).toEqual([
      'backups.json',
      `${made.backup.id}.zip`,
    ])
    await second.close()
    await first.close()
  })
})

describe('backups made unasked', () => {
  test('a session that changed something ends with one, a session that only looked does not', async () => {
    const first = await withPolicies({ automaticBackups: true })
    await first.close()
    const second = await openTemp({ folder: first.folder, automaticBackups: true })
    expect(valueOf(await second.workbench.backups({})).backups).toMatchObject([
      { reason: 'session-end', seq: first.store.seq() },
    ])
    await second.close()
    const third = await openTemp({ folder: first.folder })
    valueOf(await third.workbench.edit({ edit: tag('by-a-command') }))
    await third.close()
    const last = await openTemp({ folder: first.folder })
    expect(valueOf(await last.workbench.backups({})).backups).toHaveLength(1)
    await last.close()
  })

  test('a disk that never finishes one keeps neither the snapshots nor the lock', async () => {
    let snapshots = 0
    let begun = (_snapshots: number): void => undefined
    const snapshotsBefore = new Promise<number>((resolve) => {
      begun = resolve
    })
    const files: typeof nodeFiles = {
      ...nodeFiles,
      mkdir: (path) =>
        path.includes(`${sep}backups`)
          ? new Promise(() => {
              begun(snapshots)
            })
          : nodeFiles.mkdir(path),
      rename: async (from, to) => {
        await nodeFiles.rename(from, to)
        if (basename(to) === 'library.json') snapshots += 1
      },
    }
    const first = await withPolicies({ automaticBackups: true, backupPatienceMs: 1, files })
    const earlier = snapshots
    await first.close()
    expect(await snapshotsBefore).toBe(earlier + 1)
    const second = await openTemp({ folder: first.folder })
    expect([second.store.readOnly, second.store.notices(), second.store.seq()]).toEqual([null, [], first.store.seq()])
    await second.close()
  })

  test('removing a policy is preceded by one that still has it', async () => {
    const { workbench, close, folder, store } = await withPolicies({ automaticBackups: true })
    const before = store.seq()
    const [policy] = valueOf(await workbench.listPolicies({}))
    if (policy === undefined) throw new Error('the sample library is empty')
    valueOf(await workbench.edit({ edit: { kind: 'remove-policy', policyId: policy.id } }))
    await close()
    const again = await openTemp({ folder })
    const backup = valueOf(await again.workbench.backups({})).backups.find(({ reason }) => reason === 'before-bulk')
    expect(backup).toMatchObject({ seq: before })
    const copy = await openTemp({
      folder: valueOf(await again.workbench.restoreBackup({ backupId: backup?.id ?? '' })).folder,
    })
    expect(valueOf(await copy.workbench.readPolicy({ policyId: policy.id })).policy.id).toBe(policy.id)
    await copy.close()
    await again.close()
  })

  test('one that fails stops nobody and is told where backups are shown', async () => {
    const { workbench, close } = await withPolicies({
      automaticBackups: true,
      files: { ...nodeFiles, free: () => Promise.resolve(0) },
    })
    const [policy] = valueOf(await workbench.listPolicies({}))
    if (policy === undefined) throw new Error('the sample library is empty')
    expect(await workbench.edit({ edit: { kind: 'remove-policy', policyId: policy.id } })).toMatchObject({ ok: true })
    expect(await workbench.makeBackup({})).toMatchObject({ ok: false, failure: { code: 'disk-full' } })
    expect(valueOf(await workbench.backups({}))).toMatchObject({ failing: { code: 'disk-full' }, backups: [] })
    await close()
  })

  test('what counts as a bulk change: removed policies, merged tags, more than 200 edits', () => {
    const many = (count: number): Edit => ({
      kind: 'batch',
      name: 'tag-many',
      edits: Array.from({ length: count }, (_, n) => tag(`t${String(n)}`)),
    })
    expect(isBulk(many(200))).toBe(false)
    expect(isBulk(many(201))).toBe(true)
    expect(isBulk(tag('one'))).toBe(false)
    expect(isBulk({ kind: 'batch', name: 'merge-tags', edits: [tag('one')] })).toBe(true)
    expect(
      isBulk({ kind: 'batch', name: 'bulk', edits: [{ kind: 'remove-policy', policyId: 'aaaa' } as unknown as Edit] }),
    ).toBe(true)
  })
})
