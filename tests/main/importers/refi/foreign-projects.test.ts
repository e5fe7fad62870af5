import { describe, expect, it } from 'vitest'
import { makeDocx, paragraph } from '../../../support/make-docx.ts'
import {
  brought,
  byCodePoints,
  codedPlaces,
  foreignText as text,
  guid,
  project,
  selection,
  source,
  type Count,
} from './foreign-project.ts'

const path = `sources/${guid(500)}.txt`
const onWords = { words: '数据赋能', codes: [11] }
const onClause = { words: '（一）智慧农业。推动农业数据汇聚。', codes: [12] }
const usual = project({ sources: source(selection(text, onWords) + selection(text, onClause)) })
const expected = ['一、（一）: 数据赋能 (数据)', '二、（一）: * (农业)']

describe('a project of another program', () => {
  it('becomes policies cut by our rules, with codings on clauses and words', () => {
    const { incoming, first, notices } = brought({ 'project.qde': usual, [path]: text })
    expect(first.text).toBe(text)
    expect(first.record.policy.clauses.map((clause) => clause.path)).toEqual(
      expect.arrayContaining(['一、', '一、（一）', '一、（二）', '二、', '二、（一）']),
    )
    expect(codedPlaces(first, incoming)).toEqual(expected)
    expect(Object.values(first.record.taggings)[0]).toMatchObject({
      author: 'Ada',
      createdAt: '2024-05-06T07:08:09.000Z',
    })
    expect(incoming.tags.map(({ name, isGroup, colour }) => [name, isGroup, colour])).toEqual([
      ['主题', true, '#645D51'],
      ['数据', false, '#ff0000'],
      ['农业', false, '#645D51'],
    ])
    expect(incoming.tags[1]?.parentId).toBe(incoming.tags[0]?.id)
    expect(incoming).toMatchObject({ program: 'Other 1.0', exportedAt: null })
    expect(first.record.policy).toMatchObject({ source: { fileName: '意见.docx.txt', reader: 'txt' } })
    expect(Buffer.from(first.original ?? []).toString()).toBe(text)
    expect(notices).toEqual([])
  })

  it.each<[string, Record<string, string | Uint8Array>]>([
    [
      'a project of another name in a folder',
      { 'My Study/My Study.QDE': usual, [`My Study/Sources/${guid(500)}.TXT`]: text },
    ],
    ['names in other case', { 'Project.qde': usual, [`SOURCES/${guid(500).toUpperCase()}.txt`]: text }],
    [
      'braces round GUIDs',
      { 'project.qde': usual.replaceAll(/"(00000000-[0-9-]{27})"/g, '"{$1}"'), [`sources/{${guid(500)}}.txt`]: text },
    ],
    [
      'GUIDs in capitals here and there',
      {
        'project.qde': usual
          .replaceAll('-4000-8000-', '-4000-8000-')
          .replace(`CodeRef targetGUID="${guid(11)}"`, `CodeRef targetGUID="{${guid(11).toUpperCase()}}"`),
        [path]: text,
      },
    ],
    [
      'elements and attributes in other case',
      {
        'project.qde': usual
          .replaceAll('plainTextPath', 'PlainTextPath')
          .replaceAll('PlainTextSelection', 'plaintextselection')
          .replaceAll('startPosition', 'StartPosition'),
        [path]: text,
      },
    ],
    [
      'a prefix on every name',
      { 'project.qde': usual.replace('xmlns=', 'xmlns:q=').replaceAll(/<(\/?)([A-Z])/g, '<$1q:$2'), [path]: text },
    ],
    [
      'the text in the project itself',
      {
        'project.qde': project({
          sources: source(
            `<PlainTextContent>${text}</PlainTextContent>${selection(text, onWords)}${selection(text, onClause)}`,
            '',
          ),
        }),
      },
    ],
    [
      'XML in UTF-16',
      {
        'project.qde': new Uint8Array(Buffer.from(`\ufeff${usual.replace('utf-8', 'utf-16')}`, 'utf16le')),
        [path]: text,
      },
    ],
    ['a byte order mark before the XML', { 'project.qde': `\ufeff${usual}`, [path]: text }],
    ['what a Mac adds to archives', { '__MACOSX/._project.qde': 'x', 'project.qde': usual, [path]: text }],
    ['an absolute internal path', { 'project.qde': usual.replace('internal://', 'internal:///'), [path]: text }],
    [
      'spaces round positions',
      { 'project.qde': usual.replaceAll(/Position="(\d+)"/g, 'Position=" $1 "'), [path]: text },
    ],
  ])('is read with %s', (_what, entries) => {
    const { incoming, first } = brought(entries)
    expect(codedPlaces(first, incoming)).toEqual(expected)
  })

  it('keeps a project of odd codes: no colour, a bad one, no name, no GUID, the same GUID twice', () => {
    const codes = `<Code guid="${guid(11)}" name="数据" isCodable="true" color="red"/><Code guid="${guid(12)}" name="" isCodable="1" color="00ff7f"/><Code name="无编号" isCodable="true"/><Code guid="${guid(11)}" name="重复" isCodable="true"/>`
    const { incoming, dropped } = brought({
      'project.qde': project({ codes, sources: source(selection(text, onWords)) }),
      [path]: text,
    })
    expect(incoming.tags.map(({ name, colour }) => [name, colour])).toEqual([
      ['数据', '#645D51'],
      [guid(12).slice(0, 8), '#00ff7f'],
    ])
    expect(dropped).toEqual({ 'drop-refi-doubled': 2 })
  })

  it('makes a code that may not be coded with a tag where people coded with it all the same', () => {
    const { incoming, first } = brought({
      'project.qde': project({ sources: source(selection(text, { words: '数据赋能', codes: [10] })) }),
      [path]: text,
    })
    expect(incoming.tags[0]).toMatchObject({ name: '主题', isGroup: false })
    expect(codedPlaces(first, incoming)).toEqual(['一、（一）: 数据赋能 (主题)'])
  })
})

