import type { ClauseId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import type { Policy } from '../../model/policy.ts'
import type { Failure } from '../../model/result.ts'
import { refuseAnnotation } from './put-annotation.ts'
import { checkMetadata } from './correct-metadata.ts'
import { checkClause, clausesById } from './check-place.ts'
import { checkInstant, firstFailure, invalid, isId, isPolicyId } from './check-value.ts'
import { refuseFactCorrection } from './correct-fact.ts'
import { refuseLink } from './link-clauses.ts'
import { dismissedLinkKey, readDismissedLinkKey } from '../../model/link.ts'
import { valuesOf } from './keyed.ts'
import { refuseTagging } from './tag-clause.ts'

const hashPattern = /^[0-9a-f]{64}$/

const rangeFits = (range: { readonly start: number; readonly end: number }, length: number): boolean =>
  Number.isInteger(range.start) &&
  Number.isInteger(range.end) &&
  range.start >= 0 &&
  range.start <= range.end &&
  range.end <= length

/** Clauses in text order, without overlap, inside the text, each with its own id and after its parent. */
const clausesHold = (policy: Policy): boolean => {
  const seen = new Set<ClauseId>()
  let from = 0
  for (const { id, parentId, range } of policy.clauses) {
    if (!isId(id) || seen.has(id) || (parentId !== null && !seen.has(parentId))) return false
    if (!rangeFits(range, policy.textLength) || range.start < from) return false
    seen.add(id)
    from = range.end
  }
  return true
}

export const checkPolicyItself = (policy: Policy): Failure | null => {
  if (!isPolicyId(policy.id)) return invalid('bad-id', 'policy.id')
  if (!hashPattern.test(policy.source.hash)) return invalid('bad-value', 'policy.source.hash')
  if (!Number.isInteger(policy.textLength) || policy.textLength < 0) return invalid('bad-value', 'policy.textLength')
  if (!rangeFits(policy.frontMatter, policy.textLength) || !rangeFits(policy.backMatter, policy.textLength))
    return invalid('bad-range', 'policy.frontMatter')
  if (!clausesHold(policy)) return invalid('bad-clauses', 'policy.clauses')
  return firstFailure(checkMetadata(policy.metadata), checkInstant(policy.importedAt, 'policy.importedAt'))
}

const keysHold = (part: Readonly<Record<string, { readonly id: string }>>): boolean =>
  Object.entries(part).every(([key, { id }]) => key === id)

/** Why a whole record may not enter the library; null where it may. The library given is the one without it. */
export const checkRecord = (library: Library, record: PolicyRecord): Failure | null => {
  const own = checkPolicyItself(record.policy)
  if (own !== null) return own
  if (
    !keysHold(record.taggings) ||
    !keysHold(record.annotations) ||
    !keysHold(record.links) ||
    !keysHold(record.corrections.facts)
  )
    return invalid('bad-id', 'record')
  const policyId = record.policy.id
  // most arrive with nothing on them, and copying a table of thousands of policies costs more than all that is checked
  // here
  const isBare = [
    record.taggings,
    record.annotations,
    record.links,
    record.corrections.facts,
    record.dismissedLinks,
  ].every((part) => Object.keys(part).length === 0)
  const withIt: Library = isBare ? library : { ...library, policies: { ...library.policies, [policyId]: record } }
  for (const tagging of valuesOf(record.taggings)) {
    const refused = refuseTagging(withIt, policyId, tagging)
    if (refused !== null) return refused
  }
  for (const annotation of valuesOf(record.annotations)) {
    const refused = refuseAnnotation(withIt, policyId, annotation)
    if (refused !== null) return refused
  }
  for (const link of valuesOf(record.links)) {
    const refused = link.from.policyId === policyId ? refuseLink(withIt, link) : invalid('wrong-policy', 'link.from')
    if (refused !== null) return refused
  }
  for (const correction of valuesOf(record.corrections.facts)) {
    const refused = refuseFactCorrection(withIt, policyId, correction)
    if (refused !== null) return refused
  }
  for (const key of Object.keys(record.dismissedLinks)) {
    const { from, to } = readDismissedLinkKey(key)
    const refused =
      key === dismissedLinkKey(from, to)
        ? (checkClause(withIt, { policyId, clauseId: from }) ?? checkClause(withIt, to))
        : invalid('bad-value', 'record.dismissedLinks')
    if (refused !== null) return refused
  }
  const clauses = clausesById(record.policy)
  return Object.keys(record.dismissed).every((key) => clauses.has(key.slice(0, key.indexOf(' ')) as ClauseId))
    ? null
    : invalid('bad-value', 'record.dismissed')
}
