import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gatherRows } from '../../../../core/exporting/gather-rows.ts'
import type { ExportScope } from '../../../../core/model/exported-file.ts'
import type { AnnotationId, ClauseId, CollectionId, LinkId, PolicyId } from '../../../../core/model/ids.ts'
import { typesetPdf } from '../../../../main/exporters/typeset/typeset-pdf.ts'
import { makePdf, typeset } from '../../../support/make-pdf.ts'
import { openTemp, sampleText, valueOf } from '../../workbench/open-temp.ts'
import { importBytes, markUp } from '../marked-library.ts'
import { acts, readTypeset, resources, solid } from './read-typeset.ts'

const marked = async (text = sampleText()) => {
  const opened = await openTemp()
  const policyId = await importBytes(opened, '意见.txt', Buffer.from(text))
  const made = await markUp(opened, policyId)
  const view = valueOf(await opened.workbench.readPolicy({ policyId }))
  const write = async (scope: ExportScope = { kind: 'policy', policyId }) => {
    const file = await opened.workbench.exportAs({ scope, format: 'pdf', language: 'zh-Hans' })
    if (!file.ok) throw new Error(JSON.stringify(file.failure))
    return { notices: file.notices, bytes: new Uint8Array(Buffer.from(file.value.content, 'base64')) }
  }
  /** At an instant of the test's choice. */
  const set = (options: Partial<Parameters<typeof typesetPdf>[1]> = {}) =>
    typesetPdf(
      valueOf(
        gatherRows(opened.store.library(), { kind: 'policy', policyId }, () => view.text, opened.seeds.linkTypes),
      ),
      { language: 'zh-Hans', at: '2026-03-01T08:00:00.000Z', fontFile: resources.fontFile, most: 1e9, ...options },
    )
  return { ...opened, ...made, policyId, view, write, set }
}

