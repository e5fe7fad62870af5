import { sectorOfTag } from '../edits/sector-tag.ts'
import type { ClauseId, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { PolicyMetadata } from '../../model/policy.ts'
import type { PolicySummary } from '../../model/policy-summary.ts'
import { bulkCountsOf } from './bulk-counts.ts'
import { linksByTarget } from './incoming-links.ts'
import { tagUsesOf } from './tag-uses.ts'

type OwnCounts = Pick<
  PolicySummary,
  'taggedClauses' | 'taggings' | 'annotations' | 'toReview' | 'sectors' | 'corrected'
>
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
    corrected: Object.keys(record.corrections.metadata) as (keyof PolicyMetadata)[],
  }
  known.set(record, counts)
  return counts
}

/** How many links lead to each policy from others: in one pass over all links. */
const countIncoming = (library: Library): ReadonlyMap<PolicyId, number> => {
  const counts = new Map<PolicyId, number>()
  for (const { policy, links } of Object.values<PolicyRecord>(library.policies)) {
    for (const [target, leading] of linksByTarget(links))
      if (target !== policy.id) counts.set(target, (counts.get(target) ?? 0) + leading.length)
  }
  return counts
}

/** `incoming`: how many links of other policies lead here. */
const summaryOf = (record: PolicyRecord, incoming: number, openSuggestions: number): PolicySummary => {
  const { policy } = record
  return {
    id: policy.id,
    metadata: policy.metadata,
    fileName: policy.source.fileName,
    reader: policy.source.reader,
    pages: policy.source.pages,
    importedAt: policy.importedAt,
    replaces: policy.replaces,
    ...bulkCountsOf(record),
    ...ownCounts(record),
    links: Object.keys(record.links).length + incoming,
    openSuggestions,
  }
}

/** Instants are written so that they sort as they follow each other. */
const earlier = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All policies in the order they came in. `openSuggestions`: how many suggested sectors of one wait for a person. */
export const listPolicies = (
  library: Library,
  openSuggestions: (record: PolicyRecord) => number,
): readonly PolicySummary[] => {
  const incoming = countIncoming(library)
  return Object.values<PolicyRecord>(library.policies)
    .toSorted(
      (a, b) => earlier(a.policy.importedAt, b.policy.importedAt) || a.policy.source.part - b.policy.source.part,
    )
    .map((record) => summaryOf(record, incoming.get(record.policy.id) ?? 0, openSuggestions(record)))
}
