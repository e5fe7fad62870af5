import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import type { AnnotationId, ClauseId, LinkId, PolicyId, TagId, TaggingId } from '../../../core/model/ids.ts'
import { openTemp, tempFolder, valueOf } from './open-temp.ts'

const at = '2026-03-01T08:00:00.000Z'
const text = (more = '', item = '（二）畜牧。鼓励建立养殖数据平台。'): string =>
  [
    '云泽省数据惠农行动方案',
    '云泽省数据局',
    '',
    '一、总体要求',
    '坚持因地制宜，推动数(shù)据(jù)要素进村入户。',
    '二、重点任务',
    `（一）水利。建设灌区感知网络，提高用水效率。${more}`,
    item,
    '（三）种业。建设种质资源数据库，开展数据共享试点。',
    '',
    '云泽省数据局',
    '2025年3月1日',
    '',
  ].join('\n')

type Opened = Awaited<ReturnType<typeof openTemp>>
const importText = async ({ workbench }: Opened, words: string) => {
  const path = join(await tempFolder(), '方案.txt')
  await writeFile(path, words)
  const outcome = valueOf(await workbench.importFile({ source: { kind: 'path', path } }))
  const [policy] = outcome.policies
  if (policy === undefined) throw new Error('no policy')
  return policy
}
const viewOf = async ({ workbench }: Opened, policyId: PolicyId) => valueOf(await workbench.readPolicy({ policyId }))
const clauseAt = async (opened: Opened, policyId: PolicyId, path: string) => {
  const view = await viewOf(opened, policyId)
  const clause = view.policy.clauses.find((each) => each.path === path)
  if (clause === undefined)
    throw new Error(`no clause ${path} among ${view.policy.clauses.map((each) => each.path).join(' ')}`)
  return { view, clause }
}
const tag = (opened: Opened, policyId: PolicyId, id: string, clauseId: ClauseId) =>
  opened.workbench.edit({
    edit: {
      kind: 'tag-clause',
      policyId,
      tagging: {
        id: id as TaggingId,
        tagId: 'sector:agriculture' as TagId,
        clauseId,
        anchor: null,
        author: '甲',
        createdAt: at,
      },
    },
  })
const note = async (opened: Opened, policyId: PolicyId, id: string, path: string, words: string) => {
  const { view, clause } = await clauseAt(opened, policyId, path)
  const start = view.text.indexOf(words, clause.range.start)
  return valueOf(
    await opened.workbench.edit({
      edit: {
        kind: 'put-annotation',
        policyId,
        annotation: {
          id: id as AnnotationId,
          clauseId: clause.id,
          anchor: describeAnchor(view.text, clause, { start, end: start + words.length }),
          body: '要点',
          tagIds: [],
          author: '甲',
          createdAt: at,
          changedAt: at,
        },
      },
    }),
  )
}