describe('a typeset PDF', () => {
  it('gives its text back, under a head that says where it is from', async () => {
    const { write, view } = await marked()
    const { bytes, notices } = await write()
    const { words, info } = await readTypeset(bytes)
    const title = view.policy.metadata.title ?? ''
    const hash = createHash('sha256').update(sampleText()).digest('hex')
    expect(solid(words)).toBe(
      solid(
        `${title}云泽省人民政府办公厅，2025-03-01来源文件 意见.txt，SHA-256 ${hash}${view.text.replace(title, '')}`,
      ),
    )
    expect(info).toMatchObject({ Title: title, Language: 'zh-Hans' })
    expect(notices.map(({ code, params }) => `${code} ${String(params?.['thing'] ?? '')}`)).toEqual([
      'export-leaves-out loss-originals',
      'export-leaves-out loss-threads',
      'export-leaves-out loss-codebook',
    ])
  })

  it('has what people hung on it as highlights on the very words, with author, time and note', async () => {
    const { write, note } = await marked()
    const { pages, annotations } = await readTypeset((await write()).bytes)
    const highlights = annotations.flat().filter(({ subtype }) => subtype === 'Highlight')
    expect(highlights.map(({ titleObj, contentsObj }) => [titleObj.str, contentsObj.str.split('\n')[0]])).toEqual([
      ['甲', '标签：重点'],
      ['甲', '与国家提法不同 <b>'],
    ])
    expect(highlights[1]?.contentsObj.str).toMatch(/再核对$/)
    expect(highlights[1]?.creationDate).toBe(`D:${note.createdAt.slice(0, 19).replace(/[-T:]/g, '')}Z`)
    // six characters of twelve points each, on the line that holds them
    const [left = 0, , right = 0, top = 0] = [...(highlights[1]?.quadPoints ?? [])]
    const line = (pages[0] ?? []).find(({ transform }) => Math.abs((transform[5] ?? 0) - (top - 11)) < 4)
    expect(right - left).toBeCloseTo(72, 0)
    expect(line).toBeDefined()
  })

  it('has an outline by depth, and nothing that acts', async () => {
    const { write } = await marked()
    const { bytes } = await write()
    const { outline, actions } = await readTypeset(bytes)
    expect(outline.map(({ title, items }) => [title, items.map((each) => each.title)])).toEqual([
      ['一、总体要求', []],
      ['二、重点任务', ['（一）完善水利数据共享', '（二）支持数据企业发展']],
      ['三、保障措施', []],
    ])
    expect(actions).toEqual([null, null, null, null])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(acts)
  })

  it('is the same to the byte for the same rows at the same instant', async () => {
    const { set } = await marked()
    const [one, two, later] = [await set(), await set(), await set({ at: '2026-03-01T08:00:01.000Z' })]
    expect(Buffer.compare(valueOf(one), valueOf(two))).toBe(0)
    expect(Buffer.compare(valueOf(one), valueOf(later))).not.toBe(0)
  })

  it('draws a sign where the font has none, counts it, and keeps what it stands for', async () => {
    const { write } = await marked(sampleText('甲😀乙\ue000丙⼀丁一𠮷。'))
    const { bytes, notices } = await write()
    expect(notices[0]).toEqual({ code: 'characters-without-sign', params: { count: 3 } })
    // pdf.js reads the sign; the radical and the character share a glyph
    expect(solid((await readTypeset(bytes)).words)).toContain('甲〓乙〓丙一丁一〓。')
  })

  it('stops when told to, says how far it is, and refuses what is too large', async () => {
    const { set } = await marked()
    const seen: number[] = []
    expect(
      await set({
        signal: { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined },
        onProgress: ({ done, total }) => {
          seen.push(done, total ?? -1)
        },
      }),
    ).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(seen).toEqual([0, 6])
    expect(await set({ most: 4 })).toMatchObject({
      ok: false,
      failure: { code: 'export-too-large', params: { limit: 4 } },
    })
    expect(await set({ fontFile: '/nowhere' })).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } })
  })

  it('turns the page for a long policy, and marks what runs over it on both', async () => {
    const long = '坚持统筹推进、分类施策，健全数据流通规则。'.repeat(120)
    const { workbench, write, policyId, view } = await marked(sampleText(long))
    const clause = view.policy.clauses.find(({ heading }) => heading === '支持数据企业发展')
    if (clause === undefined) throw new Error('the clause is missing')
    const { ids, now } = valueOf(await workbench.newIds({ count: 1 }))
    const exact = view.text.slice(clause.range.start, clause.range.end)
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'put-annotation',
          policyId,
          annotation: {
            id: ids[0] as AnnotationId,
            clauseId: clause.id,
            anchor: { clauseId: clause.id, range: clause.range, exact, prefix: '', suffix: '' },
            body: '很长',
            tagIds: [],
            author: '乙',
            createdAt: now,
            changedAt: now,
          },
        },
      }),
    )
    const { annotations, words } = await readTypeset((await write()).bytes)
    expect(solid(words)).toContain(solid(exact))
    const on = annotations.map((each) =>
      each.filter(({ titleObj, subtype }) => subtype === 'Highlight' && titleObj.str === '乙'),
    )
    expect(on.filter((each) => each.length === 1).length).toBe(annotations.length)
    expect(annotations.length).toBeGreaterThan(2)
    expect(on.flat().map(({ contentsObj }) => contentsObj.str)).toEqual(['很长', ...on.slice(1).map(() => '')])
  })
})

