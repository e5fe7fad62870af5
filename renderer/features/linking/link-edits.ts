import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseRef, LinkId } from '../../../core/model/ids.ts'
import type { Link, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkDirection } from './link-words.ts'

/** A link being made: from `here`, of a type, in a direction; the other end is still to be chosen. */
export interface LinkStart { readonly here: ClauseRef; readonly type: LinkTypeId; readonly direction: LinkDirection }

/** The edit that links the clause one started from with `there`. Links are stored with their `from` end, so 'in' turns them round. */
export function linkEdit({ here, type, direction }: LinkStart, there: ClauseRef, stamp: { readonly id: string; readonly now: string; readonly author: string }): Edit {
  const [from, to] = direction === 'out' ? [here, there] : [there, here]
  return { kind: 'link-clauses', link: { id: stamp.id as LinkId, type, from, to, comment: '', author: stamp.author, createdAt: stamp.now } }
}

export const unlinkEdit = (link: Link): Edit => ({ kind: 'unlink-clauses', policyId: link.from.policyId, linkId: link.id })

export const sameClause = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.clauseId === b.clauseId
