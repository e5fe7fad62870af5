import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exportAs } from '../../../core/exporting/export-as.ts'
import type { ExportLanguage } from '../../../core/exporting/export-words.ts'
import { fileNameFor } from '../../../core/exporting/file-name.ts'
import { gatherRows, policiesOfScope } from '../../../core/exporting/gather-rows.ts'
import { htmlStyle, htmlStyleHash } from '../../../core/exporting/html-style.ts'
import type { TextExportFormat, ExportScope } from '../../../core/model/exported-file.ts'
import type { ClauseId, CollectionId, PolicyId } from '../../../core/model/ids.ts'
import { exampleLibrary, linkTypes, plainWords, type Words } from './example-library.ts'

const write = (
  format: TextExportFormat,
  {
    scope,
    language = 'zh-Hans',
    words,
  }: {
    readonly scope?: (example: ReturnType<typeof exampleLibrary>) => ExportScope
    readonly language?: ExportLanguage
    readonly words?: Partial<Words>
  } = {},
) => {
  const example = exampleLibrary(words)
  const rows = gatherRows(
    example.library,
    scope?.(example) ?? { kind: 'collection', collectionId: example.collectionId },
    (id) => example.texts.get(id) ?? '',
    linkTypes,
  )
  if (!rows.ok) throw new Error(rows.failure.code)
  const file = exportAs(rows.value, format, { language, at: '2026-11-22T09:00:00.000Z' })
  if (!file.ok) throw new Error(file.failure.code)
  return { ...file.value, notices: file.notices }
}

describe('what an export holds', () => {
  const { library, texts, p1, p2 } = exampleLibrary()
  const rowsOf = (scope: ExportScope) => gatherRows(library, scope, (id) => texts.get(id) ?? '', linkTypes)

  it('is the clauses of its scope, in order, with everything on them', () => {
    const rows = rowsOf({ kind: 'policy', policyId: p1 })
    if (!rows.ok) throw new Error(rows.failure.code)
    expect(rows.value.rows.map(({ clause }) => clause.id)).toEqual(['c1', 'c2'])
    expect(rows.value.rows[0]).toMatchObject({
      text: '（一）智慧农业。推动农业生产数据汇聚。\n提升精准种植水平。',
      taggings: [{ tag: { name: '重点' } }, { tag: { name: '现代农业' } }],
      annotations: [{ annotation: { body: '与省里的提法不同' } }, {}],
      links: [{ direction: 'out', other: { path: '二、（二）' } }],
    })
    expect(rows.value.policies).toMatchObject([{ complete: true }])
  })

  it('shows a link from both of its ends', () => {
    const rows = rowsOf({ kind: 'policy', policyId: p2 })
    expect(rows).toMatchObject({
      ok: true,
      value: { rows: [{ links: [] }, { links: [{ direction: 'in', other: { path: '二、（一）' } }] }] },
    })
  })

  it('keeps the order of a collection and passes over clauses that are gone', () => {
    const clauses = [
      { policyId: p2, clauseId: 'c2' as ClauseId },
      { policyId: p1, clauseId: 'gone' as ClauseId },
      { policyId: p1, clauseId: 'c1' as ClauseId },
    ]
    const rows = rowsOf({ kind: 'clauses', clauses })
    expect(rows).toMatchObject({
      ok: true,
      value: {
        rows: [{ clause: { id: 'c2' } }, { clause: { id: 'c1' } }],
        policies: [{ complete: false }, { complete: false }],
      },
    })
    expect(policiesOfScope(library, { kind: 'clauses', clauses })).toMatchObject({ ok: true, value: [p2, p1] })
  })

  it('fails when there is nothing, or no such policy or collection', () => {
    expect(rowsOf({ kind: 'policy', policyId: 'toString' as PolicyId })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
    expect(rowsOf({ kind: 'collection', collectionId: 'nope' as CollectionId })).toMatchObject({
      ok: false,
      failure: { code: 'collection-not-found' },
    })
    expect(rowsOf({ kind: 'clauses', clauses: [] })).toMatchObject({
      ok: false,
      failure: { code: 'nothing-to-export' },
    })
    expect(
      gatherRows({ policies: {}, tags: {}, collections: {}, searches: {} }, { kind: 'library' }, () => '', []),
    ).toMatchObject({ ok: false, failure: { code: 'nothing-to-export' } })
  })
})

describe('every format', () => {
  it.each(['json', 'csv', 'md', 'html'] as const)('carries the source of each quotation, %s', (format) => {
    const { content } = write(format)
    for (const part of [
      plainWords.title,
      plainWords.documentNumber,
      plainWords.path,
      plainWords.fileName,
      'a'.repeat(64),
    ])
      expect(content).toContain(part)
    expect(content).toMatch(/第 4 页|"page": 4|"4"/)
  })

  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
    'speaks %s and leaves the words of policies and people as they are',
    (language) => {
      for (const format of ['csv', 'md', 'html'] as const) {
        const { content } = write(format, { language })
        expect(content).toContain('生产数据汇聚')
        expect(content).toContain(language === 'en' ? 'implements' : '落实')
      }
    },
  )

  it('is named after what it holds, in a way every file system takes', () => {
    expect(write('md').fileName).toBe('农业条款.md')
    expect(write('csv', { scope: ({ p1 }) => ({ kind: 'policy', policyId: p1 }) }).fileName).toBe(
      '临湖市数据赋能百业行动方案.csv',
    )
    expect(write('json', { scope: () => ({ kind: 'library' }) }).fileName).toBe('批阅资料库 2026-11-22.json')
    expect([
      fileNameFor('a/b\\c:*?"<>|\n.', 'md'),
      fileNameFor('..', 'md'),
      fileNameFor('CON', 'md'),
      fileNameFor('长'.repeat(200), 'md').length,
      fileNameFor('\u202egpj', 'md'),
    ]).toEqual(['a b c.md', 'piyue.md', '_CON.md', 83, 'gpj.md'])
  })
})

