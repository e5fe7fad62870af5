import { clausesById } from '../edits/check-place.ts'
import { sectorOfTag } from '../edits/sector-tag.ts'
import type { Clause } from '../../model/clause.ts'
import type { ClauseId, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Link } from '../../model/link.ts'
import type { LinkGraph, LinkedClause } from '../../model/link-graph.ts'
import type { Tagging } from '../../model/tag.ts'
import { makeSnippet } from '../../searching/make-snippet.ts'

const recordsOf = (library: Library, policyIds: readonly PolicyId[] | null): readonly PolicyRecord[] => {
  const wanted = policyIds === null ? null : new Set(policyIds)
  return Object.values<PolicyRecord>(library.policies).filter(({ policy }) => wanted === null || wanted.has(policy.id))
}

/** Links with both ends in these policies. */
function linksAmong(records: readonly PolicyRecord[]): readonly Link[] {
  const there = new Set(records.map(({ policy }) => policy.id))
  return records.flatMap(({ links }) =>
    Object.values<Link>(links)
      .filter(({ to }) => there.has(to.policyId))
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0)),
  )
}

/** The policies whose texts the graph shows something of: those at an end of one of its links. */
export const policiesOfGraph = (library: Library, policyIds: readonly PolicyId[] | null): readonly PolicyId[] => [
  ...new Set(linksAmong(recordsOf(library, policyIds)).flatMap(({ from, to }) => [from.policyId, to.policyId])),
]

/**
 * The links between clauses of these policies (null: of all), with what a graph or a list shows of their ends. A link
 * that leads out of them is left out. `textOf` knows the texts of `policiesOfGraph`; null for one that cannot be read.
 * Time grows with links and linked clauses, not with the library's texts.
 */
export function linkGraph(
  library: Library,
  policyIds: readonly PolicyId[] | null,
  textOf: (policyId: PolicyId) => string | null,
): LinkGraph {
  const records = recordsOf(library, policyIds)
  const links = linksAmong(records)
  const touched = new Map<PolicyId, Set<ClauseId>>()
  for (const { policyId, clauseId } of links.flatMap(({ from, to }) => [from, to]))
    touched.set(policyId, (touched.get(policyId) ?? new Set()).add(clauseId))
  return {
    policies: records.map(
      ({
        policy: {
          id,
          metadata: { title, level, region, status, issuedOn, language, script },
          source,
        },
      }) => ({
        policyId: id,
        metadata: { title, level, region, status, issuedOn, language, script },
        fileName: source.fileName,
      }),
    ),
    clauses: records.flatMap((record) =>
      clausesIn(record, touched.get(record.policy.id) ?? new Set(), textOf(record.policy.id)),
    ),
    links,
  }
}

function clausesIn(record: PolicyRecord, wanted: ReadonlySet<ClauseId>, text: string | null): readonly LinkedClause[] {
  if (wanted.size === 0) return []
  const { policy, taggings } = record
  const byId = clausesById(policy)
  const tagged = new Map<ClauseId, string[]>()
  for (const { clauseId, tagId } of Object.values<Tagging>(taggings)) {
    const sector = wanted.has(clauseId) ? sectorOfTag(tagId) : null
    if (sector !== null) tagged.set(clauseId, [...(tagged.get(clauseId) ?? []), sector])
  }
  return policy.clauses
    .filter(({ id }) => wanted.has(id))
    .map((clause) => {
      const named = sectorAbove(clause, byId)
      return {
        ref: { policyId: policy.id, clauseId: clause.id },
        path: clause.path,
        heading: clause.heading,
        preview:
          text === null ? clause.heading : makeSnippet(text.slice(clause.range.start, clause.range.end), []).snippet,
        sectors: [...new Set([...(tagged.get(clause.id) ?? []), ...(named === null ? [] : [named])])],
      }
    })
}

/** The sector that a clause's heading names, or the nearest heading above it that names one. */
function sectorAbove(clause: Clause, byId: ReadonlyMap<ClauseId, Clause>): string | null {
  for (
    let at: Clause | undefined = clause;
    at !== undefined;
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  )
    if (at.sector !== null) return at.sector
  return null
}
