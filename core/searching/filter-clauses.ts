import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { SearchRequest } from '../model/search.ts'
import { foldText } from '../reading/fold-text.ts'

type Filters = NonNullable<SearchRequest['filters']>

/** Whether a policy as a whole may answer: its level, issuers and date. Several levels or issuers mean any of them; a policy without a date fits no date. */
export function fitsPolicy({ policy: { metadata } }: PolicyRecord, filters: Filters): boolean {
  const { levels, issuers, issuedFrom, issuedTo } = filters
  if (levels !== undefined && levels.length > 0 && (metadata.level === null || !levels.includes(metadata.level))) return false
  if (issuers !== undefined && issuers.length > 0) {
    const wanted = issuers.map(foldText)
    if (!metadata.issuers.some((issuer) => wanted.includes(foldText(issuer)))) return false
  }
  if (issuedFrom !== undefined && (metadata.issuedOn === null || metadata.issuedOn < issuedFrom)) return false
  if (issuedTo !== undefined && (metadata.issuedOn === null || metadata.issuedOn > issuedTo)) return false
  return true
}

/**
 * Whether a clause of this policy fits what people hung on it. Several tags or sectors mean any of them. A sector fits by a person's
 * tagging or by the clause's own heading; a note is an annotation with words (a mere highlight is none).
 */
export function clauseFilter(record: PolicyRecord, filters: Filters): (clause: Clause) => boolean {
  const tagIds = new Set<string>(filters.tagIds ?? [])
  const sectorIds = new Set<string>(filters.sectorIds ?? [])
  const taggings = Object.values(record.taggings)
  const clausesWith = (fits: (tagId: string) => boolean): ReadonlySet<ClauseId> => new Set(taggings.filter((tagging) => fits(tagging.tagId)).map((tagging) => tagging.clauseId))
  const tagged = tagIds.size === 0 ? null : clausesWith((tagId) => tagIds.has(tagId))
  const inSector = sectorIds.size === 0 ? null : clausesWith((tagId) => tagId.startsWith('sector:') && sectorIds.has(tagId.slice('sector:'.length)))
  const noted = filters.hasNote === undefined ? null : new Set(Object.values(record.annotations).filter((annotation) => annotation.body.trim() !== '').map((annotation) => annotation.clauseId))
  return (clause) => (tagged === null || tagged.has(clause.id))
    && (inSector === null || inSector.has(clause.id) || (clause.sector !== null && sectorIds.has(clause.sector)))
    && (noted === null || noted.has(clause.id) === filters.hasNote)
}

/** True when a filter is set at all: then an empty query lists what fits. */
export const narrows = (filters: Filters): boolean => Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
