import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import type { Workbench } from '../../../core/contract/workbench.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { AnnotationId, PolicyId, TagId } from '../../../core/model/ids.ts'
import { nodeFiles } from '../../../main/store/node-files.ts'
import { faultyFiles } from '../store/faulty-files.ts'
import { openTemp, sampleText, tempFolder, valueOf } from './open-temp.ts'

/** A workbench with one policy in it, and a clause of that policy. */
const withPolicy = async (given: Parameters<typeof openTemp>[0] = {}) => {
  const opened = await openTemp(given)
  const path = join(await tempFolder(), '若干意见.txt')
  await writeFile(path, sampleText())
  const [imported] = valueOf(await opened.workbench.importFile({ source: { kind: 'path', path } })).policies
  if (imported === undefined) throw new Error('nothing imported')
  const view = valueOf(await opened.workbench.readPolicy({ policyId: imported.policyId }))
  const clause = view.policy.clauses.find((each) => each.marker === '（一）')
  if (clause === undefined) throw new Error('no clause')
  opened.events.length = 0
  return { ...opened, policyId: imported.policyId, view, clause }
}
const at = '2026-03-01T08:00:00.000Z'
const noteOn = (
  { policyId, view, clause }: Awaited<ReturnType<typeof withPolicy>>,
  words: string,
  id = 'n1',
): Extract<Edit, { kind: 'put-annotation' }> => {
  const start = view.text.indexOf(words)
  return {
    kind: 'put-annotation',
    policyId,
    annotation: {
      id: id as AnnotationId,
      clauseId: clause.id,
      anchor: describeAnchor(view.text, clause, { start, end: start + words.length }),
      body: '口径待核',
      tagIds: [],
      author: '甲',
      createdAt: at,
      changedAt: at,
    },
  }
}

describe('editing', () => {
  test('every listener is told what changed and of which policy', async () => {
    const opened = await withPolicy()
    const { workbench, events, policyId, close } = opened
    const state = valueOf(await workbench.edit({ edit: noteOn(opened, '水库') }))
    expect(state).toMatchObject({ counts: { annotations: 1 }, undo: 'put-annotation' })
    expect(events).toEqual([{ kind: 'library-changed', state, policyIds: [policyId] }])
    await close()
  })

  test('an anchor must quote what stands in the text', async () => {
    const opened = await withPolicy()
    const good = noteOn(opened, '水库')
    const bad: Edit = {
      ...good,
      annotation: {
        ...good.annotation,
        anchor: good.annotation.anchor && { ...good.annotation.anchor, exact: '水厂' },
      },
    }
    expect(await opened.workbench.edit({ edit: bad })).toMatchObject({
      ok: false,
      failure: { code: 'edit-invalid', params: { reason: 'quote-mismatch' } },
    })
    expect(
      await opened.workbench.edit({
        edit: { kind: 'batch', name: 'bulk', edits: [{ ...bad, policyId: 'none' as PolicyId }] },
      }),
    ).toMatchObject({ ok: false, failure: { code: 'policy-not-found' } })
    await opened.close()
  })

  test('a full disk is an answer to who asked and an event to everyone', async () => {
    let full = false
    const opened = await withPolicy({
      files: faultyFiles(nodeFiles, (call) => (full && call === 'file.datasync' ? 'ENOSPC' : null)),
    })
    full = true
    expect(await opened.workbench.edit({ edit: noteOn(opened, '水库') })).toMatchObject({
      ok: false,
      failure: { code: 'disk-full' },
    })
    expect(opened.events).toEqual([{ kind: 'save-failed', code: 'disk-full' }])
    full = false
    expect(valueOf(await opened.workbench.libraryState({}))).toMatchObject({ counts: { annotations: 0 } })
    await opened.close()
  })

  test('room that comes and goes is told to every window without a new entry', async () => {
    let room = true
    const opened = await openTemp({
      files: faultyFiles(nodeFiles, (call) => (room || !call.startsWith('file.write') ? null : 'ENOSPC')),
    })
    const seq = opened.store.seq()
    valueOf(
      await opened.workbench.edit({
        edit: {
          kind: 'put-tag',
          tag: {
            id: 't1' as TagId,
            name: '满',
            parentId: null,
            colour: '#8a4a17',
            description: '',
            isGroup: false,
            order: 1,
          },
        },
      }),
    )
    room = false
    opened.events.splice(0)
    expect(await opened.store.flush()).toMatchObject({ code: 'disk-full' })
    expect(opened.events).toMatchObject([
      {
        kind: 'library-changed',
        policyIds: [],
        state: { seq: seq + 1, notices: [{ code: 'snapshot-delayed' }, { code: 'reserve-missing' }] },
      },
    ])
    room = true
    expect(await opened.store.flush()).toBeNull()
    expect(opened.events.at(-1)).toMatchObject({ kind: 'library-changed', state: { notices: [] } })
    await opened.close()
  })
  test('edits that could not be saved are in an export that is asked for with them, and nowhere else', async () => {
    const opened = await withPolicy()
    const waiting = noteOn(opened, '水利数据')
    const gone: Edit = { ...waiting, policyId: 'nowhere' as PolicyId }
    const file = await opened.workbench.exportAs({
      scope: { kind: 'library' },
      format: 'json',
      unsaved: [waiting, gone],
    })
    expect(valueOf(file).content).toContain('口径待核')
    expect(file).toMatchObject({
      notices: expect.arrayContaining([{ code: 'unsaved-left-out', params: { count: 1 } }]) as unknown,
    })
    expect(
      valueOf(await opened.workbench.exportAs({ scope: { kind: 'library' }, format: 'json' })).content,
    ).not.toContain('口径待核')
    await opened.close()
  })
  test('fresh ids are all different, and too many are refused', async () => {
    const { workbench, close } = await openTemp()
    expect(new Set(valueOf(await workbench.newIds({ count: 500 })).ids).size).toBe(500)
    expect(await workbench.newIds({ count: 0 })).toMatchObject({ ok: false, failure: { code: 'bad-request' } })
    await close()
  })
})

