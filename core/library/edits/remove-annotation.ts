import { changeRecord, withPart } from './change-record.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/** A note or highlight is taken away. Where it is gone already, nothing changes. */
export const removeAnnotation: EditRule<'remove-annotation'> = {
  refuse: () => null,
  apply: (library, { policyId, annotationId }) =>
    changeRecord(library, policyId, (record) =>
      withPart(record, 'annotations', withoutKey(record.annotations, annotationId)),
    ),
  undo: (library, { policyId, annotationId }) => {
    const record = own(library.policies, policyId)
    const annotation = record && own(record.annotations, annotationId)
    if (annotation === undefined)
      throw new Error(`undo of remove-annotation asked without the annotation ${annotationId}`)
    return { kind: 'put-annotation', policyId, annotation }
  },
}