describe('positions', () => {
  const crlf = text.replaceAll('\n', '\r\n')
  const two =
    (inner: Count): Count =>
    (whole, offset) =>
      inner(whole, offset) + [...whole.slice(0, offset).matchAll(/\n/g)].length
  const units: Count = (_whole, offset) => offset
  const shifted =
    (inner: Count): Count =>
    (whole, offset) =>
      inner(whole, offset) + 1
  it.each<[string, string, Count]>([
    ['code points', text, byCodePoints],
    ['UTF-16 units', text, units],
    ['code points, CRLF as one', crlf, byCodePoints],
    ['code points, CRLF as two', crlf, two(byCodePoints)],
    ['UTF-16 units, CRLF as two', crlf, two(units)],
    ['code points, with the byte order mark counted', `\ufeff${text}`, shifted(byCodePoints)],
    ['code points, with the byte order mark not counted', `\ufeff${text}`, byCodePoints],
    ['UTF-16 units, the mark counted, CRLF as two', `\ufeff${crlf}`, shifted(two(units))],
  ])('in %s are understood by the names of the selections', (_what, file, count) => {
    const sources = source(
      [onWords, onClause, { words: '三百个场景', name: '三百 个…', codes: [11] }]
        .map((each) => selection(text, each, count))
        .join(''),
    )
    const { incoming, first } = brought({ 'project.qde': project({ sources }), [path]: file })
    expect(first.text).toBe(text)
    expect(codedPlaces(first, incoming)).toEqual([...expected, '一、（二）: 三百个场景 (数据)'])
  })

  it('are code points where nothing speaks for another way', () => {
    const { incoming, first } = brought({
      'project.qde': project({ sources: source(selection(text, { ...onWords, name: 'Quotation 1' })) }),
      [path]: text,
    })
    expect(codedPlaces(first, incoming)).toEqual([expected[0]])
  })

  it('outside the text, backwards or not numbers leave their selection out, counted', () => {
    const bad = [
      'startPosition="5" endPosition="99999"',
      'startPosition="9" endPosition="4"',
      'startPosition="-1" endPosition="4"',
      'startPosition="x" endPosition="4"',
      'startPosition="4" endPosition="4"',
    ]
      .map((positions, at) => `<PlainTextSelection guid="${guid(700 + at)}" ${positions}/>`)
      .join('')
    const { incoming, first, dropped, notices } = brought({
      'project.qde': project({ sources: source(selection(text, onWords) + bad) }),
      [path]: text,
    })
    expect(codedPlaces(first, incoming)).toEqual([expected[0]])
    expect(dropped).toEqual({ 'drop-refi-selections': 5 })
    expect(notices.find(({ code }) => code === 'project-has-faults')).toMatchObject({
      params: { count: 4, problem: 'bad-position' },
    })
  })
})

