import { sectorOfTag } from '../edits/sector-tag.ts'
import type { ClauseId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { PolicySummary } from '../../model/policy-summary.ts'
import { incomingLinks } from './incoming-links.ts'
import { tagUsesOf } from './tag-uses.ts'

type OwnCounts = Pick<PolicySummary, 'taggedClauses' | 'taggings' | 'annotations' | 'toReview' | 'sectors'>
const known = new WeakMap<PolicyRecord, OwnCounts>()

const ownCounts = (record: PolicyRecord): OwnCounts => {
  const before = known.get(record)
  if (before !== undefined) return before
  const taggings = Object.values(record.taggings)
  const annotations = Object.values(record.annotations)
  const counts: OwnCounts = {
    taggedClauses: new Set<ClauseId>(taggings.map((tagging) => tagging.clauseId)).size,
    taggings: taggings.length,
    annotations: annotations.length,
    toReview: Object.keys(record.toReview).length,
    sectors: [...tagUsesOf(record).keys()].flatMap((tagId) => sectorOfTag(tagId) ?? []).toSorted(),
  }
  known.set(record, counts)
  return counts
}

/** One line of the library's list. `openSuggestions`: how many suggested sectors wait for a person. */
export const summaryOf = (library: Library, record: PolicyRecord, openSuggestions: number): PolicySummary => {
  const { policy } = record
  const incoming = incomingLinks(library, policy.id).filter((link) => link.from.policyId !== policy.id)
  return {
    id: policy.id, metadata: policy.metadata, fileName: policy.source.fileName, reader: policy.source.reader, pages: policy.source.pages,
    importedAt: policy.importedAt, replaces: policy.replaces, clauses: policy.clauses.length,
    ...ownCounts(record),
    links: Object.keys(record.links).length + incoming.length,
    openSuggestions,
  }
}

/** All policies in the order they came in. */
export const listPolicies = (library: Library, openSuggestions: (record: PolicyRecord) => number): readonly PolicySummary[] =>
  Object.values<PolicyRecord>(library.policies)
    .toSorted((a, b) => a.policy.importedAt.localeCompare(b.policy.importedAt, 'en') || a.policy.source.part - b.policy.source.part)
    .map((record) => summaryOf(library, record, openSuggestions(record)))