describe('several policies', () => {
  const two = async (text?: string) => {
    const opened = await marked(text)
    const other = await importBytes(opened, '细则.pdf', makePdf(typeset(sampleText('另一份。').split('\n'))))
    const clauses = valueOf(await opened.workbench.readPolicy({ policyId: other })).policy.clauses
    const { ids, now } = valueOf(await opened.workbench.newIds({ count: 2 }))
    const [from, to] = [
      { policyId: opened.policyId, clauseId: opened.clauseId },
      { policyId: other, clauseId: clauses[0]?.id as ClauseId },
    ]
    valueOf(
      await opened.workbench.edit({
        edit: {
          kind: 'link-clauses',
          link: { id: ids[0] as LinkId, from, to, type: 'refines', comment: '两处=同源', author: '甲', createdAt: now },
        },
      }),
    )
    return { ...opened, other, from, to, collectionId: ids[1] as CollectionId, now }
  }

  it('are typeset whatever they came from, each under its name in the outline, with a table of links at the end', async () => {
    const { write } = await two()
    const { words, outline, pages } = await readTypeset((await write({ kind: 'library' })).bytes)
    expect(outline.map(({ title }) => title)).toEqual([
      '云泽省人民政府办公厅关于促进公共数据流通的若干意见',
      '云泽省人民政府办公厅关于促进公共数据流通的若干意见',
      '关联',
    ])
    expect(outline[0]?.items.map(({ title }) => title)).toEqual(['一、总体要求', '二、重点任务', '三、保障措施'])
    expect(solid(words)).toContain('另一份。')
    expect(
      solid(
        pages
          .at(-1)
          ?.map(({ str }) => str)
          .join('') ?? '',
      ),
    ).toContain('两处=同源')
  })

  it('of a collection keep its order, what is said of them, and where each clause is from', async () => {
    const { write, workbench, from, to, collectionId, now } = await two()
    valueOf(
      await workbench.edit({
        edit: {
          kind: 'put-collection',
          collection: { id: collectionId, name: '对照', comment: '按主题', members: [to, from], createdAt: now },
        },
      }),
    )
    const { words, info } = await readTypeset((await write({ kind: 'collection', collectionId })).bytes)
    expect(info.Title).toBe('对照')
    expect(solid(words)).toContain('对照按主题2份政策，2条条款')
    expect(solid(words).indexOf('细则.pdf')).toBeLessThan(solid(words).indexOf('意见.txt'))
  })

  it('of a collection never stand on each other, where what people marked is pages before', async () => {
    const long = '坚持统筹推进、分类施策，健全数据流通规则。'.repeat(60)
    const { write, workbench, view, policyId, from, to, collectionId, now } = await two(sampleText(long))
    const clause = view.policy.clauses.find(({ heading }) => heading === '支持数据企业发展')
    if (clause === undefined) throw new Error('the clause is missing')
    const members = [from, { policyId, clauseId: clause.id }, to]
    const collection = { id: collectionId, name: '对照', comment: '', members, createdAt: now }
    valueOf(await workbench.edit({ edit: { kind: 'put-collection', collection } }))
    const { pages } = await readTypeset((await write({ kind: 'collection', collectionId })).bytes)
    expect(pages.length).toBeGreaterThan(1)
    for (const items of pages) {
      const heights = items.map(({ transform }) => transform[5] ?? 0)
      expect(heights).toEqual([...heights].sort((a, b) => b - a))
    }
    expect(solid((pages.at(-1) ?? []).map(({ str }) => str).join(''))).toContain('细则.pdf')
  })

  it('of one PDF by name stay the original, and are typeset as part of a library', async () => {
    const opened = await openTemp()
    const original = makePdf(typeset(sampleText().split('\n')))
    const policyId: PolicyId = await importBytes(opened, '意见.pdf', original)
    const of = async (scope: ExportScope) =>
      Buffer.from(valueOf(await opened.workbench.exportAs({ scope, format: 'pdf' })).content, 'base64')
    expect(Buffer.compare(await of({ kind: 'policy', policyId }), original)).toBe(0)
    expect((await of({ kind: 'library' })).subarray(0, original.length).equals(original)).toBe(false)
    const lost = async (scope: ExportScope) => {
      const preview = await opened.workbench.previewExport({ scope, format: 'pdf' })
      return preview.ok ? preview.notices.map(({ params }) => params?.['thing']) : preview.failure
    }
    expect([await lost({ kind: 'policy', policyId }), await lost({ kind: 'library' })]).toEqual([
      ['loss-codebook'],
      ['loss-originals', 'loss-codebook'],
    ])
  })
})
