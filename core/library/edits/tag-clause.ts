import type { PolicyId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { Failure } from '../../model/result.ts'
import type { Tagging } from '../../model/tag.ts'
import { changeRecord, withPart } from './change-record.ts'
import { checkAnchor, checkClause, checkUsableTag } from './check-place.ts'
import { checkId, checkInstant, checkText, firstFailure } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withKey } from './keyed.ts'
import { limits } from './limits.ts'

/** Why a tagging may not stand in a policy; null where it may. */
export const refuseTagging = (library: Library, policyId: PolicyId, tagging: Tagging): Failure | null => {
  const place = checkClause(library, { policyId, clauseId: tagging.clauseId })
  const record = own(library.policies, policyId)
  if (place !== null || record === undefined) return place
  return firstFailure(
    checkId(tagging.id, 'tagging.id'),
    checkUsableTag(library, tagging.tagId),
    checkAnchor(record.policy, tagging.clauseId, tagging.anchor),
    checkText(tagging.author, 'tagging.author', limits.author),
    checkInstant(tagging.createdAt, 'tagging.createdAt'),
  )
}

/** A tag is put on a clause or on a stretch inside it. */
export const tagClause: EditRule<'tag-clause'> = {
  refuse: (library, { policyId, tagging }) => refuseTagging(library, policyId, tagging),
  apply: (library, { policyId, tagging }) =>
    changeRecord(library, policyId, (record) =>
      withPart(record, 'taggings', withKey(record.taggings, tagging.id, tagging)),
    ),
  undo: (library, { policyId, tagging }) => {
    const record = own(library.policies, policyId)
    const before = record && own(record.taggings, tagging.id)
    return before === undefined
      ? { kind: 'untag-clause', policyId, taggingId: tagging.id }
      : { kind: 'tag-clause', policyId, tagging: before }
  },
}
