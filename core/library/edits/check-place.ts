import type { Anchor } from '../../model/anchor.ts'
import type { Clause } from '../../model/clause.ts'
import type { ClauseId, ClauseRef, PolicyId, TagId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { Policy } from '../../model/policy.ts'
import type { Failure } from '../../model/result.ts'
import { invalid } from './check-value.ts'
import { own } from './keyed.ts'
import { limits } from './limits.ts'

const indexes = new WeakMap<readonly Clause[], ReadonlyMap<ClauseId, Clause>>()

/** A policy's clauses by id: built once for each list of clauses. */
export const clausesById = (policy: Policy): ReadonlyMap<ClauseId, Clause> => {
  const known = indexes.get(policy.clauses)
  if (known !== undefined) return known
  const index = new Map(policy.clauses.map((clause) => [clause.id, clause]))
  indexes.set(policy.clauses, index)
  return index
}

export const checkPolicy = (library: Library, policyId: PolicyId): Failure | null =>
  own(library.policies, policyId) === undefined ? { code: 'policy-not-found', params: { policy: policyId } } : null

export const checkClause = (library: Library, ref: ClauseRef): Failure | null => {
  const record = own(library.policies, ref.policyId)
  if (record === undefined) return { code: 'policy-not-found', params: { policy: ref.policyId } }
  return clausesById(record.policy).has(ref.clauseId)
    ? null
    : { code: 'clause-not-found', params: { policy: ref.policyId, clause: ref.clauseId } }
}

/** The tag exists and may be put on something. */
export const checkUsableTag = (library: Library, tagId: TagId): Failure | null => {
  const tag = own(library.tags, tagId)
  if (tag === undefined) return { code: 'tag-not-found', params: { tag: tagId } }
  return tag.isGroup ? { code: 'tag-is-group', params: { tag: tag.name } } : null
}

/** An anchor lies inside its policy's text and quotes as many units as it spans. */
export const checkAnchor = (policy: Policy, clauseId: ClauseId, anchor: Anchor | null): Failure | null => {
  if (anchor === null) return null
  const { start, end } = anchor.range
  if (anchor.clauseId !== clauseId) return invalid('bad-value', 'anchor.clauseId')
  if (anchor.exact.length > limits.quote) return invalid('too-long', 'anchor.exact')
  if (anchor.prefix.length > limits.context || anchor.suffix.length > limits.context)
    return invalid('too-long', 'anchor')
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start)
    return invalid('bad-range', 'anchor.range')
  return end > policy.textLength || anchor.exact.length !== end - start ? invalid('bad-range', 'anchor.range') : null
}
