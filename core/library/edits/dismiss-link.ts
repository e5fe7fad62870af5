import { dismissedLinkKey } from '../../model/link.ts'
import { changeRecord, withPart } from './change-record.ts'
import { checkClause } from './check-place.ts'
import { firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { withKey, withoutKey } from './keyed.ts'

/** A person says no to a suggested link, or takes the no back. Kept with the policy the link would start from. */
export const dismissLink: EditRule<'dismiss-link'> = {
  refuse: (library, { from, to }) =>
    firstFailure(
      checkClause(library, from),
      checkClause(library, to),
      from.policyId === to.policyId && from.clauseId === to.clauseId ? invalid('link-to-itself', 'to') : null,
    ),
  apply: (library, { from, to, dismissed }) =>
    changeRecord(library, from.policyId, (record) => {
      const key = dismissedLinkKey(from.clauseId, to)
      return withPart(
        record,
        'dismissedLinks',
        dismissed ? withKey(record.dismissedLinks, key, true) : withoutKey(record.dismissedLinks, key),
      )
    }),
  undo: (_library, { from, to, dismissed }) => ({ kind: 'dismiss-link', from, to, dismissed: !dismissed }),
}
