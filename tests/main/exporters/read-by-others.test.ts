import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import type { RemoteDocument } from 'jsonld/jsonld-spec.js'
import { describe, expect, it } from 'vitest'
import { gatherRows } from '../../../core/exporting/gather-rows.ts'
import { csvTable } from '../../../core/exporting/csv-cells.ts'
import { exportWords } from '../../../core/exporting/export-words.ts'
import { cellsOf, toCsv } from '../../../core/exporting/to-csv.ts'
import { toWebAnnotation } from '../../../core/exporting/to-web-annotation.ts'
import { hostileTexts } from '../../core/exporting/hostile-texts.ts'
import { exampleLibrary, linkTypes } from '../../core/exporting/example-library.ts'
import { randomLibrary } from '../../support/random-library.ts'
import { valueOf } from '../workbench/open-temp.ts'

const at = '2026-11-23T08:00:00.000Z'
const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
const oa = 'http://www.w3.org/ns/oa#',
  dcterms = 'http://purl.org/dc/terms/',
  as = 'http://www.w3.org/ns/activitystreams#',
  rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  piyue = 'urn:piyue:terms:'

/**
 * The terms of the standard's context that the export uses, as the Web Annotation Vocabulary defines them; nothing is
 * fetched.
 */
const terms = {
  oa,
  dcterms,
  as,
  rdf,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dc: 'http://purl.org/dc/elements/1.1/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dctypes: 'http://purl.org/dc/dcmitype/',
  id: { '@id': '@id', '@type': '@id' },
  type: { '@id': '@type', '@type': '@vocab' },
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  FragmentSelector: 'oa:FragmentSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Person: 'foaf:Person',
  Text: 'dctypes:Text',
  commenting: 'oa:commenting',
  tagging: 'oa:tagging',
  linking: 'oa:linking',
  replying: 'oa:replying',
  highlighting: 'oa:highlighting',
  classifying: 'oa:classifying',
  body: { '@type': '@id', '@id': 'oa:hasBody' },
  target: { '@type': '@id', '@id': 'oa:hasTarget' },
  source: { '@type': '@id', '@id': 'oa:hasSource' },
  selector: { '@type': '@id', '@id': 'oa:hasSelector' },
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
  end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  name: 'foaf:name',
  label: 'rdfs:label',
  creator: { '@type': '@id', '@id': 'dcterms:creator' },
  created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
  modified: { '@type': 'xsd:dateTime', '@id': 'dcterms:modified' },
  generated: { '@type': 'xsd:dateTime', '@id': 'dcterms:issued' },
  first: { '@type': '@id', '@id': 'as:first' },
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
  total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
  startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
}
const offline = (address: string) =>
  address === annotationContext
    ? Promise.resolve({
        documentUrl: address,
        document: { '@context': terms } as unknown as RemoteDocument['document'],
      })
    : Promise.reject(new Error(`nothing is fetched: ${address}`))

type Expanded = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>
const values = (node: Expanded | undefined, key: string): readonly Readonly<Record<string, unknown>>[] =>
  node?.[key] ?? []
const first = (node: Expanded | undefined, key: string): Expanded => (values(node, key)[0] ?? {}) as Expanded