describe('CSV', () => {
  /** RFC 4180, as a spreadsheet reads it. */
  const parse = (content: string): string[][] => {
    const rows: string[][] = [[]]
    for (const match of content.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
      rows.at(-1)?.push((match[1] ?? '').replaceAll('""', '"'))
      if (match[2] === '\r\n') rows.push([])
    }
    return rows.slice(0, -1)
  }

  it('begins with a byte order mark and has one row a clause', () => {
    const { content } = write('csv', { scope: () => ({ kind: 'library' }) })
    expect(content.startsWith('\ufeff"政策"')).toBe(true)
    const rows = parse(content)
    expect(rows).toHaveLength(5)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]))
    expect(rows[1]).toEqual(
      expect.arrayContaining([
        '临湖市数据赋能百业行动方案',
        '二、（一）',
        '节',
        '4',
        '重点',
        '现代农业',
        '（一）智慧农业。推动农业生产数据汇聚。\n提升精准种植水平。',
      ]),
    )
  })

  it('makes cells harmless that begin like a formula, and says how many', () => {
    const { content, notices } = write('csv', {
      words: {
        title: '=HYPERLINK("http://evil")',
        region: '＋1',
        note: '@SUM(A1)',
        tag: '-1',
        heading: '\t=1',
        fileName: '\r=1',
        issuer: '＝1',
      },
    })
    for (const row of parse(content)) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    expect(content).toContain('"\'=HYPERLINK(""http://evil"")"')
    expect(notices).toEqual([{ code: 'cells-made-harmless', params: { count: 7 } }])
    expect(write('csv').notices).toEqual([])
  })
})

/** The shape of `piyue/collection@1` as far as the tests take it apart. */
interface Exported {
  readonly tags: readonly { readonly id: string }[]
  readonly collections: readonly { readonly id: string }[]
  readonly searches: readonly { readonly id: string }[]
  readonly policies: readonly {
    readonly id: string
    readonly complete: boolean
    readonly text: string | null
    readonly source: { readonly sha256: string; readonly [field: string]: unknown }
    readonly clauses: readonly {
      readonly text: string
      readonly range: { readonly start: number; readonly end: number }
    }[]
    readonly taggings: readonly { readonly id: string }[]
    readonly annotations: readonly { readonly id: string }[]
    readonly links: readonly { readonly id: string }[]
    readonly dismissed: readonly string[]
    readonly dismissedLinks: readonly string[]
    readonly facts: unknown
    readonly corrections: { readonly facts: readonly { readonly id: string }[] }
    readonly toReview: readonly { readonly id: string }[]
  }[]
}

