import type { ClauseId, ClauseRef, LinkId, PolicyId } from './ids.ts'

/** Ids of seeds/link-types.json. */
export type LinkTypeId = 'implements' | 'refines' | 'cites' | 'amends' | 'conflicts' | 'relates'

export interface LinkType {
  readonly id: LinkTypeId
  readonly name: string
  readonly nameEn: string
  /** How it reads from the other end: 被落实. */
  readonly inverseName: string
  readonly inverseNameEn: string
  readonly directed: boolean
  /** #RRGGBB */
  readonly colour: string
}

/**
 * The key a dismissed suggestion of a link is kept under, in the record of the policy it would start from: its clause
 * there, then the other end.
 */
export const dismissedLinkKey = (from: ClauseId, to: ClauseRef): string => `${from} ${to.policyId} ${to.clauseId}`

/** The two ends in such a key. */
export function readDismissedLinkKey(key: string): { readonly from: ClauseId; readonly to: ClauseRef } {
  const [from = '', policyId = '', clauseId = ''] = key.split(' ')
  return { from: from as ClauseId, to: { policyId: policyId as PolicyId, clauseId: clauseId as ClauseId } }
}

/** A typed relation `from` clause `to` clause. Stored with the policy of its `from` end. */
export interface Link {
  readonly id: LinkId
  readonly type: LinkTypeId
  readonly from: ClauseRef
  readonly to: ClauseRef
  readonly comment: string
  readonly author: string
  readonly createdAt: string
}
