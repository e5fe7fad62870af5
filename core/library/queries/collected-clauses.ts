import { clausesById } from '../edits/check-place.ts'
import { own } from '../edits/keyed.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { CollectedClause } from '../../model/collected-clause.ts'
import { memberKey } from '../../model/collection.ts'
import type { ClauseId, ClauseRef, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Link } from '../../model/link.ts'
import type { Tagging } from '../../model/tag.ts'

/** The policies whose texts the clauses quote, each once. */
export const policiesOfClauses = (clauses: readonly ClauseRef[]): readonly PolicyId[] => [
  ...new Set(clauses.map(({ policyId }) => policyId)),
]

/** How many links hang on each clause, at either end, of those named by `wanted` (`memberKey`). */
function countLinks(library: Library, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const record of Object.values<PolicyRecord>(library.policies)) {
    for (const { from, to } of Object.values<Link>(record.links)) {
      for (const key of new Set([memberKey(from), memberKey(to)]))
        if (wanted.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

const byClause = <T extends { readonly clauseId: ClauseId }>(
  values: readonly T[],
): ReadonlyMap<ClauseId, readonly T[]> => {
  const groups = new Map<ClauseId, T[]>()
  for (const value of values) {
    const group = groups.get(value.clauseId)
    if (group === undefined) groups.set(value.clauseId, [value])
    else group.push(value)
  }
  return groups
}

/**
 * A collection's members, or the clauses taken out of it, in their order; one that is gone is passed over. `textOf`
 * knows the texts of `policiesOfClauses`, null for one that cannot be read.
 */
export function collectedClauses(
  library: Library,
  clauses: readonly ClauseRef[],
  textOf: (policyId: PolicyId) => string | null,
): readonly CollectedClause[] {
  const links = countLinks(library, new Set(clauses.map(memberKey)))
  const hanging = new Map(
    policiesOfClauses(clauses).flatMap((policyId) => {
      const record = own(library.policies, policyId)
      return record === undefined
        ? []
        : [
            [
              policyId,
              {
                record,
                text: textOf(policyId),
                taggings: byClause(Object.values<Tagging>(record.taggings)),
                annotations: byClause(Object.values<Annotation>(record.annotations)),
              },
            ] as const,
          ]
    }),
  )
  return clauses.flatMap((ref): readonly CollectedClause[] => {
    const there = hanging.get(ref.policyId)
    const clause = there && clausesById(there.record.policy).get(ref.clauseId)
    if (there === undefined || clause === undefined) return []
    const { title, issuers, documentNumber, level, region, language, script } = there.record.policy.metadata
    return [
      {
        ref,
        metadata: { title, issuers, documentNumber, level, region, language, script },
        source: { fileName: there.record.policy.source.fileName, hash: there.record.policy.source.hash },
        path: clause.path,
        marker: clause.marker,
        heading: clause.heading,
        page: clause.page,
        text: there.text?.slice(clause.range.start, clause.range.end) ?? null,
        tagIds: [...new Set((there.taggings.get(clause.id) ?? []).map(({ tagId }) => tagId))],
        annotations: there.annotations.get(clause.id) ?? [],
        links: links.get(memberKey(ref)) ?? 0,
      },
    ]
  })
}