describe('JSON', () => {
  it('holds a whole library: what it was made of can be made of it again', () => {
    const { library, texts } = exampleLibrary()
    const parsed = JSON.parse(write('json', { scope: () => ({ kind: 'library' }) }).content) as Exported
    expect(parsed).toMatchObject({ format: 'piyue/collection@1', exportedAt: '2026-11-22T09:00:00.000Z' })
    const byId = <T extends { readonly id: string }>(things: readonly T[]): Record<string, T> =>
      Object.fromEntries(things.map((thing) => [thing.id, thing]))
    const policies = parsed.policies.map(
      ({
        complete,
        text,
        taggings,
        annotations,
        links,
        dismissed,
        dismissedLinks,
        facts,
        corrections,
        toReview,
        source: { sha256, ...source },
        clauses,
        ...policy
      }) => {
        expect([complete, text, sha256]).toEqual([true, texts.get(policy.id as PolicyId), source['hash']])
        const ownClauses = clauses.map(({ text: own, ...clause }) => {
          expect(own).toBe(text?.slice(clause.range.start, clause.range.end))
          return clause
        })
        return [
          policy.id,
          {
            policy: { ...policy, source, clauses: ownClauses },
            taggings: byId(taggings),
            annotations: byId(annotations),
            links: byId(links),
            dismissed: Object.fromEntries(dismissed.map((key) => [key, true])),
            dismissedLinks: Object.fromEntries(dismissedLinks.map((key) => [key, true])),
            facts,
            corrections: { ...corrections, facts: byId(corrections.facts) },
            toReview: byId(toReview),
          },
        ] as const
      },
    )
    expect({
      policies: Object.fromEntries(policies),
      tags: byId(parsed.tags),
      collections: byId(parsed.collections),
      searches: byId(parsed.searches),
    }).toEqual(library)
  })

  it('holds of a collection its clauses and what is on them, and names the other ends of their links', () => {
    const parsed = JSON.parse(write('json').content) as Record<string, unknown>
    expect(parsed).toMatchObject({
      collection: { name: '农业条款' },
      clauses: [{ policyId: 'p1aa', clauseId: 'c1' }],
      policies: [{ complete: false, text: null, clauses: [{ id: 'c1' }], dismissed: [], links: [{ id: 'l1' }] }],
      linkedClauses: [{ policyId: 'p2aa', clauseId: 'c2', title: '云泽省行动计划', path: '二、（二）' }],
    })
  })
})

describe('HTML', () => {
  it('admits its own style by hash, and nothing else', () => {
    expect(createHash('sha256').update(htmlStyle).digest('base64')).toBe(htmlStyleHash)
    const { content } = write('html')
    expect(content).toContain(
      `content="default-src 'none'; style-src 'sha256-${htmlStyleHash}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(content).toContain(`<style>${htmlStyle}</style>`)
    expect(content).not.toMatch(/<script|\sstyle=|\son\w+=|url\(|src=|@import/i)
  })

  it('marks highlights where they stand, overlapping ones too, and numbers them like their notes', () => {
    const { content } = write('html')
    expect(content).toContain('<span class="heading">（一）智慧农业</span>')
    expect(content).toContain(
      '<mark><span class="on">推动</span></mark><sup>2</sup><mark><span class="on">农业</span></mark><sup>1</sup>',
    )
    expect(content).toContain('<p><sup>1</sup> 与省里的提法不同</p>')
  })

  it('leads from link to clause inside the file, and only there', () => {
    expect(write('html', { scope: () => ({ kind: 'library' }) }).content).toContain('落实</b> <a href="#c4">')
    expect(write('html').content).not.toMatch(/落实<\/b> <a/)
  })

  it('gives each policy’s words their language', () => {
    expect(write('html', { language: 'en' }).content).toMatch(
      /<html lang="en">[\s\S]*<blockquote class="words" lang="zh-Hans">/,
    )
  })
})
