import fc from 'fast-check'
import { describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import { planCorrection } from '../../../core/library/correct-structure.ts'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import type { Clause } from '../../../core/model/clause.ts'
import { putIn, takeOut } from '../../../core/model/collection.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { Fact } from '../../../core/model/fact-correction.ts'
import type { Incoming } from '../../../core/model/incoming.ts'
import type {
  AnnotationId,
  ClauseId,
  ClauseRef,
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
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { startLibrary, policyRecord } from '../library/arbitrary-edits.ts'

/** A library with the texts of its policies. */
export interface Kept {
  readonly library: Library
  readonly texts: ReadonlyMap<PolicyId, string>
}

const line = (n: number, m: number): string =>
  `（${m.toString()}）第${n.toString()}号文第${m.toString()}项：推进数据要素与𠮷产业融合，建立第${(n * 7 + m).toString()}类机制并按季通报进展。`
const markers = ['一、', '（一）', '（二）', '（三）', '二、', '（一）']

/** The n-th invented file, read: six clauses of two levels. The same for everybody. */
export function inventedFile(n: number, id: string): { readonly record: PolicyRecord; readonly text: string } {
  const lines = markers.map((_, m) => line(n, m))
  const text = lines.join('\n')
  const bare = policyRecord(id, 1)
  let start = 0
  const clauses = lines.map((words, m): Clause => {
    const top = m === 0 || m === 4
    const clause: Clause = {
      id: `c${(m + 1).toString()}` as ClauseId,
      parentId: top ? null : ((m < 4 ? 'c1' : 'c5') as ClauseId),
      kind: top ? 'chapter' : 'section',
      marker: markers[m] ?? '',
      ordinal: m,
      heading: words.slice(0, 8),
      path: top ? (markers[m] ?? '') : `${m < 4 ? '一、' : '二、'}${markers[m] ?? ''}`,
      depth: top ? 0 : 1,
      range: { start, end: start + words.length },
      page: null,
      sector: null,
    }
    start += words.length + 1
    return clause
  })
  return {
    text,
    record: {
      ...bare,
      policy: {
        ...bare.policy,
        id: id as PolicyId,
        clauses,
        textLength: text.length,
        frontMatter: { start: 0, end: 0 },
        backMatter: { start: text.length, end: text.length },
        source: {
          ...bare.policy.source,
          hash: n.toString(16).padStart(64, '0') as SourceHash,
          fileName: `${n.toString()}.txt`,
        },
        metadata: { ...bare.policy.metadata, title: `云泽省第${n.toString()}号办法` },
      },
    },
  }
}

export const emptyKept: Kept = { library: { ...emptyLibrary, tags: startLibrary.tags }, texts: new Map() }

/** A step of a random life: numbers that are read as choices among what the library holds. */
export interface Step {
  readonly act: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(99),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
  d: fc.nat(999),
})
export const steps = (most: number): fc.Arbitrary<readonly Step[]> => fc.array(step, { maxLength: most })

const instant = (n: number): string => `2026-03-${(1 + (n % 28)).toString().padStart(2, '0')}T08:00:00.000Z`
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
const names = ['资金', '试点', '标准', '考核', '平台']

/** Which file a step brings; the ids differ from side to side unless `shared`. */
const addPolicy = (kept: Kept, { a, b }: Step, side: string): Edit | null => {
  const n = 1 + (a % 4)
  const id = b % 3 === 0 ? `same${n.toString()}` : `p${side}${n.toString()}x${(b % 2).toString()}`
  if (
    Object.values<PolicyRecord>(kept.library.policies).some(
      ({ policy }) => policy.source.fileName === `${n.toString()}.txt`,
    )
  )
    return null
  return { kind: 'add-policy', record: inventedFile(n, id).record }
}

/** The edit a step means in this library; null where it means none. */
function editOf(kept: Kept, step: Step, side: string): Edit | null {
  const { library, texts } = kept
  const { act, a, b, c, d } = step
  const records = Object.values<PolicyRecord>(library.policies)
  const record = pick(records, a)
  if (act < 12 || record === undefined) return addPolicy(kept, step, side)
  const policyId = record.policy.id
  const text = texts.get(policyId) ?? ''
  const clause = pick(record.policy.clauses, b)
  if (clause === undefined) return null
  const tags = Object.values<Tag>(library.tags)
  const usable = tags.filter(({ isGroup }) => !isGroup)
  const author = pick(['甲', '乙', side], c) ?? '甲'
  const at = instant(d)
  const id = <T extends string>(prefix: string): T => `${prefix}${(c % 4).toString()}${c % 5 === 0 ? '' : side}` as T
  const from = clause.range.start + (c % 5)
  const anchor =
    d % 3 === 0 || from + 4 > clause.range.end
      ? null
      : describeAnchor(text, clause, { start: from, end: Math.min(clause.range.end, from + 3 + (d % 9)) })
  const tag = pick(usable, d)
  if (act < 32)
    return tag === undefined
      ? null
      : {
          kind: 'tag-clause',
          policyId,
          tagging: { id: id<TaggingId>('g'), tagId: tag.id, clauseId: clause.id, anchor, author, createdAt: at },
        }
  if (act < 46) {
    const there = pick(Object.values(record.annotations), c)
    const answers =
      d % 4 === 0 ? Object.values(record.annotations).find(({ replyTo }) => replyTo === undefined) : undefined
    if (there !== undefined && d % 3 === 0)
      return {
        kind: 'put-annotation',
        policyId,
        annotation: { ...there, body: `改后 ${(a % 3).toString()} ${side}`, changedAt: instant(20 + (d % 8)) },
      }
    return {
      kind: 'put-annotation',
      policyId,
      annotation: {
        id: id<AnnotationId>('n'),
        clauseId: answers?.clauseId ?? clause.id,
        anchor: answers === undefined ? anchor : null,
        body: a % 5 === 0 ? '' : `意见 ${(a % 4).toString()}`,
        tagIds: tag !== undefined && a % 2 === 0 ? [tag.id] : [],
        ...(answers === undefined || answers.id === id('n') ? {} : { replyTo: answers.id }),
        author,
        createdAt: instant(d % 10),
        changedAt: instant(d % 10),
      },
    }
  }
  const other = pick(records, d)
  const to: ClauseRef | undefined =
    other === undefined
      ? undefined
      : { policyId: other.policy.id, clauseId: pick(other.policy.clauses, c)?.id ?? clause.id }
  const joined = pick(Object.values(record.links), b)
  if (act < 56 && joined !== undefined && d % 2 === 0)
    return { kind: 'link-clauses', link: { ...joined, comment: `再说 ${(c % 3).toString()}` } }
  if (act < 56)
    return to === undefined
      ? null
      : {
          kind: 'link-clauses',
          link: {
            id: id<LinkId>('l'),
            type: pick(['implements', 'refines', 'relates'] as const, a) ?? 'relates',
            from: { policyId, clauseId: clause.id },
            to,
            comment: a % 2 === 0 ? '' : `说明 ${(a % 3).toString()}`,
            author,
            createdAt: at,
          },
        }
  if (act < 64) {
    const parent =
      pick(
        [null, ...tags.filter(({ isGroup, id: each }) => isGroup && each !== 'sectors').map((each) => each.id)],
        d,
      ) ?? null
    return {
      kind: 'put-tag',
      tag: {
        id: id<TagId>('t'),
        name: pick(names, a) ?? '',
        parentId: parent,
        colour: a % 2 === 0 ? '#112233' : '#445566',
        description: b % 2 === 0 ? '' : `定义 ${(b % 3).toString()}`,
        isGroup: a % 6 === 0,
        order: b % 4,
      },
    }
  }
  if (act < 69) {
    const own = pick(
      tags.filter(({ id: each }) => !each.startsWith('sector')),
      a,
    )
    return own === undefined
      ? null
      : {
          kind: 'put-tag',
          tag: {
            ...own,
            name: b % 2 === 0 ? own.name : (pick(names, c) ?? own.name),
            description: `改 ${(c % 3).toString()}`,
            parentId: d % 3 === 0 ? null : own.parentId,
          },
        }
  }
  if (act < 75) {
    const there = pick(Object.values(library.collections), c)
    const member = { policyId, clauseId: clause.id }
    if (there !== undefined && d % 2 === 0)
      return there.members.some((each) => each.policyId === policyId && each.clauseId === clause.id)
        ? { kind: 'put-collection', collection: takeOut(there, member) }
        : { kind: 'put-collection', collection: putIn(there, [member]) }
    return {
      kind: 'put-collection',
      collection: {
        id: id<CollectionId>('k'),
        name: pick(['对照', '待办'], a) ?? '',
        comment: b % 3 === 0 ? '备用' : '',
        members: [member],
        createdAt: at,
        ...(d % 3 === 0 ? { comments: { [`${policyId} ${clause.id}`]: '要点' } } : {}),
      },
    }
  }
  const asked = pick(Object.values(library.searches), b)
  if (act < 78 && asked !== undefined && d % 2 === 0)
    return { kind: 'put-search', search: { ...asked, question: { query: `改问 ${(c % 3).toString()}` } } }
  if (act < 78)
    return {
      kind: 'put-search',
      search: {
        id: id<SearchId>('s'),
        name: pick(['口径', '待看'], a) ?? '',
        createdAt: at,
        question: {
          query: pick(['数据', '机制 OR 通报'], b) ?? '',
          ...(tag === undefined ? {} : { filters: { tagIds: [tag.id], policyIds: [policyId] } }),
        },
      },
    }
  if (act < 80)
    return {
      kind: 'correct-metadata',
      policyId,
      changes:
        pick(
          [
            { region: `${side}市` },
            { documentNumber: `云数〔2026〕${(c % 3).toString()}号` },
            { issuers: [`${side}局`] },
          ],
          d,
        ) ?? {},
    }
  if (act < 87) {
    const value: Fact = { kind: 'modality', value: pick(['must', 'should', 'explore'] as const, a) ?? 'must' }
    const said = pick(Object.values(record.corrections.facts), b)
    if (said !== undefined && c % 2 === 0)
      return { kind: 'correct-fact', policyId, correction: { ...said, fact: value, correctedAt: at } }
    return {
      kind: 'correct-fact',
      policyId,
      correction: {
        id: id<CorrectionId>('f'),
        clauseId: clause.id,
        kind: 'modality',
        read: d % 2 === 0 ? { kind: 'modality', value: 'encourage' } : null,
        fact: value,
        author,
        correctedAt: at,
      },
    }
  }
  if (act < 88)
    return {
      kind: 'dismiss-sector',
      clause: { policyId, clauseId: clause.id },
      sectorId: pick(['water', 'health'], c) ?? '',
      dismissed: true,
    }
  if (act < 90)
    return to === undefined
      ? null
      : { kind: 'dismiss-link', from: { policyId, clauseId: clause.id }, to, dismissed: true }
  if (act < 92) {
    const note = {
      id: id<AnnotationId>('w'),
      clauseId: 'c99' as ClauseId,
      anchor: null,
      body: `待放 ${(a % 3).toString()}`,
      tagIds: [],
      author,
      createdAt: at,
      changedAt: at,
    }
    return {
      kind: 'change-policy',
      policyId,
      patch: {
        toReview: {
          put: {
            ['r' as ReviewId]: {
              id: 'r' as ReviewId,
              because: 'clause-gone',
              from: { policyId, clauseId: 'c99' as ClauseId },
              path: '三、',
              opening: '旧条',
              thing: { kind: 'annotation', annotation: note },
            },
          },
          gone: [],
        },
      },
    }
  }
  if (act < 98) {
    let drawn = 0
    const planned = planCorrection(
      library,
      record,
      text,
      pick(
        [
          { kind: 'split', at: clause.range.start + 9 + (c % 12) },
          { kind: 'merge', clauseId: clause.id },
          { kind: 'demote', clauseId: clause.id },
          { kind: 'drop', clauseId: clause.id },
        ] as const,
        d,
      ) ?? { kind: 'merge', clauseId: clause.id },
      {
        sectors: [],
        newId: () => `${side}${record.corrections.structure.length.toString()}x${(drawn += 1).toString()}`,
        author,
        at,
      },
    )
    return planned.ok ? planned.value.edit : null
  }
  // a search that names a policy which is gone names nothing: whether the other side has one of that name is chance
  return Object.values(library.searches).some(
    ({ question }) => question.filters?.policyIds?.includes(policyId) === true,
  )
    ? null
    : { kind: 'remove-policy', policyId }
}

/** A library after some steps; those that cannot be are passed over. */
export function live(kept: Kept, walk: readonly Step[], side: string): Kept {
  let now = kept
  for (const each of walk) {
    const edit = editOf(now, each, side)
    const applied = edit === null ? null : applyEdit(now.library, edit)
    if (applied?.ok !== true) continue
    const texts = new Map(now.texts)
    for (const { policy } of Object.values<PolicyRecord>(applied.value.library.policies))
      texts.set(policy.id, inventedFile(Number(policy.source.fileName.slice(0, 1)), policy.id).text)
    now = { library: applied.value.library, texts }
  }
  return now
}

/** What a package of the whole library brings. */
export const packed = ({ library, texts }: Kept): Incoming => ({
  kind: 'package',
  program: 'piyue',
  exportedAt: null,
  marks: [],
  tags: Object.values(library.tags),
  collections: Object.values(library.collections),
  searches: Object.values(library.searches),
  policies: Object.values<PolicyRecord>(library.policies).map((record) => {
    const text = texts.get(record.policy.id) ?? ''
    return {
      record,
      text,
      clauseTexts: Object.fromEntries(
        record.policy.clauses.map(({ id, range }) => [id, text.slice(range.start, range.end)]),
      ),
      original: new Uint8Array([1]),
    }
  }),
})
