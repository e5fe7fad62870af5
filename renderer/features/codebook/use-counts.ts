import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import type { TagUse } from '../../../core/model/tag-use.ts'

/** How often a tag is used in each policy, most first; ties stay in the library's order. */
export function countByPolicy(
  uses: readonly TagUse[],
): readonly { readonly policyId: PolicyId; readonly use: TagUse; readonly count: number }[] {
  const counts = new Map<PolicyId, { readonly use: TagUse; count: number }>()
  for (const use of uses) {
    const known = counts.get(use.ref.policyId)
    if (known === undefined) counts.set(use.ref.policyId, { use, count: 1 })
    else known.count += 1
  }
  return [...counts]
    .map(([policyId, { use, count }]) => ({ policyId, use, count }))
    .toSorted((a, b) => b.count - a.count)
}

/** The tags that stand on the same clauses, most first, counted once a clause; at most `most`. */
export function countBeside(
  uses: readonly TagUse[],
  most: number,
): readonly { readonly tagId: TagId; readonly count: number }[] {
  const seen = new Set<string>()
  const counts = new Map<TagId, number>()
  for (const { ref, beside } of uses) {
    const clause = `${ref.policyId} ${ref.clauseId}`
    if (seen.has(clause)) continue
    seen.add(clause)
    for (const tagId of beside) counts.set(tagId, (counts.get(tagId) ?? 0) + 1)
  }
  return [...counts]
    .map(([tagId, count]) => ({ tagId, count }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most)
}
