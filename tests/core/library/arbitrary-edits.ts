import fc from 'fast-check'
import { memberKey, withClauses } from '../../../core/model/collection.ts'
import { noCorrections } from '../../../core/model/corrections.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type {
  AnnotationId,
  ClauseId,
  CollectionId,
  CorrectionId,
  LinkId,
  PolicyId,
  ReviewId,
  SearchId,
  SourceHash,
  TagId,
  TaggingId,
} from '../../../core/model/ids.ts'
import type { Fact } from '../../../core/model/fact-correction.ts'
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import type { StructureCorrection } from '../../../core/model/corrections.ts'
import type { PolicyPatch } from '../../../core/model/policy-patch.ts'
import type { ReviewItem } from '../../../core/model/review-item.ts'
import type { Question } from '../../../core/model/search.ts'
import type { Tag } from '../../../core/model/tag.ts'

export const CLAUSE_LENGTH = 20
export const at = '2026-03-01T08:00:00.000Z'

/** A policy of `clauses` clauses, each CLAUSE_LENGTH units long, without anything hanging on it. */
export const policyRecord = (id: string, clauses = 4, title = `云泽省试行办法 ${id}`): PolicyRecord => ({
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
    metadata: {
      title,
      issuers: ['云泽省数据局'],
      documentNumber: null,
      issuedOn: '2025-03-01',
      effectiveOn: null,
      level: 'provincial',
      region: '云泽省',
      status: 'final',
      script: 'hans',
      language: 'zh',
    },
    clauses: Array.from({ length: clauses }, (_, n): Clause => ({
      id: `c${n + 1}` as ClauseId,
      parentId: n === 0 ? null : ('c1' as ClauseId),
      kind: n === 0 ? 'chapter' : 'section',
      marker: n === 0 ? '一、' : `（${n}）`,
      ordinal: n === 0 ? 1 : n,
      heading: `第${n + 1}项工作`,
      path: n === 0 ? '一、' : `一、（${n}）`,
      depth: n === 0 ? 0 : 1,
      range: { start: n * CLAUSE_LENGTH, end: (n + 1) * CLAUSE_LENGTH },
      page: null,
      sector: null,
    })),
    textLength: clauses * CLAUSE_LENGTH,
    textVersion: 0,
    frontMatter: { start: 0, end: 0 },
    backMatter: { start: clauses * CLAUSE_LENGTH, end: clauses * CLAUSE_LENGTH },
    cleaning: [],
    notices: [],
    importedAt: at,
    replaces: null,
  },
  taggings: {},
  annotations: {},
  links: {},
  dismissed: {},
  dismissedLinks: {},
  facts: {},
  corrections: noCorrections,
  toReview: {},
})

const tag = (id: string, more: Partial<Tag> = {}): Tag => ({
  id: id as TagId,
  name: id,
  parentId: null,
  colour: '#446688',
  description: '',
  isGroup: false,
  order: 1,
  ...more,
})

/** Two policies, the sectors' group with two sectors, a group and two tags. */
export const startLibrary: Library = {
  ...emptyLibrary,
  policies: { aaaa: policyRecord('aaaa'), bbbb: policyRecord('bbbb') } as Library['policies'],
  tags: Object.fromEntries(
    [
      tag('sectors', { name: '领域', isGroup: true }),
      tag('sector:water', { name: '水利', parentId: 'sectors' as TagId }),
      tag('sector:health', { name: '医疗健康', parentId: 'sectors' as TagId }),
      tag('tools', { name: '政策工具', isGroup: true }),
      tag('fund', { name: '资金支持', parentId: 'tools' as TagId }),
      tag('pilot', { name: '试点示范', parentId: 'tools' as TagId }),
    ].map((each) => [each.id, each]),
  ),
}

// Few ids, so that edits meet one another: the same tagging put twice, a tag removed while it is used, a link to a
// policy that goes.
const policyId = fc.constantFrom('aaaa', 'bbbb', 'cccc').map((id) => id as PolicyId)
const clauseId = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c9').map((id) => id as ClauseId)
const ref = fc.record({ policyId, clauseId })
const tagId = fc
  .constantFrom('fund', 'pilot', 'new1', 'new2', 'tools', 'sector:water', 'sectors')
  .map((id) => id as TagId)
const small = <T extends string>(prefix: string) => fc.constantFrom(1, 2, 3).map((n) => `${prefix}${n}` as T)
const words = fc.constantFrom('', '要点', '与国家方案一致，责任单位不同', 'a note with **stars**')
const author = fc.constantFrom('甲', '乙')

