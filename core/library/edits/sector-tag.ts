import type { TagId } from '../../model/ids.ts'

/** The group all sector tags stand under. */
export const SECTOR_GROUP = 'sectors' as TagId
const prefix = 'sector:'

/**
 * Sector tags are a closed vocabulary: seeded with the library, never made, renamed or moved by hand; colour and
 * description are free.
 */
export const isSectorTag = (tagId: TagId): boolean => tagId === SECTOR_GROUP || tagId.startsWith(prefix)

export const sectorTagId = (sectorId: string): TagId => `${prefix}${sectorId}` as TagId

/** The sector a tag stands for; null for any other tag and for the group itself. */
export const sectorOfTag = (tagId: TagId): string | null =>
  tagId.startsWith(prefix) ? tagId.slice(prefix.length) : null
