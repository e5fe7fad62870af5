import type { Anchor } from './anchor.ts'
import type { ClauseId, TagId, TaggingId } from './ids.ts'

/**
 * A label people make. A sector is a tag too: its id is "sector:" + the sector's id and its group is the sectors'
 * group.
 */
export interface Tag {
  readonly id: TagId
  readonly name: string
  readonly parentId: TagId | null
  /** #RRGGBB */
  readonly colour: string
  readonly description: string
  /** Groups hold tags and cannot be used themselves. */
  readonly isGroup: boolean
  /** Place among its siblings, ascending; ties by name. */
  readonly order: number
}

/** One use of a tag, on a whole clause (`anchor` null) or on a stretch inside it. */
export interface Tagging {
  readonly id: TaggingId
  readonly tagId: TagId
  readonly clauseId: ClauseId
  readonly anchor: Anchor | null
  readonly author: string
  readonly createdAt: string
}