describe('web annotations, read by a JSON-LD processor', () => {
  const expandedOf = async (text: string) => {
    const [collection] = (await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, {
      documentLoader: offline,
    })) as unknown as Expanded[]
    const page = first(collection, `${as}first`)
    return { collection, items: (values(page, `${as}items`)[0]?.['@list'] ?? []) as readonly Expanded[] }
  }
  const { library, texts } = exampleLibrary()
  const exported = toWebAnnotation(
    valueOf(gatherRows(library, { kind: 'library' }, (id) => texts.get(id) ?? '', linkTypes)),
    'zh-Hans',
    at,
  )

  it('are annotations of the Web Annotation Vocabulary, with nothing lost between words and terms', async () => {
    const { collection, items } = await expandedOf(exported)
    expect(collection).toMatchObject({
      '@type': [`${as}OrderedCollection`],
      [`${as}totalItems`]: [{ '@value': items.length }],
    })
    expect(items.map((item) => [item['@type'], first(item, `${oa}motivatedBy`)['@id']])).toEqual(
      ['tagging', 'tagging', 'commenting', 'highlighting', 'linking'].map((motivation) => [
        [`${oa}Annotation`],
        `${oa}${motivation}`,
      ]),
    )
    for (const item of items) {
      const target = first(item, `${oa}hasTarget`)
      const source = first(target, `${oa}hasSource`)
      expect(source['@id']).toMatch(/^urn:piyue:policy:/)
      expect(values(source, `${piyue}sha256`)[0]?.['@value']).toMatch(/^[0-9a-f]{64}$/)
      expect(values(source, `${dcterms}title`)).toHaveLength(1)
      const [quote, position] = values(target, `${oa}hasSelector`) as unknown as Expanded[]
      expect([quote?.['@type'], position?.['@type']]).toEqual([
        [`${oa}TextQuoteSelector`],
        [`${oa}TextPositionSelector`],
      ])
      const [start, end] = [
        Number(values(position, `${oa}start`)[0]?.['@value']),
        Number(values(position, `${oa}end`)[0]?.['@value']),
      ]
      expect(
        [...(texts.get(Object.keys(library.policies)[0] as keyof typeof library.policies) ?? '')]
          .slice(start, end)
          .join(''),
      ).toBe(values(quote, `${oa}exact`)[0]?.['@value'])
    }
    const [tagging] = items
    const body = first(tagging, `${oa}hasBody`)
    expect([
      body['@type'],
      first(body, `${oa}hasPurpose`)['@id'],
      values(body, `${rdf}value`)[0]?.['@value'],
      values(body, `${piyue}tagId`)[0]?.['@value'],
    ]).toEqual([[`${oa}TextualBody`], `${oa}tagging`, library.tags['t1' as keyof typeof library.tags]?.name, 't1'])
    const linking = items.at(-1)
    expect(values(linking, `${piyue}linkType`)).toEqual([{ '@value': 'implements' }])
    expect(values(linking, `${oa}hasBody`).map((each) => (each as Expanded)[`${oa}hasPurpose`]?.[0]?.['@id'])).toEqual([
      `${oa}linking`,
      `${oa}classifying`,
      `${oa}commenting`,
    ])
  })

  it('use no key that no context explains', async () => {
    const keys = (value: unknown): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, each]) => [key, ...keys(each)])
          : []
    const [
      {
        '@context': [, own],
      },
    ] = [JSON.parse(exported) as { '@context': [string, Record<string, string>] }]
    const body = JSON.parse(exported) as Record<string, unknown>
    delete body['@context']
    expect(
      [...new Set(keys(body))].filter(
        (key) => !Object.hasOwn(terms, key) && !Object.hasOwn(own, key) && !key.startsWith('dcterms:'),
      ),
    ).toEqual([])
    for (let seed = 0; seed < 3; seed++) {
      const random = randomLibrary(seed)
      const text = toWebAnnotation(
        valueOf(gatherRows(random.library, { kind: 'library' }, (id) => random.texts.get(id) ?? '', linkTypes)),
        'en',
        at,
      )
      const { items } = await expandedOf(text)
      expect(items).toHaveLength((JSON.parse(text) as { total: number }).total)
      for (const item of items) expect(values(item, `${oa}hasTarget`).length).toBeGreaterThan(0)
    }
  })
})

describe('CSV, read by a strict parser', () => {
  const strictly = (content: string): string[][] =>
    parse(content, {
      bom: true,
      delimiter: ',',
      quote: '"',
      escape: '"',
      relaxQuotes: false,
      relaxColumnCount: false,
      recordDelimiter: '\r\n',
      skipEmptyLines: false,
    })
  const tamed = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text)

  it('is equal cell by cell, for drawn libraries and hostile words', () => {
    const drawn = Array.from({ length: 12 }, (_, seed) => randomLibrary(seed + 40))
    const hostile = hostileTexts.map((text) =>
      exampleLibrary({ title: text, note: text, tag: text, comment: text, body: text, author: text, fileName: text }),
    )
    for (const { library, texts } of [...drawn, ...hostile]) {
      const rows = valueOf(gatherRows(library, { kind: 'library' }, (id) => texts.get(id) ?? '', linkTypes))
      for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        const { columns } = exportWords[language]
        const names = Object.keys(columns) as (keyof typeof columns)[]
        expect(strictly(toCsv(rows, language).content)).toEqual([
          names.map((name) => columns[name]),
          ...rows.rows.map((row) => names.map((name) => tamed(cellsOf(row, language)[name]))),
        ])
      }
    }
  })

  it('is equal cell by cell in every other table, which one writer makes', () => {
    const table = [['a', 'b'], ...hostileTexts.map((text) => [text, `${text}"\r\n,;`])]
    expect(strictly(csvTable(table).content)).toEqual(table.map((row) => row.map(tamed)))
  })
})
