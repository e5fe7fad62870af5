import type { PolicyId } from '../../../core/model/ids.ts'
import type { Link, LinkTypeId } from '../../../core/model/link.ts'
import type { LinkedClause, LinkedPolicy } from '../../../core/model/link-graph.ts'
import { findInName } from '../../state/find-in-name.ts'
import type { LinkDirection } from '../../state/link-words.ts'
import { levelOrder, refKey, shownLinks, type GraphFilters, type KnownGraph, type LevelName } from './graph-filters.ts'

/** How many of a node's links are of one type and run one way; a type without a direction has one, "out". */
export interface Tally {
  readonly type: LinkTypeId
  readonly direction: LinkDirection
  readonly count: number
}

/**
 * A policy, or a clause of one that is expanded. `links`: how many of the shown links end here; `tally`: the same by
 * type and direction, one inside a policy both out and in.
 */
export type SceneNode =
  | {
      readonly kind: 'policy'
      readonly id: string
      readonly policy: LinkedPolicy
      readonly level: LevelName
      readonly links: number
      readonly tally: readonly Tally[]
      readonly expanded: boolean
      readonly found: boolean
    }
  | {
      readonly kind: 'clause'
      readonly id: string
      readonly policyId: PolicyId
      readonly level: LevelName
      readonly clause: LinkedClause
      readonly links: number
      readonly tally: readonly Tally[]
      readonly found: boolean
    }

/** Links of one type that run from one node to another. Without a direction the ends are in the scene's order. */
export interface SceneBundle {
  readonly id: string
  readonly type: LinkTypeId
  readonly from: string
  readonly to: string
  readonly links: readonly Link[]
}

/**
 * What is drawn, and what the list beside it says: policies by level and then as the library lists them, clauses after
 * their policy.
 */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly bundles: readonly SceneBundle[]
  readonly links: readonly Link[]
}

export const policyNode = (policyId: PolicyId): string => `p ${policyId}`
export const clauseNode = (ref: Link['from']): string => `c ${refKey(ref)}`

export interface SceneWish {
  readonly filters: GraphFilters
  readonly expanded: ReadonlySet<PolicyId>
  readonly text: string
  readonly directed: (type: LinkTypeId) => boolean
}

/**
 * The nodes and bundles to show. Links inside a policy that is not expanded are counted with it and not drawn. `text`
 * narrows nothing: what it finds is marked. Time grows with the links.
 */
export function sceneOf(known: KnownGraph, { filters, expanded, text, directed }: SceneWish): Scene {
  const links = shownLinks(known, filters)
  const ends = new Map<string, number>()
  const count = (id: string): void => {
    ends.set(id, (ends.get(id) ?? 0) + 1)
  }
  for (const { from, to } of links) {
    count(policyNode(from.policyId))
    if (to.policyId !== from.policyId) count(policyNode(to.policyId))
    count(clauseNode(from))
    count(clauseNode(to))
  }
  const tallies = talliesOf(links, directed)
  const finds = (words: string): boolean => text.trim() !== '' && findInName(words, text) !== null
  const policies = known.graph.policies
    .filter(
      ({ policyId, metadata }) =>
        (ends.get(policyNode(policyId)) ?? 0) > 0 ||
        (filters.unlinked &&
          (filters.policyIds?.includes(policyId) ?? true) &&
          (filters.levels.length === 0 || filters.levels.includes(metadata.level ?? 'unknown'))),
    )
    .toSorted(
      (a, b) => levelOrder.indexOf(a.metadata.level ?? 'unknown') - levelOrder.indexOf(b.metadata.level ?? 'unknown'),
    )
  const byPolicy = new Map<PolicyId, LinkedClause[]>()
  for (const clause of known.graph.clauses)
    if (expanded.has(clause.ref.policyId) && ends.has(clauseNode(clause.ref))) {
      const there = byPolicy.get(clause.ref.policyId)
      if (there === undefined) byPolicy.set(clause.ref.policyId, [clause])
      else there.push(clause)
    }
  const nodes = policies.flatMap((policy): readonly SceneNode[] => {
    const { policyId, metadata, fileName } = policy
    const level = metadata.level ?? 'unknown'
    const id = policyNode(policyId)
    return [
      {
        kind: 'policy',
        id,
        policy,
        level,
        links: ends.get(id) ?? 0,
        tally: tallies.get(id) ?? [],
        expanded: expanded.has(policyId),
        found: finds(`${metadata.title ?? fileName} ${metadata.region ?? ''}`),
      },
      ...(byPolicy.get(policyId) ?? []).map((clause): SceneNode => {
        const at = clauseNode(clause.ref)
        return {
          kind: 'clause',
          id: at,
          policyId,
          level,
          clause,
          links: ends.get(at) ?? 0,
          tally: tallies.get(at) ?? [],
          found: finds(`${clause.path} ${clause.heading} ${clause.preview}`),
        }
      }),
    ]
  })
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const nodeOf = (ref: Link['from']): string =>
    expanded.has(ref.policyId) ? clauseNode(ref) : policyNode(ref.policyId)
  const bundles = new Map<string, { type: LinkTypeId; from: string; to: string; links: Link[] }>()
  for (const link of links) {
    let [from, to] = [nodeOf(link.from), nodeOf(link.to)]
    if (from === to) continue
    if (!directed(link.type) && (place.get(from) ?? 0) > (place.get(to) ?? 0)) [from, to] = [to, from]
    const id = `${from} ${link.type} ${to}`
    const there = bundles.get(id)
    if (there === undefined) bundles.set(id, { type: link.type, from, to, links: [link] })
    else there.links.push(link)
  }
  return { nodes, bundles: [...bundles].map(([id, bundle]) => ({ id, ...bundle })), links }
}

/** The tallies of every node, in one pass over the links. */
function talliesOf(links: readonly Link[], directed: SceneWish['directed']): ReadonlyMap<string, readonly Tally[]> {
  const tallies = new Map<string, Tally[]>()
  const add = (id: string, type: LinkTypeId, direction: LinkDirection): void => {
    const there = tallies.get(id) ?? []
    const at = there.findIndex((tally) => tally.type === type && tally.direction === direction)
    there[at === -1 ? there.length : at] = { type, direction, count: (there[at]?.count ?? 0) + 1 }
    tallies.set(id, there)
  }
  for (const { type, from, to } of links) {
    const back = directed(type) ? 'in' : 'out'
    for (const [start, end] of [
      [policyNode(from.policyId), policyNode(to.policyId)],
      [clauseNode(from), clauseNode(to)],
    ] as const) {
      add(start, type, 'out')
      if (start !== end || back === 'in') add(end, type, back)
    }
  }
  return tallies
}

/** The links a node or a bundle stands for; all of them where nothing is picked. */
export function linksOf(scene: Scene, picked: string | null): readonly Link[] {
  if (picked === null) return scene.links
  const bundle = scene.bundles.find(({ id }) => id === picked)
  if (bundle !== undefined) return bundle.links
  return scene.links.filter(({ from, to }) =>
    [from, to].some((ref) => picked === policyNode(ref.policyId) || picked === clauseNode(ref)),
  )
}