describe('looking', () => {
  test('search finds words whatever script they are typed in, and export carries what people wrote', async () => {
    const opened = await withPolicy()
    valueOf(await opened.workbench.edit({ edit: noteOn(opened, '水库') }))
    expect(valueOf(await opened.workbench.search({ query: '監測數據' }))).toMatchObject({
      total: 1,
      hits: [{ ref: { policyId: opened.policyId, clauseId: opened.clause.id } }],
    })
    const file = valueOf(
      await opened.workbench.exportAs({ scope: { kind: 'policy', policyId: opened.policyId }, format: 'json' }),
    )
    expect(file.content).toContain('口径待核')
    await opened.close()
  })

  test('the list is there at once; counts of suggestions follow, and are there at once the next time', async () => {
    const opened = await openTemp()
    const found = new Promise<void>((resolve) => {
      opened.subscribe(({ kind }) => {
        if (kind === 'suggestions-found') resolve()
      })
    })
    const path = join(await tempFolder(), '若干意见.txt')
    await writeFile(path, sampleText())
    valueOf(await opened.workbench.importFile({ source: { kind: 'path', path } }))
    const listed = async (workbench: Workbench): Promise<readonly number[]> =>
      valueOf(await workbench.listPolicies({})).map(({ openSuggestions }) => openSuggestions)
    expect(await listed(opened.workbench)).toEqual([0])
    await found
    const counts = await listed(opened.workbench)
    expect(counts[0]).toBeGreaterThan(0)
    await opened.close()
    const again = await openTemp({ folder: opened.folder })
    expect(await listed(again.workbench)).toEqual(counts)
    await again.close()
  })

  test('what hangs on a policy is read alone while its clauses stay as they are, and says when they do not', async () => {
    const opened = await withPolicy()
    const { workbench, policyId, view, close } = opened
    valueOf(await workbench.edit({ edit: noteOn(opened, '水库') }))
    const hangings = valueOf(await workbench.readHangings({ policyId }))
    const { policy, text, suggestions, facts, ...rest } = valueOf(await workbench.readPolicy({ policyId }))
    expect([hangings.reading, hangings.annotations.length, policy, text, suggestions, facts]).toEqual([
      view.reading,
      1,
      view.policy,
      view.text,
      view.suggestions,
      view.facts,
    ])
    expect(hangings).toEqual(rest)
    valueOf(await workbench.edit({ edit: { kind: 'correct-metadata', policyId, changes: { region: '澜江省' } } }))
    expect(valueOf(await workbench.readHangings({ policyId })).reading).not.toBe(view.reading)
    await close()
  })

  test('a long policy is there before its suggestions, which are read alone once they are worked out', async () => {
    const { workbench, subscribe, close } = await openTemp()
    const found = new Promise<void>((resolve) => {
      subscribe(({ kind }) => {
        if (kind === 'suggestions-found') resolve()
      })
    })
    const path = join(await tempFolder(), '长规划.txt')
    await writeFile(
      path,
      `云泽省水利发展规划\n\n${Array.from({ length: 2_100 }, (_, n) => `第${n + 1}条 各地应当推进水库除险加固，支持智慧水利建设。`).join('\n')}\n`,
    )
    const [imported] = valueOf(await workbench.importFile({ source: { kind: 'path', path } })).policies
    if (imported === undefined) throw new Error('nothing imported')
    const { policyId } = imported
    const first = valueOf(await workbench.readPolicy({ policyId }))
    expect([first.policy.clauses.length > 2_000, first.suggestions]).toEqual([true, {}])
    await found
    const hangings = valueOf(await workbench.readHangings({ policyId }))
    expect([first.suggested, hangings.suggested, hangings.reading]).toEqual([false, true, first.reading])
    const alone = valueOf(await workbench.readSuggestions({ policyId }))
    expect([alone.reading, alone.suggested, Object.keys(alone.suggestions).length > 0]).toEqual([
      first.reading,
      true,
      true,
    ])
    expect(valueOf(await workbench.readPolicy({ policyId })).suggestions).toEqual(alone.suggestions)
    await close()
  })

  test('a clause is found by policy and path', async () => {
    const opened = await withPolicy()
    expect(valueOf(await opened.workbench.findClause({ name: `${opened.policyId}:二（一）` }))).toMatchObject({
      ref: { clauseId: opened.clause.id },
      text: expect.stringContaining('水利') as string,
    })
    await opened.close()
  })
})

