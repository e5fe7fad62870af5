import { describe, expect, it } from 'vitest'
import { isWebAnnotation, readWebAnnotations } from '../../../core/importing/read-web-annotations.ts'
import type { IncomingMark } from '../../../core/model/incoming.ts'

const at = '2026-11-23T08:00:00.000Z'
const read = (value: unknown) => {
  const result = readWebAnnotations(value, { at })
  if (!result.ok) throw new Error(result.failure.code)
  return {
    ...result.value,
    told: Object.fromEntries(result.notices.map(({ code, params }) => [params?.['thing'] ?? code, params?.['count']])),
  }
}
const page = {
  source: 'https://example.org/plan',
  selector: { type: 'TextQuoteSelector', exact: '数据要素', prefix: '推动', suffix: '流通' },
}
const one = (more: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/a1',
  type: 'Annotation',
  target: page,
  ...more,
})
const markOf = (more: object): IncomingMark | undefined => read(one(more)).marks[0]
const targetOf = (target: unknown) => {
  const mark = markOf({ bodyValue: '注', target })
  return mark === undefined || mark.kind === 'link' ? null : mark.target
}

describe('a foreign annotation', () => {
  it.each<[string, object, string, number]>([
    ['a body value', { bodyValue: '要点' }, '要点', 0],
    ['a textual body', { body: { type: 'TextualBody', value: '要点', format: 'text/plain' } }, '要点', 0],
    ['a body that is a text', { body: '要点' }, '要点', 0],
    [
      'several bodies',
      {
        body: [
          { type: 'TextualBody', value: '一' },
          { type: 'TextualBody', value: '二', purpose: ['commenting'] },
        ],
      },
      '一\n\n二',
      0,
    ],
    [
      'a text with a language',
      { body: { '@type': 'oa:TextualBody', 'rdf:value': { '@value': '要点', '@language': 'zh' } } },
      '要点',
      0,
    ],
    ['an older text', { body: { '@type': 'cnt:ContentAsText', chars: '要点' } }, '要点', 0],
    ['an address', { body: ['https://example.org/x', { type: 'TextualBody', value: '要点' }] }, '要点', 1],
    [
      'a picture and a choice',
      {
        body: [
          { type: 'Image', id: 'https://example.org/x.png' },
          { type: 'Choice', items: [] },
          7,
          { type: 'TextualBody', value: '要点' },
        ],
      },
      '要点',
      3,
    ],
    ['no body', { motivation: 'highlighting' }, '', 0],
  ])('with %s says its words', (_what, more, words, bodies) => {
    const incoming = read(one(more))
    expect(incoming.marks).toMatchObject([
      {
        kind: 'note',
        id: 'https://example.org/a1',
        body: words,
        target: { exact: '数据要素', prefix: '推动', suffix: '流通', sourceHash: null, wholeClause: false },
      },
    ])
    expect(incoming.told['drop-bodies'] ?? 0).toBe(bodies)
  })

  it('that tags gives each of its tags, once, by name', () => {
    const incoming = read([
      one({
        motivation: 'tagging',
        body: [
          { type: 'TextualBody', value: '资金' },
          { type: 'TextualBody', value: '试点', purpose: 'tagging' },
        ],
      }),
      one({ id: 'https://example.org/a2', motivation: 'oa:tagging', bodyValue: '资金' }),
    ])
    expect(incoming.tags.map(({ name, parentId, isGroup }) => [name, parentId, isGroup])).toEqual([
      ['资金', null, false],
      ['试点', null, false],
    ])
    expect(incoming.marks.map((mark) => [mark.kind, mark.id, mark.kind === 'tagging' ? mark.tagId : ''])).toEqual([
      ['tagging', 'https://example.org/a1', incoming.tags[0]?.id],
      ['tagging', 'https://example.org/a1#2', incoming.tags[1]?.id],
      ['tagging', 'https://example.org/a2', incoming.tags[0]?.id],
    ])
  })

  it('that comments and tags is a note with tags', () => {
    expect(
      markOf({
        motivation: 'commenting',
        body: [
          { type: 'TextualBody', value: '注' },
          { type: 'TextualBody', value: '资金', purpose: 'tagging' },
        ],
      }),
    ).toMatchObject({ kind: 'note', body: '注', tagIds: ['w3c:1'] })
  })

  it.each<[string, unknown, object | null]>([
    [
      'only a position',
      { source: { id: 'urn:x', sha256: 'a'.repeat(64) }, selector: { type: 'TextPositionSelector', start: 3, end: 7 } },
      { position: { start: 3, end: 7 }, exact: '', sourceHash: 'a'.repeat(64) },
    ],
    ['only a quotation', page, { position: null, exact: '数据要素' }],
    [
      'selectors in a list',
      {
        source: 'x',
        selector: [
          { type: 'RangeSelector' },
          { type: 'TextPositionSelector', start: 3, end: 7 },
          { type: 'TextQuoteSelector', exact: '数据' },
        ],
      },
      { position: { start: 3, end: 7 }, exact: '数据' },
    ],
    [
      'a quotation that refines a fragment',
      {
        source: 'x',
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: 'p2',
          refinedBy: { type: 'TextQuoteSelector', exact: '数据' },
        },
      },
      { exact: '数据', position: null },
    ],
    [
      'a position that refines a fragment, from where nobody knows',
      {
        source: 'x',
        selector: {
          type: 'FragmentSelector',
          value: 'p2',
          refinedBy: [
            { type: 'TextPositionSelector', start: 1, end: 2 },
            { type: 'TextQuoteSelector', exact: '据' },
          ],
        },
      },
      { exact: '据', position: null },
    ],
    [
      'a position that refines a position',
      {
        source: 'x',
        selector: {
          type: 'TextPositionSelector',
          start: 10,
          end: 20,
          refinedBy: { type: 'TextPositionSelector', start: 1, end: 2 },
        },
      },
      { position: { start: 11, end: 12 } },
    ],
    [
      'a quotation refined in a way nobody knows',
      {
        source: 'x',
        selector: { type: 'TextQuoteSelector', exact: '数据', refinedBy: { type: 'XPathSelector', value: '/' } },
      },
      { exact: '数据' },
    ],
    [
      'a hash in its address',
      { source: `urn:sha256:${'B'.repeat(64)}`, selector: { type: 'TextQuoteSelector', exact: '数据' } },
      { sourceHash: 'b'.repeat(64) },
    ],
    ['a page and nothing in it', 'https://example.org/plan', null],
    ['a picture region', { source: 'x', selector: { type: 'SvgSelector', value: '<svg/>' } }, null],
    [
      'a position that runs backwards',
      { source: 'x', selector: { type: 'TextPositionSelector', start: 7, end: 3 } },
      null,
    ],
  ])('at %s stands where it says', (_what, target, expected) => {
    if (expected === null) expect(targetOf(target)).toBeNull()
    else expect(targetOf(target)).toMatchObject(expected)
  })

  it('keeps creator and times, in UTC, and takes the file’s or the given time where it has none', () => {
    expect(
      markOf({
        bodyValue: '注',
        creator: { type: 'Person', name: '林' },
        created: '2026-01-01T08:00:00+08:00',
        modified: '2026-01-02T00:00:00Z',
      }),
    ).toMatchObject({ author: '林', createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-02T00:00:00Z' })
    expect(markOf({ bodyValue: '注', creator: 'https://example.org/lin', created: 'yesterday' })).toMatchObject({
      author: 'https://example.org/lin',
      createdAt: at,
    })
    const collection = {
      type: 'AnnotationCollection',
      generated: '2026-05-05T05:05:05Z',
      generator: { type: 'Software', name: 'Other' },
      first: { type: 'AnnotationPage', items: [one({ bodyValue: '注' })], next: 'https://example.org/page2' },
    }
    expect(read(collection)).toMatchObject({
      program: 'Other',
      exportedAt: '2026-05-05T05:05:05Z',
      marks: [{ createdAt: '2026-05-05T05:05:05Z' }],
      told: { 'drop-pages': 1 },
    })
  })

  it('that answers another stands where that one does', () => {
    const incoming = read([
      one({ bodyValue: '问' }),
      {
        id: 'https://example.org/a2',
        type: 'Annotation',
        motivation: 'replying',
        bodyValue: '答',
        target: 'https://example.org/a1',
      },
    ])
    expect(incoming.marks).toMatchObject([
      { body: '问', replyTo: null },
      { body: '答', replyTo: 'https://example.org/a1', target: { exact: '数据要素' } },
    ])
  })

  it('that links to a place is a link of the type it names, else 同主题', () => {
    const body = { source: 'y', purpose: 'linking', selector: { type: 'TextQuoteSelector', exact: '共享' } }
    expect(
      markOf({
        motivation: 'linking',
        body: [body, { type: 'TextualBody', purpose: 'commenting', value: '同一件事' }],
      }),
    ).toMatchObject({
      kind: 'link',
      type: 'relates',
      from: { exact: '数据要素' },
      to: { exact: '共享' },
      comment: '同一件事',
    })
    expect(markOf({ motivation: 'linking', body, linkType: 'refines' })).toMatchObject({ type: 'refines' })
    expect(read(one({ motivation: 'linking', body: 'https://example.org/y' })).told).toMatchObject({
      'drop-annotations': 1,
    })
  })

  it('is counted where it is not understood', () => {
    expect(
      read([
        one({ bodyValue: '注' }),
        7,
        { type: 'Person' },
        one({ target: undefined }),
        one({ body: { type: 'Image', id: 'x' } }),
      ]),
    ).toMatchObject({ told: { 'drop-annotations': 3, 'drop-places': 1, 'drop-bodies': 1 } })
  })

  it('never brings half a character or a NUL, and keeps ids apart', () => {
    const incoming = read([one({ bodyValue: 'a\ud800\0' }), one({ bodyValue: '又' })])
    expect(incoming.marks.map((mark) => [mark.id, mark.kind === 'note' ? mark.body : ''])).toEqual([
      ['https://example.org/a1', 'a\ufffd\ufffd'],
      ['https://example.org/a1#again1', '又'],
    ])
    expect(incoming.told['characters-replaced']).toBe(1)
  })

  it('is told from other JSON', () => {
    for (const value of [null, 7, [], {}, { type: 'Person' }, [{ type: 'Note' }]])
      expect(isWebAnnotation(value)).toBe(false)
    expect(isWebAnnotation({ '@graph': [] })).toBe(true)
  })
})
