import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Target } from '../model/target.ts'
import type { TargetPairing, TargetStanding } from '../model/target-standing.ts'
import { lastDayOf } from './last-day.ts'
import {
  countedBy,
  type Counted,
  isCeiling,
  SAME_COUNT,
  shareOfBoth,
  shareOfShorter,
  stricterFigure,
} from './same-count.ts'

/** A target with the clause it stands in. */
export interface PlacedTarget {
  readonly clauseId: ClauseId
  readonly target: Target
}
interface ReadyTarget extends PlacedTarget {
  readonly counted: Counted
}

/** The targets of a base, made ready once for all that are compared with them. Those of a draft only are left out. */
export interface BaseTargets {
  /** In or below a clause, in text order. */
  readonly under: ReadonlyMap<ClauseId, readonly ReadyTarget[]>
  readonly byUnit: ReadonlyMap<string, readonly ReadyTarget[]>
}

/** The clauses of the base that a clause answers, the surest first. */
export interface AnsweredClauses {
  readonly links: readonly ClauseId[]
  readonly suggestions: readonly ClauseId[]
}

/**
 * Names in common that are enough where neither link nor suggestion speaks for two targets: 应用场景 and 典型应用场景
 * are one count, 企业 and 数据企业 are not.
 */
const SAME_NAME = 0.75

/** A target without a name counts what its words say. */
const counted = (target: Target): Counted =>
  countedBy(target.what === '' ? { what: target.quote, unit: target.unit } : target)

export function prepareTargets(
  clauses: readonly Pick<Clause, 'id' | 'parentId'>[],
  targets: readonly PlacedTarget[],
): BaseTargets {
  const parents = new Map(clauses.map(({ id, parentId }) => [id, parentId]))
  const under = new Map<ClauseId, ReadyTarget[]>()
  const byUnit = new Map<string, ReadyTarget[]>()
  const put = <Key>(into: Map<Key, ReadyTarget[]>, key: Key, target: ReadyTarget): void => {
    const there = into.get(key)
    if (there === undefined) into.set(key, [target])
    else there.push(target)
  }
  for (const { clauseId, target } of targets) {
    if (target.status !== 'final') continue
    const ready = { clauseId, target, counted: counted(target) }
    put(byUnit, ready.counted.unit, ready)
    for (let at: ClauseId | null = clauseId; at !== null; at = parents.get(at) ?? null) put(under, at, ready)
  }
  return { under, byUnit }
}

/**
 * The target of the base that a target is to be compared with: in clauses that its clause answers by link, then by
 * suggestion, one that counts the same in the same unit; else anywhere, one with all but the same name. Of several the
 * one with the same deadline, then the same figure, then the first. null: there is none.
 */
export function counterpartTarget(
  target: Target,
  base: BaseTargets,
  { links, suggestions }: AnsweredClauses,
): (PlacedTarget & { readonly by: TargetPairing }) | null {
  const ours = counted(target)
  const below = (clauses: readonly ClauseId[]): readonly ReadyTarget[] =>
    clauses.flatMap((clause) => base.under.get(clause) ?? []).filter((each) => each.counted.unit === ours.unit)
  const ways = [
    { by: 'link', among: below(links), alike: shareOfShorter, least: SAME_COUNT },
    { by: 'suggestion', among: below(suggestions), alike: shareOfShorter, least: SAME_COUNT },
    { by: 'indicator', among: base.byUnit.get(ours.unit) ?? [], alike: shareOfBoth, least: SAME_NAME },
  ] as const
  for (const { by, among, alike, least } of ways) {
    const [best] = among
      .map((each) => ({ each, alike: alike(ours, each.counted), near: nearness(target, each.target) }))
      .filter((each) => each.alike >= least)
      .toSorted((a, b) => b.alike - a.alike || b.near - a.near)
    if (best !== undefined) return { clauseId: best.each.clauseId, target: best.each.target, by }
  }
  return null
}

const nearness = (a: Target, b: Target): number =>
  4 * Number(a.deadline === b.deadline) + 2 * Number(a.value === b.value) + Number(a.comparator === b.comparator)

/**
 * How a target stands to one that counts the same. The other way round stricter and looser change places, and nothing
 * else does.
 */
export function standingOf(target: Target, base: Target): Exclude<TargetStanding, 'no-counterpart'> {
  if (isCeiling(target) !== isCeiling(base)) return 'mixed'
  const ways = [
    Number(stricterFigure(target, base)) - Number(stricterFigure(base, target)),
    stricterDeadline(target.deadline, base.deadline),
  ]
  const [stricter, looser] = [ways.includes(1), ways.includes(-1)]
  return stricter && looser ? 'mixed' : stricter ? 'stricter' : looser ? 'looser' : 'equal'
}

/** 1: earlier, or the only one; -1: later, or missing; 0: the same day, or none in either. */
function stricterDeadline(deadline: string | null, base: string | null): number {
  if (deadline === null || base === null) return Number(base === null) - Number(deadline === null)
  const [day, baseDay] = [lastDayOf(deadline), lastDayOf(base)]
  return day === baseDay ? 0 : day < baseDay ? 1 : -1
}
