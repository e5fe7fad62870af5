import { keptFacts } from '../../../core/library/kept-facts.ts'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import { noCorrections } from '../../../core/model/corrections.ts'
import type { PolicyId, SourceHash } from '../../../core/model/ids.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import type { ReadPolicy, ReadingOptions } from '../../../core/model/read-policy.ts'
import type { SourceDocument } from '../../../core/model/source-document.ts'
import type { Tag, Tagging } from '../../../core/model/tag.ts'
import type { Annotation } from '../../../core/model/annotation.ts'
import type { Sector } from '../../../core/model/sector.ts'
import { at } from './arbitrary-edits.ts'

export const sectors: readonly Sector[] = [
  { id: 'water', name: '水利', nameEn: 'Water', seal: '水', aliases: [], cues: [], colour: '#112233', origin: 'plan' },
]

/** A text file as its reader gives it: a block a line. */
export const sourceOf = (text: string): SourceDocument => {
  let offset = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'line' as const, text: line, offset }
    offset += line.length + 1
    return block
  })
  return { reader: { kind: 'txt', encoding: 'utf-8', pages: null }, blocks, notices: [] }
}

export const readOf = (text: string, options: ReadingOptions = {}): ReadPolicy => {
  const [policy] = policiesFromSource(sourceOf(text), { sectors, issuers: [] }, options)
  if (policy === undefined) throw new Error('no policy read')
  return policy
}

export const recordOf = (read: ReadPolicy, id = 'aaaa'): PolicyRecord => ({
  policy: {
    id: id as PolicyId,
    source: {
      hash: 'a'.repeat(64) as SourceHash,
      fileName: `${id}.txt`,
      reader: 'txt',
      encoding: 'utf-8',
      pages: null,
      part: 0,
    },
    metadata: read.metadata,
    clauses: read.clauses,
    textLength: read.cleaned.text.length,
    textVersion: 0,
    frontMatter: read.frontMatter,
    backMatter: read.backMatter,
    cleaning: read.cleaning,
    notices: read.notices,
    importedAt: at,
    replaces: null,
  },
  taggings: {},
  annotations: {},
  links: {},
  dismissed: {},
  dismissedLinks: {},
  facts: keptFacts(read.facts ?? {}),
  corrections: noCorrections,
  toReview: {},
})

const tag: Tag = {
  id: 'fund' as Tag['id'],
  name: '资金支持',
  parentId: null,
  colour: '#446688',
  description: '',
  isGroup: false,
  order: 1,
}
export const libraryOf = (...records: readonly PolicyRecord[]): Library => ({
  ...emptyLibrary,
  tags: { [tag.id]: tag },
  policies: Object.fromEntries(records.map((record) => [record.policy.id, record])),
})

export const taggingOn = (id: string, clauseId: string, anchor: Tagging['anchor'] = null): Tagging => ({
  id: id as Tagging['id'],
  tagId: tag.id,
  clauseId: clauseId as Tagging['clauseId'],
  anchor,
  author: '甲',
  createdAt: at,
})
export const noteOn = (id: string, clauseId: string, anchor: Annotation['anchor'] = null): Annotation => ({
  id: id as Annotation['id'],
  clauseId: clauseId as Annotation['clauseId'],
  anchor,
  body: '要点',
  tagIds: [],
  author: '甲',
  createdAt: at,
  changedAt: at,
})

/** Ids that go on from one another, as a test needs them. */
export const counter = (prefix = 'n'): (() => string) => {
  let count = 0
  return () => `${prefix}${String((count += 1))}`
}

/** An invented plan with sections, items, unnumbered paragraphs, a slip, wrapped-in glosses and a signature. */
export const planText = `云泽省数据惠农行动方案
各市、州人民政府：
为推进数据惠农，制定本方案。
一、总体要求
坚持因地制宜。到2027年，培育数据企业达到300家。
（一）指导思想。全面贯彻有关部署，推动数(shu)据(jù)要素进村入户。
（二）基本原则
坚持政府引导。发挥市场作用。
坚持安全可控。守住底线要求。
二、重点任务
（一）水利。建设灌区感知网络，提高用水效率。（责任单位：省水利厅、省数据局）
（二）畜牧。鼓励建立养殖数据平台。到2026年，接入养殖场200家。
1.完善标准。制定数据标准10项。
2.开放数据。按照《云泽省数据条例》（云政发〔2024〕3号）开放。
三、保障措施
各地应当加强领导，落实责任。
云泽省人民政府办公厅
2025年3月1日`
