import type { Annotation } from '../model/annotation.ts'
import type { Clause } from '../model/clause.ts'
import type { ClauseId, TagId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { SearchFilters } from '../model/search.ts'
import type { Tagging } from '../model/tag.ts'
import { foldText } from '../reading/fold-text.ts'

export type FilterName =
  'tags' | 'sectors' | 'issuers' | 'levels' | 'regions' | 'statuses' | 'policies' | 'dates' | 'note'

/** Which filter something does not fit: none (null), one, or several. The one matters to the counts of its values. */
export type Misfit = FilterName | 'several' | null

/** The misfits of two checks as one. */
export const together = (a: Misfit, b: Misfit): Misfit => (a === null ? b : b === null ? a : 'several')

const asks = <T>(values: readonly T[] | undefined): values is readonly T[] => values !== undefined && values.length > 0

/** Where a policy as a whole does not fit. One that says nothing of what is asked (no date, no level) does not. */
export function policyMisfit({ policy: { id, metadata } }: PolicyRecord, filters: SearchFilters): Misfit {
  const { levels, issuers, regions, statuses, policyIds, issuedFrom, issuedTo } = filters
  const { level, status, issuedOn } = metadata
  const region = metadata.region === null ? null : foldText(metadata.region)
  const checks: readonly Misfit[] = [
    asks(levels) && (level === null || !levels.includes(level)) ? 'levels' : null,
    asks(statuses) && (status === null || !statuses.includes(status)) ? 'statuses' : null,
    asks(regions) && (region === null || !regions.some((each) => foldText(each) === region)) ? 'regions' : null,
    asks(policyIds) && !policyIds.includes(id) ? 'policies' : null,
    asks(issuers) && !anyOf(metadata.issuers.map(foldText), issuers.map(foldText)) ? 'issuers' : null,
    (issuedFrom !== undefined && (issuedOn === null || issuedOn < issuedFrom)) ||
    (issuedTo !== undefined && (issuedOn === null || issuedOn > issuedTo))
      ? 'dates'
      : null,
  ]
  return checks.reduce(together, null)
}

const anyOf = (values: readonly string[], wanted: readonly string[]): boolean =>
  values.some((value) => wanted.includes(value))

/** What people hung on a policy's clauses, as filters look at it. */
export interface ClauseMarks {
  readonly tags: (id: ClauseId) => ReadonlySet<TagId>
  readonly noted: (id: ClauseId) => boolean
}

const none: ReadonlySet<TagId> = new Set()

/**
 * Tags count by taggings and by tagged notes, as the codebook counts them; a note is an annotation with words (a mere
 * highlight is none).
 */
export function clauseMarks(record: PolicyRecord): ClauseMarks {
  const tags = new Map<ClauseId, Set<TagId>>()
  const put = (clauseId: ClauseId, tagId: TagId): void => {
    const known = tags.get(clauseId)
    if (known === undefined) tags.set(clauseId, new Set([tagId]))
    else known.add(tagId)
  }
  const noted = new Set<ClauseId>()
  for (const { clauseId, tagId } of Object.values<Tagging>(record.taggings)) put(clauseId, tagId)
  for (const { clauseId, tagIds, body } of Object.values<Annotation>(record.annotations)) {
    for (const tagId of tagIds) put(clauseId, tagId)
    if (body.trim() !== '') noted.add(clauseId)
  }
  return { tags: (id) => tags.get(id) ?? none, noted: (id) => noted.has(id) }
}

export const sectorPrefix = 'sector:'

/** Where a clause does not fit. A sector fits by a person's tagging or by the clause's own heading. */
export function clauseMisfit(filters: SearchFilters, { tags, noted }: ClauseMarks): (clause: Clause) => Misfit {
  const { tagIds, sectorIds, hasNote } = filters
  const sectorTags = sectorIds?.map((id) => `${sectorPrefix}${id}` as TagId)
  return (clause) => {
    let misfit: Misfit = null
    if (asks(tagIds) && !tagIds.some((id) => tags(clause.id).has(id))) misfit = 'tags'
    if (
      asks(sectorTags) &&
      !(clause.sector !== null && sectorIds?.includes(clause.sector) === true) &&
      !sectorTags.some((id) => tags(clause.id).has(id))
    )
      misfit = together(misfit, 'sectors')
    if (hasNote !== undefined && noted(clause.id) !== hasNote) misfit = together(misfit, 'note')
    return misfit
  }
}

/** True when a filter is set at all: then an empty query lists what fits. */
export const narrows = (filters: SearchFilters): boolean =>
  Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
