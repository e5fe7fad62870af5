import type { ComparisonKind } from '../model/comparison.ts'
import { foldText } from '../reading/fold-text.ts'
import { heaviestRise } from './heaviest-rise.ts'
import { likenesses } from './likeness.ts'

/** A clause as pairing sees it. `parent`: its place in the same list, null at the root; parents come first. */
export interface PairingClause {
  readonly marker: string
  readonly heading: string
  readonly text: string
  readonly parent: number | null
}

/** Places in the two lists; null on the side that has no such clause. */
export interface ClausePair {
  readonly kind: ComparisonKind
  readonly old: number | null
  readonly new: number | null
}

/** Alike enough to be the same clause in other words. */
const alike = 0.4
/** The same, under the same parent. */
const alikeNear = 0.35
/** Enough for clauses of one heading, or the only ones left between the same neighbours. */
const related = 0.15

interface Side {
  readonly clauses: readonly PairingClause[]
  readonly bodies: readonly string[]
  readonly headings: readonly string[]
  readonly partner: Int32Array
}

/**
 * Which clauses of two versions of a policy are the same, wherever they stand and however they are numbered: first
 * those of the same words, then the most alike by their passages, heading and surroundings, then what is left over
 * between the same neighbours. Every clause is in exactly one pair. Pairs come in the order of the new version, deleted
 * clauses behind what they stood behind. Near linear (see `likenesses`).
 */
export function pairClauses(old: readonly PairingClause[], now: readonly PairingClause[]): readonly ClausePair[] {
  const [a, b] = [sideOf(old), sideOf(now)]
  pairEqual(a, b)
  pairAlike(a, b)
  pairLeftOver(a, b)
  const moved = findMoved(a, b)
  const kindOf = (at: number, other: number): ComparisonKind =>
    moved.has(at) ? 'moved' : a.bodies[other] === b.bodies[at] ? 'kept' : 'reworded'
  return inOrder(a, b, moved).map(([other, at]) => ({
    old: other,
    new: at,
    kind: other === null ? 'added' : at === null ? 'deleted' : kindOf(at, other),
  }))
}

function sideOf(clauses: readonly PairingClause[]): Side {
  return {
    clauses,
    headings: clauses.map(({ heading }) => foldText(heading)),
    partner: new Int32Array(clauses.length).fill(-1),
    bodies: clauses.map(({ marker, text }) => foldText(text.startsWith(marker) ? text.slice(marker.length) : text)),
  }
}

const isRoot = ({ clauses }: Side, at: number): boolean => (clauses[at]?.parent ?? null) === null
const partnerOf = (side: Side, at: number | null | undefined): number =>
  at === null || at === undefined ? -1 : (side.partner[at] ?? -1)
const join = (a: Side, b: Side, old: number, now: number): void => {
  a.partner[old] = now
  b.partner[now] = old
}

/** The same words: those whose parents are paired with each other first, then in order. */
function pairEqual(a: Side, b: Side): void {
  const places = new Map<string, number[]>()
  a.bodies.forEach((body, at) => {
    if (body === '') return
    const list = places.get(body)
    if (list) list.push(at)
    else places.set(body, [at])
  })
  const again: number[] = []
  b.bodies.forEach((body, at) => {
    const free = places.get(body) ?? []
    if (free.length === 0) return
    const parent = b.clauses[at]?.parent
    const near = free.length === 1 ? 0 : free.findIndex((other) => sameParents(a, b, a.clauses[other]?.parent, parent))
    if (near < 0) {
      again.push(at)
      return
    }
    join(a, b, free.splice(near, 1)[0] ?? -1, at)
  })
  for (const at of again) {
    const other = places.get(b.bodies[at] ?? '')?.shift()
    if (other !== undefined) join(a, b, other, at)
  }
}

/** Both at the root, or paired with each other. */
function sameParents(a: Side, b: Side, old: number | null | undefined, now: number | null | undefined): boolean {
  if ((old ?? null) === null || (now ?? null) === null) return (old ?? null) === (now ?? null)
  return partnerOf(b, now) === old && partnerOf(a, old) === now
}