const anchorIn = (clause: ClauseId) =>
  fc.option(
    fc.tuple(fc.nat(CLAUSE_LENGTH - 2), fc.nat(CLAUSE_LENGTH - 1)).map(([from, length]) => {
      const first = (Number(clause.slice(1)) - 1) * CLAUSE_LENGTH
      const start = first + from
      const end = Math.min(start + length + 1, first + CLAUSE_LENGTH)
      return { clauseId: clause, range: { start, end }, exact: '字'.repeat(end - start), prefix: '', suffix: '' }
    }),
    { nil: null },
  )

const tagging = clauseId.chain((clause) =>
  fc.record({
    id: small<TaggingId>('tagging'),
    tagId,
    clauseId: fc.constant(clause),
    anchor: anchorIn(clause),
    author,
    createdAt: fc.constant(at),
  }),
)
const annotation = clauseId.chain((clause) =>
  fc
    .record({
      id: small<AnnotationId>('note'),
      clauseId: fc.constant(clause),
      anchor: anchorIn(clause),
      body: words,
      tagIds: fc.array(tagId, { maxLength: 2 }),
      author,
      createdAt: fc.constant(at),
      changedAt: fc.constant(at),
      replyTo: fc.option(small<AnnotationId>('note'), { nil: undefined }),
    })
    .map(({ replyTo, ...note }) => (replyTo === undefined ? note : { ...note, replyTo })),
)
const someTag = fc.record({
  id: tagId,
  name: fc.constantFrom('资金支持', '試點示範', '标准', '水利', '领域'),
  parentId: fc.option(tagId, { nil: null }),
  colour: fc.constantFrom('#112233', '#AABBCC'),
  description: words,
  isGroup: fc.boolean(),
  order: fc.nat(5),
})
const link = fc.record({
  id: small<LinkId>('link'),
  type: fc.constantFrom('implements' as const, 'refines' as const, 'conflicts' as const),
  from: ref,
  to: ref,
  comment: words,
  author,
  createdAt: fc.constant(at),
})

const modality = fc
  .constantFrom(...(['must', 'should', 'explore'] as const))
  .map((value): Fact => ({ kind: 'modality', value }))
const target = fc
  .record({ value: fc.constantFrom(30, 300), deadline: fc.constantFrom(null, '2027') })
  .map(({ value, deadline }): Fact => ({
    kind: 'target',
    value: {
      what: '典型应用场景',
      quantity: String(value),
      value,
      unit: '个',
      comparator: '>=',
      deadline,
      status: 'final',
      quote: '建成典型应用场景',
      start: 2,
      end: 10,
    },
  }))
const orNone = (fact: fc.Arbitrary<Fact>) => fc.option(fact, { nil: null })
const factCorrection = fc
  .oneof(
    fc.record({ kind: fc.constant('modality' as const), read: orNone(modality), fact: orNone(modality) }),
    fc.record({ kind: fc.constant('target' as const), read: orNone(target), fact: orNone(target) }),
  )
  .chain((each) =>
    fc
      .record({ id: small<CorrectionId>('fact'), clauseId, author, correctedAt: fc.constant(at) })
      .map((rest) => ({ ...rest, ...each })),
  )

// A patch as a structure correction or a review makes it: clauses cut, joined and gone, things that wait, what a person
// said.
const cutClause = fc
  .record({
    id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c7', 'c8').map((id) => id as ClauseId),
    from: fc.nat(3 * CLAUSE_LENGTH),
    length: fc.integer({ min: 1, max: CLAUSE_LENGTH }),
    depth: fc.nat(2),
    marker: fc.constantFrom('', '（二）', '3.'),
  })
  .map(({ id, from, length, depth, marker }): Clause => ({
    id,
    parentId: null,
    kind: 'item',
    marker,
    ordinal: null,
    heading: '',
    path: '',
    depth,
    range: { start: from, end: from + length },
    page: null,
    sector: null,
  }))
const reviewItem = fc
  .record({ id: small<ReviewId>('wait'), annotation })
  .map(({ id, annotation: waits }): ReviewItem => ({
    id,
    because: 'words-gone',
    from: { policyId: 'aaaa' as PolicyId, clauseId: waits.clauseId },
    path: '一、',
    opening: '',
    thing: { kind: 'annotation', annotation: waits },
  }))
const structureCorrection = fc
  .record({ id: small<CorrectionId>('said'), depth: fc.nat(2) })
  .map(({ id, depth }): StructureCorrection => ({
    id,
    place: { clauseId: 'c1' as ClauseId, range: { start: 0, end: 1 }, exact: '字', prefix: '', suffix: '' },
    verdict: { kind: 'depth', depth },
    author: '甲',
    correctedAt: at,
  }))
