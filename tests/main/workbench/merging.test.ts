import { readdir, readFile as readBytes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ExportFormat } from '../../../core/model/exported-file.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { contentOfLibrary } from '../../core/merging/same-content.ts'
import { faultyFiles } from '../store/faulty-files.ts'
import { openTemp, sampleText, tempFolder, valueOf } from './open-temp.ts'

const at = '2026-03-01T08:00:00.000Z'
const pathOf = async (content: string | Uint8Array, name: string) => {
  const path = join(await tempFolder(), name)
  await writeFile(path, content)
  return { kind: 'path', path } as const
}

/** The whole library as a file, as a colleague would send it. */
const sent = async (workbench: Workbench, format: ExportFormat = 'piyue') => {
  const { content, encoding, fileName } = valueOf(await workbench.exportAs({ scope: { kind: 'library' }, format }))
  return pathOf(Buffer.from(content, encoding), fileName)
}

const put = async (workbench: Workbench, ...edits: readonly unknown[]): Promise<void> => {
  for (const edit of edits) valueOf(await workbench.edit({ edit: edit as Edit }))
}
const imported = async (workbench: Workbench, more = '', name = '若干意见.txt'): Promise<PolicyId> => {
  const [policy] = valueOf(await workbench.importFile({ source: await pathOf(sampleText(more), name) })).policies
  if (policy === undefined) throw new Error('nothing was imported')
  return policy.policyId
}
const tag = (id: string, name: string) => ({
  kind: 'put-tag',
  tag: { id, name, parentId: null, colour: '#336699', description: '', isGroup: false, order: 1 },
})
const tagging = (policyId: PolicyId, clauseId: string, tagId: string, author: string, id: string) => ({
  kind: 'tag-clause',
  policyId,
  tagging: { id, tagId, clauseId, anchor: null, author, createdAt: at },
})
const note = (policyId: PolicyId, clauseId: string, body: string, id: string, author = '乙') => ({
  kind: 'put-annotation',
  policyId,
  annotation: { id, clauseId, anchor: null, body, tagIds: [], author, createdAt: at, changedAt: at },
})
const firstClause = async (workbench: Workbench, policyId: PolicyId): Promise<string> =>
  valueOf(await workbench.readPolicy({ policyId })).policy.clauses[0]?.id ?? ''

/** A colleague's library: the same policy with a tag, a tagging and a note, and one policy more. */
const colleague = async () => {
  const theirs = await openTemp()
  const policyId = await imported(theirs.workbench)
  const clauseId = await firstClause(theirs.workbench, policyId)
  await put(
    theirs.workbench,
    tag('t-theirs', '数据流通'),
    tagging(policyId, clauseId, 't-theirs', '乙', 'g-theirs'),
    note(policyId, clauseId, '与国家口径一致', 'n-theirs'),
  )
  return theirs
}

