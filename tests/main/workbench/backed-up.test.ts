import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PolicyId } from '../../../core/model/ids.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'

/** The sample library, backed up; of its policies, the one with the most notes. */
const backedUp = async () => {
  const opened = await openTemp()
  valueOf(await opened.workbench.importSample({}))
  const { id: backupId } = valueOf(await opened.workbench.makeBackup({}))
  const [first] = valueOf(await opened.workbench.listPolicies({})).toSorted((a, b) => b.annotations - a.annotations)
  if (first === undefined) throw new Error('the sample library has no policy')
  return { ...opened, backupId, policy: first }
}
const from = (backupId: string, policyId: PolicyId) => ({ source: { kind: 'backup' as const, backupId, policyId } })

describe('the policies of a backup', () => {
  test('are all the same at once, and then tell what is missing and what differs, in that order', async () => {
    const { workbench, close, backupId, policy } = await backedUp()
    const before = valueOf(await workbench.backupPolicies({ backupId }))
    expect(before.map(({ state }) => state)).toEqual(before.map(() => 'same'))
    expect(before.find(({ policyId }) => policyId === policy.id)).toMatchObject({
      metadata: policy.metadata,
      then: { clauses: policy.clauses, taggings: policy.taggings, annotations: policy.annotations },
    })
    const other = before.find(({ policyId }) => policyId !== policy.id)
    if (other === undefined) throw new Error('one policy is too few')
    valueOf(await workbench.edit({ edit: { kind: 'remove-policy', policyId: policy.id } }))
    valueOf(
      await workbench.edit({
        edit: { kind: 'correct-metadata', policyId: other.policyId, changes: { region: '别处' } },
      }),
    )
    const after = valueOf(await workbench.backupPolicies({ backupId }))
    expect(after.slice(0, 2).map(({ policyId, state }) => [policyId, state])).toEqual([
      [policy.id, 'missing'],
      [other.policyId, 'differs'],
    ])
    expect(after[0]?.now).toBeNull()
    expect(after.slice(2).map(({ state }) => state)).not.toContain('missing')
    await close()
  })

  test('are read where the backup lies: not a byte is written', async () => {
    const first = await backedUp()
    await first.close()
    const refused = (call: string) => () => Promise.reject(new Error(`${call} while a backup is looked at`))
    const files = { ...nodeFiles }
    const second = await openTemp({ folder: first.folder, files })
    // from here on whoever writes is caught
    Object.assign(files, Object.fromEntries(['rename', 'mkdir', 'unlink', 'link'].map((call) => [call, refused(call)])))
    expect(valueOf(await second.workbench.backupPolicies({ backupId: first.backupId })).length).toBeGreaterThan(1)
    Object.assign(files, nodeFiles)
    await second.close()
  })

  test('cannot be told of a backup that is not there or of one that is damaged', async () => {
    const { workbench, close, backupId, policy, folder } = await backedUp()
    expect(await workbench.backupPolicies({ backupId: 'nothing' })).toMatchObject({
      ok: false,
      failure: { code: 'backup-not-found' },
    })
    const archive = join(folder, 'backups', `${backupId}.zip`)
    const bytes = await readFile(archive)
    // a byte of the packed library.json, behind its entry's head
    const at = bytes.indexOf('library.json') + 40
    await writeFile(archive, bytes.with(at, (bytes[at] ?? 0) ^ 255))
    for (const answer of [
      await workbench.backupPolicies({ backupId }),
      await workbench.mergeFile(from(backupId, policy.id)),
    ])
      expect(answer).toMatchObject({ ok: false, failure: { code: 'backup-damaged' } })
    await close()
  })
})

describe('one policy of a backup', () => {
  test('comes back with all that hung on it in one step, which undo takes back', async () => {
    const { workbench, close, backupId, policy, store } = await backedUp()
    const before = valueOf(await workbench.readHangings({ policyId: policy.id }))
    valueOf(await workbench.edit({ edit: { kind: 'remove-policy', policyId: policy.id } }))
    const gone = store.library()
    const preview = valueOf(await workbench.previewMerge(from(backupId, policy.id)))
    expect(store.library()).toBe(gone)
    expect(preview.policies[0]).toMatchObject({ title: policy.metadata.title, status: 'added' })
    expect(preview.conflicts).toEqual([])
    expect(preview.counts.review.added).toBe(0)
    expect(preview.counts.notes.added).toBe(policy.annotations)
    const seq = store.seq()
    const report = valueOf(await workbench.mergeFile(from(backupId, policy.id)))
    expect(store.seq()).toBe(seq + 1)
    const [back] = report.policies
    if (back === undefined) throw new Error('nothing came back')
    const after = valueOf(await workbench.readHangings({ policyId: back.policyId }))
    expect(Object.keys(after.annotations)).toHaveLength(Object.keys(before.annotations).length)
    expect(valueOf(await workbench.sourceFile({ policyId: back.policyId })).content).not.toBe('')
    valueOf(await workbench.undo({}))
    expect(store.library()).toEqual(gone)
    await close()
  })

  test('gives back only what is lacking where the policy is here; what is newer here stands', async () => {
    const { workbench, close, backupId, policy, store } = await backedUp()
    const record = store.library().policies[policy.id]
    const [lost, changed] = Object.values(record?.annotations ?? {})
    if (lost === undefined || changed === undefined) throw new Error('two notes are needed')
    valueOf(await workbench.edit({ edit: { kind: 'remove-annotation', policyId: policy.id, annotationId: lost.id } }))
    const said = { ...changed, body: '后来改过的', changedAt: '2026-05-01T00:00:00.000Z' }
    valueOf(await workbench.edit({ edit: { kind: 'put-annotation', policyId: policy.id, annotation: said } }))
    const preview = valueOf(await workbench.previewMerge(from(backupId, policy.id)))
    expect(preview.conflicts).toMatchObject([{ kind: 'note-differs', choice: 'ours' }])
    valueOf(await workbench.mergeFile(from(backupId, policy.id)))
    const notes = store.library().policies[policy.id]?.annotations
    expect(notes?.[lost.id]).toEqual(lost)
    expect(notes?.[changed.id]?.body).toBe('后来改过的')
    expect(valueOf(await workbench.mergeFile(from(backupId, policy.id))).counts.notes.added).toBe(0)
    await close()
  })

  test('comes without its original where the pool lost it, and that is said', async () => {
    const { workbench, close, backupId, policy, folder } = await backedUp()
    valueOf(await workbench.edit({ edit: { kind: 'remove-policy', policyId: policy.id } }))
    await rm(join(folder, 'backups', 'sources'), { recursive: true })
    const merged = await workbench.mergeFile(from(backupId, policy.id))
    expect(merged.ok && merged.notices.map(({ code }) => code)).toContain('originals-missing')
    await close()
  })

  test('is no file to import, no policy of another backup, and nothing for a library that is only read', async () => {
    const { workbench, close, backupId, policy, folder } = await backedUp()
    expect(await workbench.importFile(from(backupId, policy.id))).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    })
    expect(await workbench.previewMerge(from(backupId, 'nobody' as PolicyId))).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
    const second = await openTemp({ folder })
    expect(valueOf(await second.workbench.backupPolicies({ backupId })).length).toBeGreaterThan(1)
    expect(await second.workbench.mergeFile(from(backupId, policy.id))).toMatchObject({
      ok: false,
      failure: { code: 'library-locked' },
    })
    await second.close()
    await close()
    expect(await tempFolder()).not.toBe(folder)
  })
})
