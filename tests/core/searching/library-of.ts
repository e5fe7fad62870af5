import { noCorrections } from '../../../core/model/corrections.ts'
import type { AnnotationId, ClauseId, PolicyId, SourceHash, TagId, TaggingId } from '../../../core/model/ids.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import type { PolicyMetadata } from '../../../core/model/policy.ts'
import { indexPolicy, type SearchIndex } from '../../../core/searching/search-index.ts'

export interface Written {
  readonly marker?: string
  readonly heading?: string
  readonly body?: string
  readonly tags?: readonly string[]
  readonly note?: string
  readonly sector?: string
}

const metadata: PolicyMetadata = {
  title: null,
  issuers: [],
  documentNumber: null,
  issuedOn: null,
  effectiveOn: null,
  level: null,
  region: null,
  status: null,
  script: 'hans',
  language: 'zh',
}
const at = '2026-11-22T00:00:00.000Z'

/** A library of policies written out as clauses; ids are p1, p2 … and c1, c2 … in each. */
export function libraryOf(
  policies: readonly { readonly about?: Partial<PolicyMetadata>; readonly clauses: readonly (Written | string)[] }[],
): { readonly library: Library; readonly indexOf: (id: PolicyId) => SearchIndex } {
  const indexes = new Map<PolicyId, SearchIndex>()
  const records: Record<PolicyId, PolicyRecord> = {}
  for (const [number, { about, clauses: written }] of policies.entries()) {
    const id = `p${String(number + 1)}` as PolicyId
    const taggings: PolicyRecord['taggings'] & Record<TaggingId, unknown> = {}
    const annotations: PolicyRecord['annotations'] & Record<AnnotationId, unknown> = {}
    let text = ''
    const clauses = written.map((entry, order): Clause => {
      const {
        marker = '',
        heading = '',
        body = '',
        tags = [],
        note,
        sector = null,
      } = typeof entry === 'string' ? { body: entry } : entry
      const clauseId = `c${String(order + 1)}` as ClauseId
      const start = text.length
      text += marker + heading + body
      const end = text.length
      text += '\n'
      for (const tag of tags)
        taggings[`${clauseId}-${tag}` as TaggingId] = {
          id: `${clauseId}-${tag}` as TaggingId,
          tagId: tag as TagId,
          clauseId,
          anchor: null,
          author: '林',
          createdAt: at,
        }
      if (note !== undefined)
        annotations[`${clauseId}-note` as AnnotationId] = {
          id: `${clauseId}-note` as AnnotationId,
          clauseId,
          anchor: null,
          body: note,
          tagIds: [],
          author: '林',
          createdAt: at,
          changedAt: at,
        }
      return {
        id: clauseId,
        parentId: null,
        kind: 'section',
        marker,
        ordinal: order + 1,
        heading,
        path: marker,
        depth: 0,
        range: { start, end },
        page: null,
        sector,
      }
    })
    const policy = {
      id,
      source: {
        hash: '' as SourceHash,
        fileName: 'a.txt',
        reader: 'txt' as const,
        encoding: null,
        pages: null,
        part: 0,
      },
      metadata: { ...metadata, ...about },
      clauses,
      textLength: text.length,
      textVersion: 0,
      frontMatter: { start: 0, end: 0 },
      backMatter: { start: text.length, end: text.length },
      cleaning: [],
      notices: [],
      importedAt: at,
      replaces: null,
    }
    records[id] = {
      policy,
      taggings,
      annotations,
      links: {},
      dismissed: {},
      dismissedLinks: {},
      facts: {},
      corrections: noCorrections,
      toReview: {},
    }
    indexes.set(id, indexPolicy(policy, text))
  }
  return {
    library: { policies: records, tags: {}, collections: {}, searches: {} },
    indexOf: (id) => {
      const index = indexes.get(id)
      if (index === undefined) throw new Error(`no index for ${id}`)
      return index
    },
  }
}