describe('preferences', () => {
  test('are kept with the library, and a damaged file means those of the time before or the first ones', async () => {
    const first = await openTemp()
    const { readingSize } = valueOf(await first.workbench.preferences({}))
    valueOf(await first.workbench.changePreferences({ changes: { theme: 'dark', author: '乙' } }))
    valueOf(await first.workbench.changePreferences({ changes: { readingSize: 20 } }))
    expect(await first.workbench.changePreferences({ changes: { readingSize: 99 } })).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    })
    await first.close()
    const second = await openTemp({ folder: first.folder })
    expect(valueOf(await second.workbench.preferences({}))).toMatchObject({
      theme: 'dark',
      author: '乙',
      readingSize: 20,
    })
    await second.close()
    await writeFile(join(first.folder, 'preferences.json'), '{"x')
    const third = await openTemp({ folder: first.folder })
    expect(valueOf(await third.workbench.preferences({}))).toMatchObject({ theme: 'dark', author: '乙', readingSize })
    await third.close()
  })
})

describe('checking a library', () => {
  const codes = async (opened: Awaited<ReturnType<typeof openTemp>>, repair = false) => {
    const report = valueOf(await opened.workbench.check({ repair }))
    return {
      ok: report.ok,
      findings: report.findings.map((each) => each.code),
      repaired: report.repaired.map((each) => each.code),
    }
  }

  test('a whole one has nothing to find', async () => {
    const opened = await withPolicy()
    valueOf(await opened.workbench.edit({ edit: noteOn(opened, '水库') }))
    expect(await codes(opened)).toEqual({ ok: true, findings: [], repaired: [] })
    await opened.close()
  })

  test('a damaged text is read again from its original', async () => {
    const opened = await withPolicy()
    await writeFile(join(opened.folder, 'policies', opened.policyId, 'text.json'), '{}')
    expect(await codes(opened)).toEqual({ ok: false, findings: ['text-damaged'], repaired: [] })
    expect(await codes(opened, true)).toEqual({ ok: true, findings: ['text-damaged'], repaired: ['text-read-again'] })
    expect(await codes(opened)).toEqual({ ok: true, findings: [], repaired: [] })
    expect(valueOf(await opened.workbench.readPolicy({ policyId: opened.policyId })).text).toBe(opened.view.text)
    await opened.close()
  })

  test('a changed original and a missing one are found, and cannot be repaired', async () => {
    const opened = await withPolicy()
    const source = join(opened.folder, 'policies', opened.policyId, 'source.txt')
    await writeFile(source, `${await readFile(source, 'utf8')}.`)
    expect(await codes(opened, true)).toEqual({ ok: false, findings: ['source-differs'], repaired: [] })
    await rm(source)
    expect(await codes(opened, true)).toEqual({ ok: false, findings: ['source-missing'], repaired: [] })
    await opened.close()
  })

  test('damaged snapshots are written again', async () => {
    const opened = await withPolicy()
    await opened.store.flush()
    await writeFile(join(opened.folder, 'policies', opened.policyId, 'policy.json'), 'x')
    await writeFile(join(opened.folder, 'library.json'), 'x')
    expect(await codes(opened, true)).toEqual({
      ok: true,
      findings: ['snapshot-damaged', 'index-damaged'],
      repaired: ['snapshots-written-again'],
    })
    expect(await codes(opened)).toEqual({ ok: true, findings: [], repaired: [] })
    await opened.close()
  })

  test('clauses that were damaged after opening are told to who asks for them, and come back out of the journal', async () => {
    const first = await withPolicy()
    const policy = structuredClone(first.view.policy)
    await first.close()
    const opened = await openTemp({ folder: first.folder })
    for (const end of ['', '.prev'])
      await writeFile(join(first.folder, 'policies', first.policyId, `policy.json${end}`), 'x')
    const { policyId } = first
    const told = { ok: false, failure: { code: 'library-damaged', params: { policy: policyId } } }
    expect(await opened.workbench.readPolicy({ policyId })).toMatchObject(told)
    expect(valueOf(await opened.workbench.listPolicies({}))).toMatchObject([
      { id: policyId, clauses: policy.clauses.length },
    ])
    const search = await opened.workbench.search({ query: '水库' })
    expect(search).toMatchObject({ ok: true, value: { total: 0 }, notices: [{ code: 'text-not-searched' }] })
    expect(await codes(opened, true)).toMatchObject({ ok: true, repaired: ['snapshots-written-again'] })
    expect(valueOf(await opened.workbench.readPolicy({ policyId })).policy).toEqual(policy)
    expect(valueOf(await opened.workbench.search({ query: '水库' })).total).toBe(1)
    expect(await codes(opened)).toEqual({ ok: true, findings: [], repaired: [] })
    await opened.close()
  })

  test('a damaged line of the journal is found although no one needs it today', async () => {
    const opened = await withPolicy()
    valueOf(await opened.workbench.edit({ edit: noteOn(opened, '水库') }))
    valueOf(await opened.workbench.edit({ edit: noteOn(opened, '河道', 'n2') }))
    const journal = join(opened.folder, 'edits.jsonl')
    const text = await readFile(journal, 'utf8')
    const at = text.indexOf('口径待核')
    await writeFile(journal, `${text.slice(0, at)}口径已核${text.slice(at + 4)}`)
    expect(await codes(opened)).toEqual({ ok: false, findings: ['journal-entry-damaged'], repaired: [] })
    await opened.close()
  })
})
