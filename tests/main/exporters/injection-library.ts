import { noCorrections } from '../../../core/model/corrections.ts'
import type { AnnotationId, ClauseId, CollectionId, LinkId, PolicyId, SearchId, SourceHash, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Collection } from '../../../core/model/collection.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { SavedSearch } from '../../../core/model/saved-search.ts'
import type { Tag } from '../../../core/model/tag.ts'

const at = '2026-11-22T08:00:00.000Z'
export const idOf = (kind: string, number: number): string => `${kind}${String(number).padStart(4, '0')}`
const byId = <T extends { readonly id: string }>(values: readonly T[]): Record<string, T> => Object.fromEntries(values.map((value) => [value.id, value]))

/** The collection of every clause; what is said of the n-th is the n-th text. */
export const everything = 'kall' as CollectionId

/**
 * A library that says each text wherever something can be said: the n-th policy has the n-th as title, issuer, 文号, region, file name, heading and body of its one clause, name
 * and definition of its tag, note, author, comment of its link (to the next policy); the n-th collection and saved search are called so.
 */
export function injectionLibrary(texts: readonly string[]): { readonly library: Library; readonly textOf: (id: PolicyId) => string } {
  const bodies = new Map<PolicyId, string>()
  const records = texts.map((text, number): PolicyRecord => {
    const [id, clauseId] = [idOf('p', number) as PolicyId, idOf('c', number) as ClauseId]
    const own = `一、${text}\n${text}`
    bodies.set(id, own)
    const annotationId = idOf('n', number) as AnnotationId
    return {
      policy: {
        id, source: { hash: idOf('a', number).padEnd(64, '0') as SourceHash, fileName: text, reader: 'txt', encoding: 'utf-8', pages: null, part: 0 },
        metadata: { title: text, issuers: [text], documentNumber: text, issuedOn: '2025-03-01', effectiveOn: null, level: null, region: text, status: 'final', script: 'hans', language: 'zh' },
        clauses: [{ id: clauseId, parentId: null, kind: 'section', marker: '一、', ordinal: 1, heading: text, path: '一、', depth: 0, range: { start: 0, end: own.length }, page: null, sector: null }],
        textLength: own.length, textVersion: 0, frontMatter: { start: 0, end: 0 }, backMatter: { start: own.length, end: own.length }, cleaning: [], notices: [], importedAt: at, replaces: null,
      },
      taggings: byId([{ id: idOf('g', number) as TaggingId, tagId: idOf('t', number) as TagId, clauseId, anchor: null, author: text, createdAt: at }]),
      annotations: byId([{ id: annotationId, clauseId, anchor: { clauseId, range: { start: 0, end: own.length }, exact: own, prefix: '', suffix: '' }, body: text, tagIds: [idOf('t', number) as TagId], author: text, createdAt: at, changedAt: at }]),
      links: byId([{ id: idOf('l', number) as LinkId, type: 'relates' as const, from: { policyId: id, clauseId }, to: { policyId: idOf('p', (number + 1) % texts.length) as PolicyId, clauseId: idOf('c', (number + 1) % texts.length) as ClauseId }, comment: text, author: text, createdAt: at }]),
      dismissed: {}, dismissedLinks: {}, facts: {}, corrections: noCorrections, toReview: {},
    }
  })
  const members = records.map(({ policy }) => ({ policyId: policy.id, clauseId: policy.clauses[0]?.id ?? '' as ClauseId }))
  const collections = texts.map((text, number): Collection => ({ id: idOf('k', number) as CollectionId, name: text, comment: text, members: [members[number] ?? { policyId: '' as PolicyId, clauseId: '' as ClauseId }], createdAt: at }))
  const library: Library = {
    policies: Object.fromEntries(records.map((record) => [record.policy.id, record])),
    tags: byId(texts.map((text, number): Tag => ({ id: idOf('t', number) as TagId, name: text, parentId: null, colour: '#1C5A83', description: text, isGroup: false, order: number }))),
    collections: byId([...collections, { id: everything, name: 'all', comment: '', members, createdAt: at, comments: Object.fromEntries(members.map(({ policyId, clauseId }, number) => [`${policyId} ${clauseId}`, texts[number] ?? ''])) }]),
    searches: byId(texts.map((text, number): SavedSearch => ({ id: idOf('s', number) as SearchId, name: text, question: { query: text, filters: {} }, createdAt: at } as SavedSearch))),
  }
  return { library, textOf: (id) => bodies.get(id) ?? '' }
}
