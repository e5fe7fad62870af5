import type { Library } from '../../model/library.ts'
import type { Link, LinkTypeId } from '../../model/link.ts'
import type { Failure } from '../../model/result.ts'
import { changeRecord, withPart } from './change-record.ts'
import { checkClause } from './check-place.ts'
import { checkId, checkInstant, checkText, firstFailure, invalid } from './check-value.ts'
import type { EditRule } from './edit-rule.ts'
import { own, withKey } from './keyed.ts'
import { limits } from './limits.ts'

const linkTypes: Readonly<Record<LinkTypeId, true>> = {
  implements: true,
  refines: true,
  cites: true,
  amends: true,
  conflicts: true,
  relates: true,
}

/** Why a link may not stand in the library; null where it may. Both its ends must be there. */
export const refuseLink = (library: Library, link: Link): Failure | null =>
  firstFailure(
    checkId(link.id, 'link.id'),
    Object.hasOwn(linkTypes, link.type) ? null : invalid('bad-value', 'link.type'),
    checkClause(library, link.from),
    checkClause(library, link.to),
    link.from.policyId === link.to.policyId && link.from.clauseId === link.to.clauseId
      ? invalid('link-to-itself', 'link.to')
      : null,
    checkText(link.comment, 'link.comment', limits.description),
    checkText(link.author, 'link.author', limits.author),
    checkInstant(link.createdAt, 'link.createdAt'),
  )

/** Two clauses of any policies are joined. The link lives with the policy it starts from. */
export const linkClauses: EditRule<'link-clauses'> = {
  refuse: (library, { link }) => refuseLink(library, link),
  apply: (library, { link }) =>
    changeRecord(library, link.from.policyId, (record) =>
      withPart(record, 'links', withKey(record.links, link.id, link)),
    ),
  undo: (library, { link }) => {
    const record = own(library.policies, link.from.policyId)
    const before = record && own(record.links, link.id)
    return before === undefined
      ? { kind: 'unlink-clauses', policyId: link.from.policyId, linkId: link.id }
      : { kind: 'link-clauses', link: before }
  },
}