describe('merging a file', () => {
  test('a package into an empty library gives its policies, texts, originals and all that hangs on them', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    const source = await sent(theirs.workbench)
    const report = valueOf(await ours.workbench.mergeFile({ source }))
    expect(report).toMatchObject({
      kind: 'package',
      counts: {
        policies: { added: 1 },
        taggings: { added: 1 },
        notes: { added: 1 },
        tags: { added: 1 },
        originals: { added: 1 },
      },
      conflicts: [],
    })
    expect(contentOfLibrary(ours.store.library())).toEqual(contentOfLibrary(theirs.store.library()))
    const [policy] = valueOf(await ours.workbench.listPolicies({}))
    expect(policy && (await readBytes(join(ours.folder, 'policies', policy.id, 'source.txt'), 'utf8'))).toBe(
      sampleText(),
    )
    expect(valueOf(await ours.workbench.search({ query: '流通' })).total).toBeGreaterThan(0)
    const places =
      policy === undefined ? [] : valueOf(await ours.workbench.sourcePlaces({ policyId: policy.id })).places
    expect(places.length).toBeGreaterThan(0)
    if (policy !== undefined)
      expect(places).toEqual(valueOf(await theirs.workbench.sourcePlaces({ policyId: policy.id })).places)
    expect(valueOf(await ours.workbench.check({}))).toMatchObject({ ok: true, findings: [] })
    await Promise.all([theirs.close(), ours.close()])
  })

  test('a preview says the same and changes nothing, neither library nor folder', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    await imported(ours.workbench)
    const source = await sent(theirs.workbench)
    const [seq, folders] = [ours.store.seq(), await readdir(join(ours.folder, 'policies'))]
    const preview = valueOf(await ours.workbench.previewMerge({ source }))
    expect([ours.store.seq(), await readdir(join(ours.folder, 'policies'))]).toEqual([seq, folders])
    expect(valueOf(await ours.workbench.mergeFile({ source }))).toEqual(preview)
    expect(preview).toMatchObject({
      counts: { policies: { added: 0, same: 1 }, taggings: { added: 1 }, notes: { added: 1 } },
      policies: [{ status: 'matched', added: 2, toReview: 0 }],
      authors: [{ name: '乙', taggings: 1, notes: 1, links: 0 }],
    })
    await Promise.all([theirs.close(), ours.close()])
  })

  test('twice makes no entry the second time, and one undo takes all of it back', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    const policyId = await imported(ours.workbench)
    await put(
      ours.workbench,
      tag('t-ours', '共享'),
      tagging(policyId, await firstClause(ours.workbench, policyId), 't-ours', '甲', 'g-ours'),
    )
    const before = ours.store.library()
    const source = await sent(theirs.workbench)
    valueOf(await ours.workbench.mergeFile({ source }))
    const after = ours.store.library()
    const seq = ours.store.seq()
    expect(await ours.workbench.mergeFile({ source })).toMatchObject({
      ok: true,
      notices: [{ code: 'nothing-changed' }],
    })
    expect(ours.store.seq()).toBe(seq)
    expect(valueOf(await ours.workbench.undo({}))).toMatchObject({ redo: 'merge-package' })
    expect(ours.store.library()).toEqual(before)
    valueOf(await ours.workbench.redo({}))
    expect(ours.store.library()).toEqual(after)
    await Promise.all([theirs.close(), ours.close()])
  })

  test.each(['piyue', 'json', 'w3c', 'qdpx', 'qdc'] as const)(
    'as %s a library comes back to itself without a word or a change',
    async (format) => {
      const ours = await colleague()
      await put(
        ours.workbench,
        {
          kind: 'put-tag',
          tag: {
            id: 't-group',
            name: '我的口径',
            parentId: null,
            colour: '#112233',
            description: '',
            isGroup: true,
            order: 7,
          },
        },
        {
          kind: 'put-tag',
          tag: {
            id: 't-theirs',
            name: '数据流通',
            parentId: 't-group',
            colour: '#336699',
            description: '只收写明流通的条款。',
            isGroup: false,
            order: 3,
          },
        },
      )
      const before = ours.store.library()
      const report = valueOf(await ours.workbench.mergeFile({ source: await sent(ours.workbench, format) }))
      expect(report.conflicts).toEqual([])
      expect(Object.values(report.counts).map(({ added, changed, dropped }) => added + changed + dropped)).toEqual(
        Object.values(report.counts).map(() => 0),
      )
      expect(ours.store.library()).toBe(before)
      await ours.close()
    },
  )

  test('both ways give the same content', async () => {
    const [a, b] = [await colleague(), await openTemp()]
    const policyId = await imported(b.workbench)
    await imported(b.workbench, '另有一条。', '补充.txt')
    await put(
      b.workbench,
      tag('t-b', '数据流通'),
      note(policyId, await firstClause(b.workbench, policyId), '待核对', 'n-b', '丙'),
    )
    const [fromA, fromB] = [await sent(a.workbench), await sent(b.workbench)]
    valueOf(await a.workbench.mergeFile({ source: fromB }))
    valueOf(await b.workbench.mergeFile({ source: fromA }))
    expect(contentOfLibrary(a.store.library())).toEqual(contentOfLibrary(b.store.library()))
    await Promise.all([a.close(), b.close()])
  })

  test('JSON brings texts without originals, and says so', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    const merged = await ours.workbench.mergeFile({ source: await sent(theirs.workbench, 'json') })
    expect(merged).toMatchObject({
      ok: true,
      value: { kind: 'json', counts: { policies: { added: 1 }, originals: { dropped: 1 } } },
      notices: [{ code: 'originals-missing', params: { count: 1 } }],
    })
    const [policy] = valueOf(await ours.workbench.listPolicies({}))
    expect(policy && valueOf(await ours.workbench.readPolicy({ policyId: policy.id })).text).toContain('公共数据')
    // what came without its original goes on without it, as a package and as a project
    for (const format of ['piyue', 'qdpx'] as const) {
      expect(await ours.workbench.exportAs({ scope: { kind: 'library' }, format })).toMatchObject({
        ok: true,
        notices: expect.arrayContaining([{ code: 'originals-left-out', params: { count: 1 } }]) as unknown,
      })
    }
    const third = await openTemp()
    expect(await third.workbench.mergeFile({ source: await sent(ours.workbench) })).toMatchObject({
      ok: true,
      value: { kind: 'package', counts: { policies: { added: 1 }, originals: { dropped: 1 } } },
    })
    await third.close()
    await Promise.all([theirs.close(), ours.close()])
  })

  test('Web Annotations hang where their words stand; those of unknown policies are counted', async () => {
    const theirs = await colleague()
    const other = await imported(theirs.workbench, '另有一条。', '补充.txt')
    await put(theirs.workbench, note(other, await firstClause(theirs.workbench, other), '别处', 'n-other'))
    const ours = await openTemp()
    const policyId = await imported(ours.workbench)
    const report = valueOf(await ours.workbench.mergeFile({ source: await sent(theirs.workbench, 'w3c') }))
    expect(report).toMatchObject({ kind: 'w3c', counts: { taggings: { added: 1 }, notes: { added: 1 } } })
    expect(report.counts.notes.dropped).toBeGreaterThan(0)
    const view = valueOf(await ours.workbench.readHangings({ policyId }))
    expect(JSON.stringify(view)).toContain('与国家口径一致')
    await Promise.all([theirs.close(), ours.close()])
  })

  test('a disk that refuses leaves library and folder as they were', async () => {
    const theirs = await colleague()
    const source = await sent(theirs.workbench)
    let full = false
    const ours = await openTemp({
      files: faultyFiles(nodeFiles, (call) => (full && call === 'file.write' ? 'ENOSPC' : null)),
    })
    const folders = await readdir(join(ours.folder, 'policies'))
    full = true
    expect(await ours.workbench.mergeFile({ source })).toMatchObject({ ok: false, failure: { code: 'disk-full' } })
    full = false
    expect(ours.store.library().policies).toEqual({})
    expect(await readdir(join(ours.folder, 'policies'))).toEqual(folders)
    expect(ours.events.some(({ kind }) => kind === 'save-failed')).toBe(true)
    expect(valueOf(await ours.workbench.mergeFile({ source }))).toMatchObject({ counts: { policies: { added: 1 } } })
    await Promise.all([theirs.close(), ours.close()])
  })

  test('aborted, it leaves all as it was', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    const source = await sent(theirs.workbench)
    const abort = new AbortController()
    const seq = ours.store.seq()
    const labels: string[] = []
    const merged = await ours.workbench.mergeFile(
      { source },
      {
        signal: abort.signal,
        onProgress: ({ label }) => {
          labels.push(label)
          abort.abort()
        },
      },
    )
    expect(merged).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(labels).toEqual(['reading'])
    expect([ours.store.seq(), await readdir(join(ours.folder, 'policies'))]).toEqual([seq, []])
    await Promise.all([theirs.close(), ours.close()])
  })

  test('a choice a conflict does not offer is refused', async () => {
    const theirs = await colleague()
    const ours = await openTemp()
    await put(ours.workbench, tag('t-theirs', '数据要素'))
    const source = await sent(theirs.workbench)
    expect(valueOf(await ours.workbench.previewMerge({ source })).conflicts).toMatchObject([
      { key: 'tag-differs:t-theirs', choices: expect.arrayContaining(['ours', 'theirs', 'both']) as unknown },
    ])
    expect(await ours.workbench.mergeFile({ source, choices: { 'tag-differs:t-theirs': 'review' } })).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    })
    await Promise.all([theirs.close(), ours.close()])
  })
})
