import { changeRecord, withPart } from './change-record.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/** A tagging is taken off. Where it is gone already, nothing changes. */
export const untagClause: EditRule<'untag-clause'> = {
  refuse: () => null,
  apply: (library, { policyId, taggingId }) =>
    changeRecord(library, policyId, (record) => withPart(record, 'taggings', withoutKey(record.taggings, taggingId))),
  undo: (library, { policyId, taggingId }) => {
    const record = own(library.policies, policyId)
    const tagging = record && own(record.taggings, taggingId)
    if (tagging === undefined) throw new Error(`undo of untag-clause asked without the tagging ${taggingId}`)
    return { kind: 'tag-clause', policyId, tagging }
  },
}