describe('reading a policy again', () => {
  test('by other rules keeps ids, tags, notes and what people said, is one step, and is undone and redone across a restart', async () => {
    const opened = await openTemp()
    const { policyId } = await importText(opened, text())
    const { clause } = await clauseAt(opened, policyId, '二、（一）')
    valueOf(await tag(opened, policyId, 't1', clause.id))
    await note(opened, policyId, 'n1', '一、', '数据要素进村入户')
    valueOf(
      await opened.workbench.edit({ edit: { kind: 'correct-metadata', policyId, changes: { region: '澜江省' } } }),
    )
    const before = await viewOf(opened, policyId)
    const preview = valueOf(await opened.workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss'], preview: true }))
    expect(await viewOf(opened, policyId)).toEqual(before)
    const done = valueOf(await opened.workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss'] }))
    expect(done).toEqual(preview)
    expect(done).toMatchObject({ clauses: before.policy.clauses.length, carried: 2, toReview: 0 })
    const after = await viewOf(opened, policyId)
    expect(after.text).toContain('数（shù）据（jù）要素')
    expect(after.policy.textVersion).toBe(1)
    expect(after.policy.metadata.region).toBe('澜江省')
    expect(after.policy.clauses.map(({ id }) => id)).toEqual(before.policy.clauses.map(({ id }) => id))
    expect(after.annotations.map(({ anchor }) => anchor?.exact)).toEqual(['数（shù）据（jù）要素进村入户'])
    expect(valueOf(await opened.workbench.search({ query: '进村入户' })).hits[0]?.snippet).toContain('shù')
    await opened.close()

    const again = await openTemp({ folder: opened.folder })
    expect(valueOf(await again.workbench.libraryState({})).undo).toBe('read-again')
    valueOf(await again.workbench.undo({}))
    const undone = await viewOf(again, policyId)
    expect({
      text: undone.text,
      policy: undone.policy,
      taggings: undone.taggings,
      annotations: undone.annotations,
    }).toEqual({ text: before.text, policy: before.policy, taggings: before.taggings, annotations: before.annotations })
    valueOf(await again.workbench.redo({}))
    expect((await viewOf(again, policyId)).text).toBe(after.text)
    expect(valueOf(await again.workbench.check({}))).toMatchObject({ ok: true, findings: [] })
    await again.close()
  })

  test('in the same way changes nothing, and of something that is not there says so', async () => {
    const opened = await openTemp()
    const { policyId } = await importText(opened, text())
    const seq = opened.store.seq()
    const same = await opened.workbench.readAgain({ policyId })
    expect(same).toMatchObject({ ok: true, value: { toReview: 0 } })
    expect(opened.store.seq()).toBe(seq)
    expect(await opened.workbench.readAgain({ policyId: 'none' as PolicyId })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
    const stopped = new AbortController()
    stopped.abort()
    expect(
      await opened.workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss'] }, { signal: stopped.signal }),
    ).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    await opened.close()
  })

  test('a new reading never takes the text of one that was undone', async () => {
    const opened = await openTemp()
    const { policyId } = await importText(opened, text())
    valueOf(await opened.workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss'] }))
    valueOf(await opened.workbench.undo({}))
    valueOf(await opened.workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss', 'inner-blank'] }))
    expect((await viewOf(opened, policyId)).policy.textVersion).toBe(2)
    await opened.close()
  })
})

describe('correcting the structure', () => {
  test('cuts, joins and withdraws, each in one step, and reading again makes the corrections again', async () => {
    const opened = await openTemp()
    const { workbench } = opened
    const { policyId } = await importText(opened, text())
    const { view, clause } = await clauseAt(opened, policyId, '二、（一）')
    const cut = valueOf(
      await workbench.correctStructure({ policyId, change: { kind: 'split', at: view.text.indexOf('提高用水效率') } }),
    )
    const made = (await viewOf(opened, policyId)).policy.clauses.find(({ id }) => id === cut.clauseId)
    expect(made).toMatchObject({ parentId: clause.id, kind: 'paragraph', path: '二、（一）¶1' })
    if (made === undefined) throw new Error('no clause was made')
    valueOf(await tag(opened, policyId, 't1', made.id))
    valueOf(await workbench.readAgain({ policyId, rulesOff: ['pinyin-gloss'] }))
    const again = (await viewOf(opened, policyId)).policy.clauses.find(({ id }) => id === cut.clauseId)
    expect(again).toMatchObject({ path: '二、（一）¶1' })
    expect(valueOf(await workbench.libraryState({})).undo).toBe('read-again')
    const joined = valueOf(await workbench.correctStructure({ policyId, change: { kind: 'merge', clauseId: made.id } }))
    expect(joined.clauseId).toBe(clause.id)
    expect((await viewOf(opened, policyId)).taggings).toMatchObject([{ clauseId: clause.id, anchor: null }])
    expect(
      await workbench.correctStructure({
        policyId,
        change: { kind: 'promote', clauseId: view.policy.clauses[0]?.id ?? clause.id },
      }),
    ).toMatchObject({ ok: false, failure: { code: 'edit-invalid', params: { reason: 'bad-place' } } })
    valueOf(await workbench.undo({}))
    valueOf(await workbench.correctStructure({ policyId, change: { kind: 'withdraw' } }))
    const machine = await viewOf(opened, policyId)
    expect(machine.policy.clauses.map(({ id }) => id)).toEqual(view.policy.clauses.map(({ id }) => id))
    expect(machine.taggings).toMatchObject([{ clauseId: clause.id, anchor: { exact: '提高用水效率。' } }])
    expect(valueOf(await workbench.check({}))).toMatchObject({ ok: true, findings: [] })
    await opened.close()
  })
})

describe('a new version of a policy', () => {
  test('takes tags, notes and links along; what is lost waits, and a person puts it somewhere or lets it go', async () => {
    const opened = await openTemp()
    const { workbench } = opened
    const old = await importText(opened, text())
    const other = await importText(opened, text().replaceAll('云泽省数据惠农行动方案', '临湖市养殖数据管理办法'))
    const [water, cattle] = [
      (await clauseAt(opened, old.policyId, '二、（一）')).clause,
      (await clauseAt(opened, old.policyId, '二、（二）')).clause,
    ]
    valueOf(await tag(opened, old.policyId, 't1', water.id))
    valueOf(await tag(opened, old.policyId, 't2', cattle.id))
    await note(opened, old.policyId, 'n1', '二、（二）', '养殖数据平台')
    const from = {
      policyId: other.policyId,
      clauseId: (await clauseAt(opened, other.policyId, '二、（一）')).clause.id,
    }
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'link-clauses',
          link: {
            id: 'l1' as LinkId,
            type: 'implements',
            from,
            to: { policyId: old.policyId, clauseId: water.id },
            comment: '',
            author: '甲',
            createdAt: at,
          },
        },
      }),
    )
    const next = await importText(opened, text('每年安排一亿元。', '（二）乡村物流。优化配送线路，降低成本。'))
    expect(next).toMatchObject({ replaces: old.policyId, carried: 2, toReview: 2 })
    expect(valueOf(await workbench.libraryState({})).undo).toBe('import')
    const view = await viewOf(opened, next.policyId)
    const home = (await clauseAt(opened, next.policyId, '二、（一）')).clause
    expect(view.taggings).toMatchObject([{ clauseId: home.id, tagId: 'sector:agriculture' }])
    expect(view.links[home.id]).toMatchObject([{ direction: 'in', link: { from } }])
    expect((await viewOf(opened, old.policyId)).taggings).toHaveLength(2)

    const queue = valueOf(await workbench.reviewQueue({ policyId: next.policyId }))
    expect(queue.map(({ item, quote }) => [item.thing.kind, item.because, item.path, quote])).toEqual([
      ['tagging', 'clause-gone', '二、（二）', null],
      ['annotation', 'clause-gone', '二、（二）', '养殖数据平台'],
    ])
    const [lostTag, lostNote] = queue
    if (lostTag === undefined || lostNote === undefined) throw new Error('nothing waits')
    expect(lostNote.candidates.map(({ path }) => path)).toContain('二、（二）')
    const there = (await clauseAt(opened, next.policyId, '二、（二）')).clause
    valueOf(
      await workbench.settleReview({
        policyId: next.policyId,
        reviewId: lostNote.item.id,
        decision: {
          kind: 'place',
          clauseId: there.id,
          range: { start: there.range.start, end: there.range.start + 4 },
        },
      }),
    )
    valueOf(
      await workbench.settleReview({
        policyId: next.policyId,
        reviewId: lostTag.item.id,
        decision: { kind: 'let-go' },
      }),
    )
    expect(valueOf(await workbench.reviewQueue({}))).toEqual([])
    expect((await viewOf(opened, next.policyId)).annotations).toMatchObject([{ clauseId: there.id, body: '要点' }])
    expect(
      await workbench.settleReview({
        policyId: next.policyId,
        reviewId: lostTag.item.id,
        decision: { kind: 'let-go' },
      }),
    ).toMatchObject({ ok: false, failure: { code: 'nothing-to-review' } })
    valueOf(await workbench.undo({}))
    expect(valueOf(await workbench.reviewQueue({}))).toHaveLength(1)
    expect(valueOf(await workbench.check({}))).toMatchObject({ ok: true, findings: [] })
    for (let step = 0; step < 2; step += 1) valueOf(await workbench.undo({}))
    expect(Object.keys(opened.store.library().policies)).toHaveLength(2)
    expect(Object.keys(opened.store.library().policies[other.policyId]?.links ?? {})).toEqual(['l1'])
    await opened.close()
  })
})
