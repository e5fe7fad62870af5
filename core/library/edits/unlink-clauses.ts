import { changeRecord, withPart } from './change-record.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withoutKey } from './keyed.ts'

/** A link is taken away. `policyId` is the policy it starts from. Where it is gone already, nothing changes. */
export const unlinkClauses: EditRule<'unlink-clauses'> = {
  refuse: () => null,
  apply: (library, { policyId, linkId }) =>
    changeRecord(library, policyId, (record) => withPart(record, 'links', withoutKey(record.links, linkId))),
  undo: (library, { policyId, linkId }) => {
    const record = own(library.policies, policyId)
    const link = record && own(record.links, linkId)
    if (link === undefined) throw new Error(`undo of unlink-clauses asked without the link ${linkId}`)
    return { kind: 'link-clauses', link }
  },
}