describe('what hangs where', () => {
  it('is cut at the ends of clauses, each part with an id of its own', () => {
    const words = '坚持数据赋能。\n（二）工作目标。'
    const { incoming, first } = brought({
      'project.qde': project({ sources: source(selection(text, { words, codes: [11] })) }),
      [path]: text,
    })
    expect(codedPlaces(first, incoming)).toEqual([
      '一、（一）: 坚持数据赋能。 (数据)',
      '一、（二）: （二）工作目标。 (数据)',
    ])
    expect(new Set(Object.keys(first.record.taggings)).size).toBe(2)
  })

  it('has a clause to hang on even in a title or a signature', () => {
    const { incoming, first } = brought({
      'project.qde': project({
        sources: source(
          selection(text, { words: '𠮷祥镇', codes: [11] }) + selection(text, { words: '吉祥镇人民政府', codes: [12] }),
        ),
      }),
      [path]: text,
    })
    const places = codedPlaces(first, incoming)
    expect(places.map((place) => place.slice(place.indexOf(':')))).toEqual([': 𠮷祥镇 (数据)', ': * (农业)'])
    expect(places.join()).not.toContain('?')
  })

  it('is a highlight where a selection has neither code nor note, and a note where it only has a description', () => {
    const { first } = brought({
      'project.qde': project({
        sources: source(
          selection(text, { words: '数据赋能' }) + selection(text, { words: '三百个场景', description: '口径？' }),
        ),
      }),
      [path]: text,
    })
    expect(Object.values(first.record.annotations).map(({ body, anchor }) => [body, anchor?.exact])).toEqual([
      ['', '数据赋能'],
      ['口径？', '三百个场景'],
    ])
  })

  it('are notes with their names, threads as notes on notes, memos of sources on the first clause, memos of codes in descriptions', () => {
    const note = (n: number, name: string, content: string, inside = ''): string =>
      `<Note guid="${guid(n)}" name="${name}" creatingUser="${guid(1)}" creationDateTime="2024-01-02T03:04:05Z"><PlainTextContent>${content}</PlainTextContent>${inside}</Note>`
    const notes = `<Notes>${note(600, '口径', '与省里不同', `<NoteRef targetGUID="${guid(601)}"/>`)}${note(601, '', '同意')}${note(602, '来源说明', '')}${note(603, '定义', '见附件')}${note(604, '散记', '无处可放')}</Notes>`
    const codes = `<Code guid="${guid(11)}" name="数据" isCodable="true"><Description>数据类</Description><NoteRef targetGUID="${guid(603)}"/></Code>`
    const sources = source(
      `${selection(text, { words: '数据赋能', codes: [11], notes: [600] })}<NoteRef targetGUID="${guid(602)}"/>`,
    )
    const { incoming, first, dropped, notices } = brought({
      'project.qde': project({ codes, sources, after: notes }),
      [path]: text,
    })
    const said = Object.values(first.record.annotations)
    expect(said.map(({ body, author, anchor }) => [body, author, anchor?.exact ?? null])).toEqual([
      ['口径\n\n与省里不同', 'Ada', '数据赋能'],
      ['来源说明', 'Ada', null],
      ['同意', 'Ada', '数据赋能'],
    ])
    expect(said[2]?.replyTo).toBe(said[0]?.id)
    expect(incoming.tags[0]?.description).toBe('数据类\n\n定义\n见附件')
    expect(dropped).toEqual({ 'drop-refi-notes': 1 })
    expect(notices).toContainEqual({ code: 'notes-on-first-clause', params: { count: 1 } })
  })

  it('are links of known types from either end, and of unknown ones with their name', () => {
    const two = selection(text, { words: '数据赋能', guid: 801 }) + selection(text, { words: '三百个场景', guid: 802 })
    const link = (n: number, name: string, from = 801, to = 802): string =>
      `<Link guid="${guid(n)}" name="${name}" direction="OneWay" originGUID="${guid(from)}" targetGUID="${guid(to)}"/>`
    const { first, dropped } = brought({
      'project.qde': project({
        sources: source(two),
        after: `<Links>${link(901, '落实')}${link(902, 'Is cited by')}${link(903, 'contradicts')}${link(904, '落实', 801, 11)}${link(905, '落实', 801, 801)}</Links>`,
      }),
      [path]: text,
    })
    const at = (clauseId: string): string => first.record.policy.clauses.find(({ id }) => id === clauseId)?.path ?? '?'
    expect(
      Object.values(first.record.links).map(({ type, from, to, comment }) => [
        type,
        at(from.clauseId),
        at(to.clauseId),
        comment,
      ]),
    ).toEqual([
      ['implements', '一、（一）', '一、（二）', ''],
      ['cites', '一、（二）', '一、（一）', ''],
      ['relates', '一、（一）', '一、（二）', 'contradicts'],
    ])
    expect(dropped).toEqual({ 'drop-refi-links': 2 })
  })
})

