import { noCorrections } from '../../../core/model/corrections.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type {
  AnnotationId,
  ClauseId,
  CollectionId,
  LinkId,
  PolicyId,
  SearchId,
  SourceHash,
  TagId,
  TaggingId,
} from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { Link, LinkType } from '../../../core/model/link.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'
import type { Tagging } from '../../../core/model/tag.ts'

const at = '2026-11-22T08:00:00.000Z'
export const linkTypes: readonly LinkType[] = [
  {
    id: 'implements',
    name: '落实',
    nameEn: 'implements',
    inverseName: '被落实',
    inverseNameEn: 'implemented by',
    directed: true,
    colour: '#B02E1A',
  },
  {
    id: 'relates',
    name: '同主题',
    nameEn: 'relates to',
    inverseName: '同主题',
    inverseNameEn: 'relates to',
    directed: false,
    colour: '#B02E1A',
  },
]

/** Each place a person's or a policy's words can stand in, as one record: a test puts what it likes in any of them. */
export interface Words {
  readonly title: string
  readonly documentNumber: string
  readonly issuer: string
  readonly region: string
  readonly fileName: string
  readonly marker: string
  readonly heading: string
  readonly body: string
  readonly path: string
  readonly tag: string
  readonly colour: string
  readonly note: string
  readonly author: string
  readonly comment: string
  readonly collection: string
  readonly remark: string
}
export const plainWords: Words = {
  title: '临湖市数据赋能百业行动方案',
  documentNumber: '临数〔2025〕3号',
  issuer: '临湖市数据局',
  region: '临湖市',
  fileName: '方案.pdf',
  marker: '（一）',
  heading: '智慧农业',
  body: '。推动农业生产数据汇聚。\n提升精准种植水平。',
  path: '二、（一）',
  tag: '重点',
  colour: '#1C5A83',
  note: '与省里的提法不同',
  author: '林',
  comment: '措辞相近',
  collection: '农业条款',
  remark: '供汇报用',
}

const hash = (letter: string): SourceHash => letter.repeat(64) as SourceHash
const clauseIds = ['c1', 'c2'] as ClauseId[]

/**
 * Two policies of two clauses; the first clause of the first has a tag, a sector, a note on four characters, a
 * highlight, and a link to the other policy.
 */