const byId = <T extends { readonly id: string }>(values: readonly T[]) =>
  Object.fromEntries(values.map((each) => [each.id, each]))
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 })
const policyPatch: fc.Arbitrary<PolicyPatch> = fc.record(
  {
    policy: fc.record({ replaces: fc.constantFrom(null, 'bbbb' as PolicyId) }),
    clauses: fc.record({ put: few(cutClause), gone: few(clauseId), outline: fc.boolean() }),
    taggings: fc.record({ put: few(tagging).map(byId), gone: few(small<TaggingId>('tagging')) }),
    annotations: fc.record({ put: few(annotation).map(byId), gone: few(small<AnnotationId>('note')) }),
    corrections: fc.record({
      structure: fc.record({ put: few(structureCorrection), gone: few(small<CorrectionId>('said')) }),
      metadata: fc.constantFrom({}, { region: '云泽省' }),
    }),
    toReview: fc.record({ put: few(reviewItem).map(byId), gone: few(small<ReviewId>('wait')) }),
  },
  { requiredKeys: [] },
)

const question: fc.Arbitrary<Question> = fc.record(
  {
    query: words,
    regex: fc.boolean(),
    filters: fc.record({ tagIds: fc.array(tagId, { maxLength: 2 }), hasNote: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: ['query'] },
)

/** Any single edit; many are refused by the library they meet, as they should be. */
export const singleEdit: fc.Arbitrary<Edit> = fc.oneof(
  policyId.map((id): Edit => ({ kind: 'add-policy', record: policyRecord(id) })),
  policyId.map((id): Edit => ({ kind: 'remove-policy', policyId: id })),
  fc
    .record({ policyId, title: fc.option(words, { nil: null }), region: fc.constantFrom('云泽省', '澜江省') })
    .map((each): Edit => ({
      kind: 'correct-metadata',
      policyId: each.policyId,
      changes: { title: each.title, region: each.region },
    })),
  {
    weight: 3,
    arbitrary: fc.record({ policyId, patch: policyPatch }).map((each): Edit => ({ kind: 'change-policy', ...each })),
  },
  someTag.map((each): Edit => ({ kind: 'put-tag', tag: each })),
  tagId.map((id): Edit => ({ kind: 'remove-tag', tagId: id })),
  fc.record({ policyId, tagging }).map((each): Edit => ({ kind: 'tag-clause', ...each })),
  fc
    .record({ policyId, taggingId: small<TaggingId>('tagging') })
    .map((each): Edit => ({ kind: 'untag-clause', ...each })),
  fc.record({ policyId, annotation }).map((each): Edit => ({ kind: 'put-annotation', ...each })),
  fc
    .record({ policyId, annotationId: small<AnnotationId>('note') })
    .map((each): Edit => ({ kind: 'remove-annotation', ...each })),
  link.map((each): Edit => ({ kind: 'link-clauses', link: each })),
  fc.record({ policyId, linkId: small<LinkId>('link') }).map((each): Edit => ({ kind: 'unlink-clauses', ...each })),
  fc
    .record({ clause: ref, sectorId: fc.constantFrom('water', 'health'), dismissed: fc.boolean() })
    .map((each): Edit => ({ kind: 'dismiss-sector', ...each })),
  fc.record({ from: ref, to: ref, dismissed: fc.boolean() }).map((each): Edit => ({ kind: 'dismiss-link', ...each })),
  fc.record({ policyId, correction: factCorrection }).map((each): Edit => ({ kind: 'correct-fact', ...each })),
  fc
    .record({ policyId, correctionId: small<CorrectionId>('fact') })
    .map((each): Edit => ({ kind: 'withdraw-fact-correction', ...each })),
  fc
    .record({
      id: small<CollectionId>('set'),
      name: fc.constantFrom('对照', '待办'),
      comment: words,
      members: fc.uniqueArray(ref, { maxLength: 3, selector: (each) => `${each.policyId} ${each.clauseId}` }),
      takenOut: fc.uniqueArray(ref, { maxLength: 2, selector: memberKey }),
      createdAt: fc.constant(at),
    })
    .map(({ takenOut, ...collection }): Edit => ({
      kind: 'put-collection',
      collection: withClauses(collection, collection.members, takenOut),
    })),
  small<CollectionId>('set').map((collectionId): Edit => ({ kind: 'remove-collection', collectionId })),
  fc
    .record({
      id: small<SearchId>('search'),
      name: fc.constantFrom('资金口径', '待看'),
      question,
      createdAt: fc.constant(at),
    })
    .map((search): Edit => ({ kind: 'put-search', search })),
  small<SearchId>('search').map((searchId): Edit => ({ kind: 'remove-search', searchId })),
)

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: singleEdit },
  {
    weight: 1,
    arbitrary: fc.array(singleEdit, { maxLength: 5 }).map((edits): Edit => ({ kind: 'batch', name: 'bulk', edits })),
  },
)
