import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { foldText } from '../../../core/reading/fold-text.ts'

export type FacetId = 'level' | 'issuer' | 'year' | 'sector' | 'status'
export const facetIds: readonly FacetId[] = ['level', 'issuer', 'year', 'sector', 'status']

/**
 * What is asked for. Values of one facet are alternatives, facets are conditions that all hold; an empty one asks
 * nothing.
 */
export interface PolicyFilters {
  readonly text: string
  readonly facets: Readonly<Record<FacetId, readonly string[]>>
}
export const noFilters: PolicyFilters = {
  text: '',
  facets: { level: [], issuer: [], year: [], sector: [], status: [] },
}

/** Stands for "none" where a policy has no value of a facet. */
export const none = ''

/**
 * The values a policy has in a facet; at least one, so that every policy can be reached by each facet but `sector` and
 * `status`.
 */
export function valuesOf(policy: PolicySummary, facet: FacetId): readonly string[] {
  const { metadata } = policy
  switch (facet) {
    case 'level':
      return [metadata.level ?? none]
    case 'issuer':
      return metadata.issuers.length === 0 ? [none] : metadata.issuers
    case 'year':
      return [metadata.issuedOn?.slice(0, 4) ?? none]
    case 'sector':
      return policy.sectors
    case 'status':
      return [
        ...(policy.openSuggestions > 0 ? ['suggestions'] : []),
        ...(policy.toReview > 0 ? ['lost'] : []),
        ...(policy.taggedClauses === 0 ? ['untagged'] : []),
      ]
  }
}

// Folded once a summary: a keystroke in a library of thousands must not fold them all again.
const folded = new WeakMap<PolicySummary, string>()

/** What the text filter looks at: Traditional finds Simplified, full width finds half. */
function searched(policy: PolicySummary): string {
  const known = folded.get(policy)
  if (known !== undefined) return known
  const { title, documentNumber, issuers, region } = policy.metadata
  const text = foldText([title ?? '', documentNumber ?? '', ...issuers, region ?? '', policy.fileName].join('\n'))
  folded.set(policy, text)
  return text
}

const asked = (filters: PolicyFilters, except: FacetId | null): readonly FacetId[] =>
  facetIds.filter((facet) => facet !== except && filters.facets[facet].length > 0)
const fits = (policy: PolicySummary, filters: PolicyFilters, facets: readonly FacetId[]): boolean =>
  facets.every((facet) => valuesOf(policy, facet).some((value) => filters.facets[facet].includes(value)))

/**
 * The policies whose title, number, issuer, region or file name has every word of the text, and that fit all facets.
 */
export function filterPolicies(policies: readonly PolicySummary[], filters: PolicyFilters): readonly PolicySummary[] {
  const facets = asked(filters, null)
  return withText(policies, filters.text).filter((policy) => fits(policy, filters, facets))
}

const withText = (policies: readonly PolicySummary[], text: string): readonly PolicySummary[] => {
  const words = text
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  return words.length === 0
    ? policies
    : policies.filter((policy) => {
        const all = searched(policy)
        return words.every((word) => all.includes(word))
      })
}

export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

/**
 * Each value of a facet with the number of policies it would show: those that fit the text and the other facets.
 * `always` stand there in this order even with 0; others follow by count, then by name. A chosen value never vanishes.
 */
export function countFacet(
  policies: readonly PolicySummary[],
  filters: PolicyFilters,
  facet: FacetId,
  always: readonly string[] = [],
): readonly FacetValue[] {
  const counts = new Map<string, number>([...always, ...filters.facets[facet]].map((value) => [value, 0]))
  for (const policy of policies)
    for (const value of valuesOf(policy, facet)) if (!counts.has(value)) counts.set(value, 0)
  const others = asked(filters, facet)
  for (const policy of withText(policies, filters.text)) {
    if (fits(policy, filters, others))
      for (const value of valuesOf(policy, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const rank = new Map(always.map((value, at) => [value, at]))
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: filters.facets[facet].includes(value) }))
    .sort(
      (a, b) =>
        (rank.get(a.value) ?? always.length) - (rank.get(b.value) ?? always.length) ||
        Number(a.value === none) - Number(b.value === none) ||
        order(facet, a, b),
    )
}

const byName = new Intl.Collator('zh-Hans-u-co-pinyin')
const order = (facet: FacetId, a: FacetValue, b: FacetValue): number =>
  facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || byName.compare(a.value, b.value)

export function toggleFacet(filters: PolicyFilters, facet: FacetId, value: string): PolicyFilters {
  const chosen = filters.facets[facet]
  return {
    ...filters,
    facets: {
      ...filters.facets,
      [facet]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
    },
  }
}
/**
 * What one name stands for: values that are shown alike (one body printed in two scripts) are one line, chosen
 * together.
 */
export interface NamedFacet {
  readonly name: string
  readonly values: readonly string[]
  readonly count: number
  readonly chosen: boolean
}
export function facetsByName(values: readonly FacetValue[], nameOf: (value: string) => string): readonly NamedFacet[] {
  const named = new Map<string, NamedFacet>()
  for (const { value, count, chosen } of values) {
    const name = nameOf(value)
    const there = named.get(name)
    named.set(name, {
      name,
      values: [...(there?.values ?? []), value],
      count: (there?.count ?? 0) + count,
      chosen: chosen || there?.chosen === true,
    })
  }
  return [...named.values()]
}
/** Chooses all values of a name, or lets go of all. */
export const toggleNamed = (
  filters: PolicyFilters,
  facet: FacetId,
  { values, chosen }: Pick<NamedFacet, 'values' | 'chosen'>,
): PolicyFilters =>
  values
    .filter((value) => filters.facets[facet].includes(value) === chosen)
    .reduce((all, value) => toggleFacet(all, facet, value), filters)
export const clearFacet = (filters: PolicyFilters, facet: FacetId): PolicyFilters => ({
  ...filters,
  facets: { ...filters.facets, [facet]: [] },
})
export const isFiltering = (filters: PolicyFilters): boolean =>
  filters.text.trim() !== '' || facetIds.some((facet) => filters.facets[facet].length > 0)