export function exampleLibrary(words: Partial<Words> = {}): {
  readonly library: Library
  readonly texts: ReadonlyMap<PolicyId, string>
  readonly p1: PolicyId
  readonly p2: PolicyId
  readonly collectionId: CollectionId
} {
  const w = { ...plainWords, ...words }
  const [p1, p2, collectionId] = ['p1aa' as PolicyId, 'p2aa' as PolicyId, 'k1' as CollectionId]
  const [c1 = '' as ClauseId, c2 = '' as ClauseId] = clauseIds
  const head = w.marker + w.heading
  const first = head + w.body
  const text = `题\n${first}\n第二条文字\n落款`
  const clauseAt = (id: ClauseId, start: number, end: number, more: Partial<Clause>): Clause => ({
    id,
    parentId: null,
    kind: 'section',
    marker: '',
    ordinal: 1,
    heading: '',
    path: id,
    depth: 0,
    range: { start, end },
    page: 4,
    sector: null,
    ...more,
  })
  const metadata = (more: Partial<PolicyMetadata>): PolicyMetadata => ({
    title: w.title,
    issuers: [w.issuer],
    documentNumber: w.documentNumber,
    issuedOn: '2025-03-01',
    effectiveOn: null,
    level: 'municipal',
    region: w.region,
    status: 'final',
    script: 'hans',
    language: 'zh',
    ...more,
  })
  const policy = (id: PolicyId, letter: string, more: Partial<PolicyMetadata>): PolicyRecord['policy'] => ({
    id,
    metadata: metadata(more),
    textLength: text.length,
    textVersion: 0,
    frontMatter: { start: 0, end: 1 },
    backMatter: { start: text.length - 2, end: text.length },
    cleaning: [{ rule: 'pinyin-gloss', count: 2 }],
    notices: [{ code: 'marker-gap' }],
    importedAt: at,
    replaces: null,
    source: { hash: hash(letter), fileName: w.fileName, reader: 'pdf', encoding: null, pages: 9, part: 0 },
    clauses: [
      clauseAt(c1, 2, 2 + first.length, { marker: w.marker, heading: w.heading, path: w.path, sector: 'agriculture' }),
      clauseAt(c2, 3 + first.length, 8 + first.length, { path: '二、（二）', page: null }),
    ],
  })
  const start = 2 + Math.min(head.length + 1, Math.max(0, first.length - 4))
  const anchor = {
    clauseId: c1,
    range: { start, end: start + 4 },
    exact: text.slice(start, start + 4),
    prefix: '',
    suffix: '',
  }
  const tagging = (id: string, tagId: string, on: Tagging['anchor']): Tagging => ({
    id: id as TaggingId,
    tagId: tagId as TagId,
    clauseId: c1,
    anchor: on,
    author: w.author,
    createdAt: at,
  })
  const annotation = (id: string, body: string, on: Annotation['anchor']): Annotation => ({
    id: id as AnnotationId,
    clauseId: c1,
    anchor: on,
    body,
    tagIds: ['t1' as TagId],
    author: w.author,
    createdAt: at,
    changedAt: at,
  })
  const link: Link = {
    id: 'l1' as LinkId,
    type: 'implements',
    from: { policyId: p1, clauseId: c1 },
    to: { policyId: p2, clauseId: c2 },
    comment: w.comment,
    author: w.author,
    createdAt: at,
  }
  return {
    p1,
    p2,
    collectionId,
    texts: new Map([
      [p1, text],
      [p2, text],
    ]),
    library: {
      policies: {
        [p1]: {
          policy: policy(p1, 'a', {}),
          dismissed: { 'c2 industry': true },
          dismissedLinks: {},
          facts: {},
          corrections: noCorrections,
          toReview: {},
          links: { ['l1' as LinkId]: link },
          taggings: {
            ['g1' as TaggingId]: tagging('g1', 't1', null),
            ['g2' as TaggingId]: tagging('g2', 'sector:agriculture', anchor),
          },
          annotations: {
            ['n1' as AnnotationId]: annotation('n1', w.note, anchor),
            ['n2' as AnnotationId]: annotation('n2', '', {
              ...anchor,
              range: { start, end: start + 2 },
              exact: text.slice(start, start + 2),
            }),
          },
        },
        [p2]: {
          policy: policy(p2, 'b', { documentNumber: null, title: '云泽省行动计划', level: 'provincial' }),
          dismissed: {},
          dismissedLinks: {},
          links: {},
          taggings: {},
          annotations: {},
          facts: {},
          corrections: noCorrections,
          toReview: {},
        },
      },
      tags: {
        ['t1' as TagId]: {
          id: 't1' as TagId,
          name: w.tag,
          parentId: null,
          colour: w.colour,
          description: '',
          isGroup: false,
          order: 1,
        },
        ['sector:agriculture' as TagId]: {
          id: 'sector:agriculture' as TagId,
          name: '现代农业',
          parentId: null,
          colour: '#2B6748',
          description: '',
          isGroup: false,
          order: 1,
        },
      },
      collections: {
        [collectionId]: {
          id: collectionId,
          name: w.collection,
          comment: w.remark,
          members: [{ policyId: p1, clauseId: c1 }],
          createdAt: at,
        },
      },
      searches: {
        ['q1' as SearchId]: {
          id: 'q1' as SearchId,
          name: w.collection,
          question: { query: w.tag, filters: { hasNote: true } },
          createdAt: at,
        },
      },
    },
  }
}
