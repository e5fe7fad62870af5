import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef, LinkId } from '../../../core/model/ids.ts'
import type { Link, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkDirection } from '../../state/link-words.ts'

/** A link being made: from `here`, of a type, in a direction; the other end is still to be chosen. */
export interface LinkStart {
  readonly here: ClauseRef
  readonly type: LinkTypeId
  readonly direction: LinkDirection
}

/** What a new link is stamped with, and what is said of it. */
export interface LinkStamp {
  readonly id: string
  readonly now: string
  readonly author: string
  readonly comment?: string
}

/**
 * The edit that links the clause one started from with `there`. Links are stored with their `from` end, so 'in' turns
 * them round.
 */
export function linkEdit(
  { here, type, direction }: LinkStart,
  there: ClauseRef,
  { id, now, author, comment = '' }: LinkStamp,
): Edit {
  const [from, to] = direction === 'out' ? [here, there] : [there, here]
  return { kind: 'link-clauses', link: { id: id as LinkId, type, from, to, comment, author, createdAt: now } }
}

export const unlinkEdit = (link: Link): Edit => ({
  kind: 'unlink-clauses',
  policyId: link.from.policyId,
  linkId: link.id,
})

/** Another type or comment: the whole link is put again under its id, so its undo is the link as it was. */
export const changedLinkEdit = (link: Link, changes: Partial<Pick<Link, 'type' | 'comment'>>): Edit => ({
  kind: 'link-clauses',
  link: { ...link, ...changes },
})

/**
 * The link the other way round. It is stored with its `from` end: between two policies it moves from one record to the
 * other, in one step.
 */
export function turnedLinkEdit(link: Link): Edit {
  const turned: Edit = { kind: 'link-clauses', link: { ...link, from: link.to, to: link.from } }
  return link.from.policyId === link.to.policyId
    ? turned
    : { kind: 'batch', name: 'link-clauses', edits: [unlinkEdit(link), turned] }
}

export const sameClause = (a: ClauseRef, b: ClauseRef): boolean =>
  a.policyId === b.policyId && a.clauseId === b.clauseId