/**
 * The most alike first; a clause under the same parent, or behind the same neighbour, goes before its double elsewhere.
 */
function pairAlike(a: Side, b: Side): void {
  const [oldFree, newFree] = [freeOf(a), freeOf(b)]
  const pick = (values: readonly string[], free: readonly number[]): string[] => free.map((at) => values[at] ?? '')
  const candidates = likenesses(pick(a.bodies, oldFree), pick(b.bodies, newFree)).map(({ old, new: now, score }) => {
    const [other, at] = [oldFree[old] ?? -1, newFree[now] ?? -1]
    const sameHeading = a.headings[other] !== '' && a.headings[other] === b.headings[at]
    const near = sameParents(a, b, a.clauses[other]?.parent, b.clauses[at]?.parent)
    return {
      other,
      at,
      enough: score >= (sameHeading ? related : near ? alikeNear : alike),
      rank: score + (sameHeading ? 0.3 : 0) + (near ? 0.05 : 0),
    }
  })
  candidates.sort((x, y) => y.rank - x.rank || x.at - y.at || x.other - y.other)
  for (const { other, at, enough } of candidates)
    if (enough && a.partner[other] === -1 && b.partner[at] === -1) join(a, b, other, at)
}

const freeOf = ({ partner }: Side): number[] => [...partner.keys()].filter((at) => partner[at] === -1)

/** Clauses left over behind the same neighbour and on the same level that have a little in common. */
function pairLeftOver(a: Side, b: Side): void {
  const free = freeOf(b).flatMap((at) => {
    const other = at === 0 ? 0 : partnerOf(b, at - 1) + 1
    return (at === 0 || other > 0) && other < a.partner.length && a.partner[other] === -1 ? [{ at, other }] : []
  })
  for (const { at, other } of free) {
    const [score] = likenesses([a.bodies[other] ?? ''], [b.bodies[at] ?? ''])
    const sameLevel = isRoot(a, other) === isRoot(b, at)
    if (score !== undefined && score.score >= related && sameLevel) join(a, b, other, at)
  }
}

/**
 * New places of the clauses that left their order. A clause that keeps its order below a clause that moved has not
 * moved itself.
 */
function findMoved(a: Side, b: Side): ReadonlySet<number> {
  const left = leavers(
    b,
    [...b.partner.keys()].filter((at) => b.partner[at] !== -1),
  )
  const moved = new Set(left)
  const byParent = new Map<number, number[]>()
  for (const at of left) {
    const parent = b.clauses[at]?.parent ?? null
    if (parent === null || !left.has(parent) || !sameParents(a, b, a.clauses[partnerOf(b, at)]?.parent, parent))
      continue
    byParent.set(parent, [...(byParent.get(parent) ?? []), at])
  }
  for (const siblings of byParent.values()) {
    const out = leavers(b, siblings)
    for (const at of siblings) if (!out.has(at)) moved.delete(at)
  }
  return moved
}

function leavers(b: Side, members: readonly number[]): ReadonlySet<number> {
  const kept = heaviestRise(members.map((at) => ({ rank: partnerOf(b, at), weight: 1 + (b.bodies[at]?.length ?? 0) })))
  return new Set(members.filter((_, index) => kept[index] !== true))
}

function inOrder(a: Side, b: Side, moved: ReadonlySet<number>): readonly (readonly [number | null, number | null])[] {
  // what was deleted goes behind the nearest old clause before it that kept its place; -1: in front of all
  const behind = new Map<number, number[]>()
  let place = -1
  a.partner.forEach((at, other) => {
    if (at === -1) behind.set(place, [...(behind.get(place) ?? []), other])
    else if (!moved.has(at)) place = at
  })
  const deleted = (at: number): readonly (readonly [number, null])[] =>
    (behind.get(at) ?? []).map((other) => [other, null])
  return [
    ...deleted(-1),
    ...[...b.partner].flatMap((other, at) => [[other === -1 ? null : other, at] as const, ...deleted(at)]),
  ]
}
