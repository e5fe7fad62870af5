import type { Annotation } from '../../model/annotation.ts'
import type { PolicyId } from '../../model/ids.ts'
import type { Library } from '../../model/library.ts'
import type { Failure } from '../../model/result.ts'
import { changeRecord, withPart } from './change-record.ts'
import { checkAnchor, checkClause, checkUsableTag } from './check-place.ts'
import { checkId, checkInstant, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withKey } from './keyed.ts'
import { limits } from './limits.ts'

/** Why an annotation may not stand in a policy; null where it may. */
export const refuseAnnotation = (library: Library, policyId: PolicyId, annotation: Annotation): Failure | null => {
  const place = checkClause(library, { policyId, clauseId: annotation.clauseId })
  const record = own(library.policies, policyId)
  if (place !== null || record === undefined) return place
  return firstFailure(
    checkId(annotation.id, 'annotation.id'),
    checkText(annotation.body, 'annotation.body', limits.body),
    annotation.replyTo === undefined ? null : checkId(annotation.replyTo, 'annotation.replyTo'),
    annotation.replyTo === annotation.id ? invalid('bad-value', 'annotation.replyTo') : null,
    checkText(annotation.author, 'annotation.author', limits.author),
    checkInstant(annotation.createdAt, 'annotation.createdAt'),
    checkInstant(annotation.changedAt, 'annotation.changedAt'),
    checkAnchor(record.policy, annotation.clauseId, annotation.anchor),
    ...annotation.tagIds.map((tagId) => checkUsableTag(library, tagId)),
  )
}

/** A note or highlight is made or changed. */
export const putAnnotation: EditRule<'put-annotation'> = {
  refuse: (library, { policyId, annotation }) => refuseAnnotation(library, policyId, annotation),
  apply: (library, { policyId, annotation }) =>
    changeRecord(library, policyId, (record) =>
      withPart(record, 'annotations', withKey(record.annotations, annotation.id, annotation)),
    ),
  undo: (library, { policyId, annotation }) => {
    const record = own(library.policies, policyId)
    const before = record && own(record.annotations, annotation.id)
    return before === undefined
      ? { kind: 'remove-annotation', policyId, annotationId: annotation.id }
      : { kind: 'put-annotation', policyId, annotation: before }
  },
}
