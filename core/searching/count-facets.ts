import type { Clause } from '../model/clause.ts'
import type { PolicyId, TagId } from '../model/ids.ts'
import type { PolicyRecord } from '../model/library.ts'
import type { Level } from '../model/policy.ts'
import type { FacetValue, PolicyStatus, SearchFacets } from '../model/search.ts'
import { foldText } from '../reading/fold-text.ts'
import { sectorPrefix, type ClauseMarks, type FilterName, type Misfit } from './filter-clauses.ts'

/** Counts by value; different spellings of one value (Simplified, Traditional) are counted together under the first. */
class Tally<Value extends string> {
  private readonly counts = new Map<string, { value: Value; count: number }>()
  add(value: Value, key: string = value): void {
    const known = this.counts.get(key)
    if (known === undefined) this.counts.set(key, { value, count: 1 })
    else known.count++
  }
  facets(): readonly FacetValue<Value>[] {
    return [...this.counts.values()].toSorted((a, b) => b.count - a.count).map(({ value, count }) => ({ value, count }))
  }
}

export interface FacetCounter {
  /**
   * Counts what a policy says of itself and its clauses' marks; the function it gives counts one clause that answers
   * the question.
   */
  readonly of: (record: PolicyRecord, marks: ClauseMarks) => (clause: Clause, misfit: Misfit) => void
  readonly facets: () => SearchFacets
}

/**
 * A clause that fits all filters counts for every filter; one that misses a single filter counts for that filter's
 * values: what choosing another value would add.
 */
export function facetCounter(): FacetCounter {
  const tags = new Tally<TagId>(),
    sectors = new Tally<string>(),
    issuers = new Tally<string>(),
    levels = new Tally<Level>()
  const regions = new Tally<string>(),
    statuses = new Tally<PolicyStatus>(),
    policies = new Tally<PolicyId>()
  let noted = 0
  return {
    of: ({ policy: { id, metadata } }, marks) => {
      const { level, region, status } = metadata
      const named = metadata.issuers.map((issuer) => ({ issuer, key: foldText(issuer) }))
      const regionKey = region === null ? '' : foldText(region)
      return (clause, misfit) => {
        if (misfit === 'several') return
        const counts = (filter: FilterName): boolean => misfit === null || misfit === filter
        if (counts('levels') && level !== null) levels.add(level)
        if (counts('regions') && region !== null) regions.add(region, regionKey)
        if (counts('statuses') && status !== null) statuses.add(status)
        if (counts('policies')) policies.add(id)
        if (counts('issuers')) for (const { issuer, key } of named) issuers.add(issuer, key)
        if (counts('note') && marks.noted(clause.id)) noted++
        const own = marks.tags(clause.id)
        if (counts('tags')) for (const tagId of own) if (!tagId.startsWith(sectorPrefix)) tags.add(tagId)
        if (!counts('sectors')) return
        if (clause.sector !== null) sectors.add(clause.sector)
        for (const tagId of own)
          if (tagId.startsWith(sectorPrefix) && tagId !== `${sectorPrefix}${clause.sector ?? ''}`)
            sectors.add(tagId.slice(sectorPrefix.length))
      }
    },
    facets: () => ({
      tags: tags.facets(),
      sectors: sectors.facets(),
      issuers: issuers.facets(),
      levels: levels.facets(),
      regions: regions.facets(),
      statuses: statuses.facets(),
      policies: policies.facets(),
      noted,
    }),
  }
}
