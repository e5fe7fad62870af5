import type { LinkType } from '../../core/model/link.ts'
import type { Clause } from '../../core/model/clause.ts'
import type { PolicyId } from '../../core/model/ids.ts'
import { linkName } from '../state/link-words.ts'
import { useLanguage } from '../strings/use-strings.ts'
import { endLink, usePendingLink, type PendingLink } from './pending-link.ts'
import type { ClauseActions } from './use-clause-actions.ts'

/** A link that was begun in another tab, or here, and looks for its other end. */
export interface LinkHere {
  readonly pending: PendingLink | null
  /** Its type in its direction, for people; '' where none is pending. */
  readonly name: string
  /** It began at the very clause one stands on. */
  readonly sameClause: boolean
  /** Ends it at the clause one stands on; null where it cannot end here. */
  readonly linkHere: (() => void) | null
}

export function useLinkHere(
  policyId: PolicyId,
  clause: Clause | undefined,
  types: readonly LinkType[],
  link: ClauseActions['link'],
): LinkHere {
  const language = useLanguage()
  const pending = usePendingLink()
  if (pending === null) return { pending, name: '', sameClause: false, linkHere: null }
  const { start } = pending
  const name = linkName(types, start.type, start.direction, language)
  const sameClause = start.here.policyId === policyId && start.here.clauseId === clause?.id
  if (sameClause || clause === undefined) return { pending, name, sameClause, linkHere: null }
  const linkHere = (): void => {
    link(start, { policyId, clauseId: clause.id }, { name, where: clause.path })
    endLink()
  }
  return { pending, name, sameClause, linkHere }
}
