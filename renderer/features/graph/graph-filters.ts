import type { PolicyId } from '../../../core/model/ids.ts'
import type { Link, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkGraph, LinkedClause } from '../../../core/model/link-graph.ts'
import { type Level, levels } from '../../../core/model/policy.ts'

export type LevelName = Level | 'unknown'
export const levelOrder: readonly LevelName[] = [...levels, 'unknown']

/**
 * What of the graph is shown. An empty list asks nothing; several values of one list any of them, several lists all of
 * them.
 */
export interface GraphFilters {
  readonly types: readonly LinkTypeId[]
  /** Both ends are of these levels. */
  readonly levels: readonly LevelName[]
  /** One end is about one of these; '' is a clause about none. */
  readonly sectors: readonly string[]
  /** Both ends are in these; null: all. */
  readonly policyIds: readonly PolicyId[] | null
  readonly unlinked: boolean
}
export const noGraphFilters: GraphFilters = { types: [], levels: [], sectors: [], policyIds: null, unlinked: false }
export const narrowsGraph = ({ types, levels, sectors, policyIds }: GraphFilters): boolean =>
  types.length + levels.length + sectors.length > 0 || policyIds !== null

export const refKey = ({ policyId, clauseId }: Link['from']): string => `${policyId} ${clauseId}`

export interface Counted<Value> {
  readonly value: Value
  readonly count: number
}
/**
 * How many links each value would leave, the filters of the other lists applied. Values without links are left out, but
 * for those that are chosen.
 */
export interface GraphFacets {
  readonly types: readonly Counted<LinkTypeId>[]
  readonly levels: readonly Counted<LevelName>[]
  readonly sectors: readonly Counted<string>[]
}

/** A graph with what is looked up in it again and again. */
export interface KnownGraph {
  readonly graph: LinkGraph
  readonly clauses: ReadonlyMap<string, LinkedClause>
  readonly levels: ReadonlyMap<PolicyId, LevelName>
}
export const knowGraph = (graph: LinkGraph): KnownGraph => ({
  graph,
  clauses: new Map(graph.clauses.map((clause) => [refKey(clause.ref), clause])),
  levels: new Map(graph.policies.map(({ policyId, metadata }) => [policyId, metadata.level ?? 'unknown'])),
})

const levelsOf = ({ levels }: KnownGraph, { from, to }: Link): readonly LevelName[] => [
  ...new Set([levels.get(from.policyId) ?? 'unknown', levels.get(to.policyId) ?? 'unknown']),
]
const sectorsOf = ({ clauses }: KnownGraph, { from, to }: Link): readonly string[] => {
  const named = [from, to].flatMap((ref) => clauses.get(refKey(ref))?.sectors ?? [])
  return named.length === 0 ? [''] : [...new Set(named)]
}
type List = 'types' | 'levels' | 'sectors'
function fits(
  known: KnownGraph,
  link: Link,
  { types, levels, sectors, policyIds }: GraphFilters,
  but: List | null = null,
): boolean {
  return (
    (but === 'types' || types.length === 0 || types.includes(link.type)) &&
    (but === 'levels' || levels.length === 0 || levelsOf(known, link).every((level) => levels.includes(level))) &&
    (but === 'sectors' || sectors.length === 0 || sectorsOf(known, link).some((sector) => sectors.includes(sector))) &&
    (policyIds === null || (policyIds.includes(link.from.policyId) && policyIds.includes(link.to.policyId)))
  )
}

export const shownLinks = (known: KnownGraph, filters: GraphFilters): readonly Link[] =>
  known.graph.links.filter((link) => fits(known, link, filters))

export function graphFacets(
  known: KnownGraph,
  filters: GraphFilters,
  order: { readonly types: readonly LinkTypeId[]; readonly sectors: readonly string[] },
): GraphFacets {
  const count = <Value extends string>(
    list: List,
    values: readonly Value[],
    of: (link: Link) => readonly string[],
    chosen: readonly string[],
  ): readonly Counted<Value>[] => {
    const counts = new Map<string, number>()
    for (const link of known.graph.links)
      if (fits(known, link, filters, list))
        for (const value of of(link)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return values.flatMap((value) =>
      counts.has(value) || chosen.includes(value) ? [{ value, count: counts.get(value) ?? 0 }] : [],
    )
  }
  return {
    types: count('types', order.types, ({ type }) => [type], filters.types),
    levels: count('levels', levelOrder, (link) => levelsOf(known, link), filters.levels),
    sectors: count('sectors', [...order.sectors, ''], (link) => sectorsOf(known, link), filters.sectors),
  }
}
