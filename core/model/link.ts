import type { ClauseRef, LinkId } from './ids.ts'

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
