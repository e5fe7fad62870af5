import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { Target } from '../model/target.ts'
import type { BaseTarget, TargetStanding } from '../model/target-standing.ts'
import type { Answering } from './coverage.ts'
import {
  type AnsweredClauses,
  counterpartTarget,
  type PlacedTarget,
  prepareTargets,
  standingOf,
} from './target-standing.ts'
import { taskOfClause, tasksOf } from './tasks.ts'

/** The targets of one clause in their order; null in place of one that was withdrawn. */
export interface ClauseTargets {
  readonly clauseId: ClauseId
  readonly targets: readonly (Target | null)[]
}

/** A policy as its targets are compared; clauses without any may be absent from `targets`. */
export interface PolicyTargets {
  readonly clauses: readonly Clause[]
  readonly targets: readonly ClauseTargets[]
}

/**
 * How one target stands to the base's: `place` is its place among the targets of its clause, from 0. `base` is null
 * where there is no counterpart.
 */
export interface StandingTarget {
  readonly clauseId: ClauseId
  readonly place: number
  readonly standing: TargetStanding
  readonly base: BaseTarget | null
}

/**
 * The targets of other policies against those of a base, which is made ready once. `answering`: what of the other
 * answers which clause of the base. What stands in a draft only is compared on neither side.
 */
export function targetComparer(
  base: PolicyTargets,
): (other: PolicyTargets, answering: readonly Answering[]) => readonly StandingTarget[] {
  const pathOf = new Map(base.clauses.map((clause) => [clause.id, clause.path]))
  const ready = prepareTargets(
    base.clauses,
    base.targets.flatMap(({ clauseId, targets }) =>
      targets.flatMap((target): PlacedTarget[] => (target === null ? [] : [{ clauseId, target }])),
    ),
  )
  return (other, answering) => {
    const answered = answeredBy(other.clauses, answering)
    return other.targets.flatMap(({ clauseId, targets }) =>
      targets.flatMap((target, place): StandingTarget[] => {
        if (target?.status !== 'final') return []
        const found = counterpartTarget(target, ready, answered(clauseId))
        if (found === null) return [{ clauseId, place, standing: 'no-counterpart', base: null }]
        return [
          {
            clauseId,
            place,
            standing: standingOf(target, found.target),
            base: {
              clauseId: found.clauseId,
              path: pathOf.get(found.clauseId) ?? '',
              target: found.target,
              by: found.by,
            },
          },
        ]
      }),
    )
  }
}

/** What a clause answers in the base: itself, then the numbered clause it belongs to. */
function answeredBy(
  clauses: readonly Clause[],
  answering: readonly Answering[],
): (clauseId: ClauseId) => AnsweredClauses {
  const tasks = taskOfClause(clauses, tasksOf(clauses))
  const answers = new Map<ClauseId, { readonly links: ClauseId[]; readonly suggestions: ClauseId[] }>()
  for (const each of answering) {
    const there = answers.get(each.from) ?? { links: [], suggestions: [] }
    if (each.by === 'link') there.links.push(each.to)
    else if (each.suggested) there.suggestions.push(each.to)
    answers.set(each.from, there)
  }
  return (clauseId) => {
    const own = [...new Set([clauseId, tasks.get(clauseId) ?? clauseId])].flatMap((from) => answers.get(from) ?? [])
    return { links: own.flatMap(({ links }) => links), suggestions: own.flatMap(({ suggestions }) => suggestions) }
  }
}
