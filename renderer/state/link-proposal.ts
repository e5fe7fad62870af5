import { useMemo } from 'react'
import type { ClauseRef } from '../../core/model/ids.ts'
import { workspaceStore } from './navigation.ts'
import { createStore, useStore, useStorePart } from './store.ts'
import type { Workspace } from './workspace.ts'

/**
 * Two clauses a person wants to link; of what type is still to be chosen. `at`: where they asked, px in the window;
 * null: in the middle.
 */
export interface LinkProposal {
  readonly here: ClauseRef
  readonly there: ClauseRef
  readonly at: { readonly x: number; readonly y: number } | null
}

const store = createStore<LinkProposal | null>(null)
export const useLinkProposal = (): LinkProposal | null => useStore(store)
export const proposeLink = (proposal: LinkProposal): void => {
  store.set(proposal)
}
export const endProposal = (): void => {
  store.set(null)
}

const clauseOf = ({ past, place, tabs }: Workspace): string => {
  const last = [...past, place].findLast(
    (each) => each.screen === 'reader' && each.policyId !== null && each.focus !== null && tabs.includes(each.policyId),
  )
  return last?.screen === 'reader' && last.policyId !== null && last.focus !== null
    ? `${last.policyId} ${last.focus.clauseId}`
    : ''
}

/** The clause a person stood in last in the reader, in a policy that is still open; null before they stood in one. */
export function useStandingClause(): ClauseRef | null {
  const [policyId, clauseId] = useStorePart(workspaceStore, clauseOf).split(' ')
  return useMemo(
    () =>
      policyId === undefined || clauseId === undefined
        ? null
        : { policyId: policyId as ClauseRef['policyId'], clauseId: clauseId as ClauseRef['clauseId'] },
    [policyId, clauseId],
  )
}
