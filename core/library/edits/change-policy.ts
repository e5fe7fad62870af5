import type { ClauseId, ClauseRef, PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { readDismissedLinkKey } from '../../model/link.ts'
import type { PolicyPatch } from '../../model/policy-patch.ts'
import type { Failure } from '../../model/result.ts'
import { incomingLinks } from '../queries/incoming-links.ts'
import { changeRecord } from './change-record.ts'
import { checkPolicy } from './check-place.ts'
import { checkPolicyItself, checkRecord } from './check-record.ts'
import { refuseFactCorrection } from './correct-fact.ts'
import { firstFailure, invalid, isId } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, valuesOf } from './keyed.ts'
import { refuseLink } from './link-clauses.ts'
import { applyPatch, patchBetween } from './policy-patch.ts'
import { refuseAnnotation } from './put-annotation.ts'
import { refuseTagging } from './tag-clause.ts'

const keysFit = (table: { readonly put: Readonly<Record<string, { readonly id: string }>> } | undefined): boolean =>
  table === undefined || Object.entries(table.put).every(([key, { id }]) => key === id && isId(id))

/** Nothing elsewhere may point at a clause that goes: whoever plans the change says first what becomes of it. */
const stillUsed = (library: Library, policyId: PolicyId, goes: (clauseId: ClauseId) => boolean): boolean => {
  const gone = (ref: ClauseRef): boolean => ref.policyId === policyId && goes(ref.clauseId)
  return (
    incomingLinks(library, policyId).some((link) => link.from.policyId !== policyId && gone(link.to)) ||
    valuesOf(library.collections).some(({ members, takenOut = [] }) => members.some(gone) || takenOut.some(gone)) ||
    valuesOf(library.policies).some(
      (record) =>
        record.policy.id !== policyId &&
        Object.keys(record.dismissedLinks).some((key) => gone(readDismissedLinkKey(key).to)),
    )
  )
}

/** A clause put deeper than its place allows would come to stand elsewhere if the edit were applied again. */
const standsDeeper = (after: PolicyRecord, { clauses }: PolicyPatch): boolean => {
  if (clauses?.outline !== true) return false
  const claimed = new Map(clauses.put.map(({ id, depth }) => [id, depth]))
  return after.policy.clauses.some(({ id, depth }) => depth !== (claimed.get(id) ?? depth))
}

const refuseWithin = (
  library: Library,
  before: PolicyRecord,
  after: PolicyRecord,
  patch: PolicyPatch,
): Failure | null => {
  const policyId = before.policy.id
  const withIt: Library = { ...library, policies: { ...library.policies, [policyId]: after } }
  const fewer = (patch.clauses?.gone.length ?? 0) > 0
  // where clauses went or the text is another one, everything that hangs on the policy is looked at again; otherwise
  // only what is new
  if (fewer || before.policy.textLength !== after.policy.textLength) {
    const still = new Set(after.policy.clauses.map(({ id }) => id))
    return fewer && stillUsed(library, policyId, (id) => !still.has(id))
      ? invalid('clause-in-use', 'patch.clauses')
      : checkRecord(library, after)
  }
  return firstFailure(
    after.policy === before.policy ? null : checkPolicyItself(after.policy),
    ...valuesOf(patch.taggings?.put ?? {}).map((tagging) => refuseTagging(withIt, policyId, tagging)),
    ...valuesOf(patch.annotations?.put ?? {}).map((annotation) => refuseAnnotation(withIt, policyId, annotation)),
    ...valuesOf(patch.corrections?.facts?.put ?? {}).map((correction) =>
      refuseFactCorrection(withIt, policyId, correction),
    ),
    patch.dismissed === undefined && patch.dismissedLinks === undefined ? null : checkRecord(library, after),
    ...valuesOf(patch.links?.put ?? {}).map((link) =>
      link.from.policyId === policyId ? refuseLink(withIt, link) : invalid('wrong-policy', 'link.from'),
    ),
  )
}

/** A policy is read or cut up anew, or something waits in its review queue or leaves it. */
export const changePolicy: EditRule<'change-policy'> = {
  refuse: (library, { policyId, patch }) => {
    const before = own(library.policies, policyId)
    if (before === undefined) return checkPolicy(library, policyId)
    if (![patch.taggings, patch.annotations, patch.links, patch.corrections?.facts, patch.toReview].every(keysFit))
      return invalid('bad-id', 'patch')
    const after = applyPatch(before, patch)
    if (after === before) return null
    return standsDeeper(after, patch)
      ? invalid('bad-clauses', 'patch.clauses')
      : refuseWithin(library, before, after, patch)
  },
  apply: (library, { policyId, patch }) => changeRecord(library, policyId, (record) => applyPatch(record, patch)),
  undo: (library, { policyId, patch }) => {
    const before = own(library.policies, policyId)
    if (before === undefined) throw new Error(`undo of change-policy asked without the policy ${policyId}`)
    return { kind: 'change-policy', policyId, patch: patchBetween(applyPatch(before, patch), before) }
  },
}
