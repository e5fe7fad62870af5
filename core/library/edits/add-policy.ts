import type { PolicyRecord } from '../../model/library.ts'
import { checkRecord } from './check-record.ts'
import { invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, sameValue } from './keyed.ts'

const idOf = (record: PolicyRecord) => record.policy.id

/** A policy enters the library, with whatever hangs on it. Its text and source are on the disk before. */
export const addPolicy: EditRule<'add-policy'> = {
  refuse: (library, { record }) => {
    const there = own(library.policies, idOf(record))
    if (there !== undefined) return sameValue(there, record) ? null : invalid('id-taken', 'policy.id')
    return checkRecord(library, record)
  },
  apply: (library, { record }) =>
    sameValue(own(library.policies, idOf(record)), record)
      ? library
      : { ...library, policies: { ...library.policies, [idOf(record)]: record } },
  undo: (_library, { record }) => ({ kind: 'remove-policy', policyId: idOf(record) }),
}