describe('sources', () => {
  const pdf = Buffer.from('%PDF-1.4\nnot much of one')
  it('keep the PDF or Word file they were made from', () => {
    const docx = makeDocx({ body: paragraph('一、总体要求') })
    const sources =
      `<PDFSource guid="${guid(501)}" name="扫描.pdf" path="internal://${guid(501)}.pdf"><PDFSelection guid="${guid(502)}" name="三百个场景" page="1" firstX="1" firstY="1" secondX="2" secondY="2"><Coding guid="${guid(503)}"><CodeRef targetGUID="${guid(11)}"/></Coding></PDFSelection><Representation guid="${guid(504)}" plainTextPath="internal://${guid(500)}.txt">${selection(text, onWords)}</Representation></PDFSource>` +
      `<TextSource guid="${guid(505)}" name="意见" richTextPath="internal://${guid(505)}.docx" plainTextPath="internal://${guid(506)}.txt"/>`
    const { incoming, first } = brought({
      'project.qde': project({ sources }),
      [path]: text,
      [`sources/${guid(501)}.pdf`]: pdf,
      [`sources/${guid(505)}.docx`]: docx,
      [`sources/${guid(506)}.txt`]: text,
    })
    expect(codedPlaces(first, incoming)).toEqual(['一、（一）: 数据赋能 (数据)', '一、（二）: 三百个场景 (数据)'])
    expect(
      incoming.policies.map(({ record, original }) => [
        record.policy.source.reader,
        record.policy.source.fileName,
        original === null ? 0 : original.length,
      ]),
    ).toEqual([
      ['pdf', '扫描.pdf', pdf.length],
      ['docx', '意见.docx', docx.length],
    ])
  })

  it('without text, and all that Piyue has no place for, are counted', () => {
    const sources = `${source(`${selection(text, onWords)}<Coding guid="${guid(510)}"><CodeRef targetGUID="${guid(11)}"/></Coding><VariableValue><VariableRef targetGUID="${guid(20)}"/><TextValue>x</TextValue></VariableValue><VariableValue><VariableRef targetGUID="${guid(21)}"/><TextValue>云数〔2025〕1号</TextValue></VariableValue>`)}<PictureSource guid="${guid(511)}"/><AudioSource guid="${guid(512)}"/><VideoSource guid="${guid(513)}"/><PDFSource guid="${guid(514)}" path="internal://${guid(514)}.pdf"/><TextSource guid="${guid(515)}" plainTextPath="relative:///x.txt"/>`
    const xml = project({
      sources,
      after: `<Sets><Set guid="${guid(30)}" name="s"/></Sets><Graphs><Graph guid="${guid(31)}"/></Graphs>`,
    }).replace(
      '<Sources>',
      `<Variables><Variable guid="${guid(20)}" name="Age" typeOfVariable="Text"/><Variable guid="${guid(21)}" name="文号" typeOfVariable="Text"/></Variables><Cases><Case guid="${guid(22)}" name="c"/></Cases><Sources>`,
    )
    const { first, dropped } = brought({ 'project.qde': xml, [path]: text, [`sources/${guid(514)}.pdf`]: pdf })
    expect(dropped).toEqual({
      'drop-refi-media': 3,
      'drop-refi-cases': 1,
      'drop-refi-graphs': 1,
      'drop-refi-sets': 1,
      'drop-refi-no-text': 2,
      'drop-refi-source-codings': 1,
      'drop-refi-variables': 1,
    })
    expect(first.record.policy.metadata.documentNumber).toBe('云数〔2025〕1号')
  })
})
