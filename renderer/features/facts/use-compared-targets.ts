import { useMemo } from 'react'
import type { PolicySummary } from '../../../core/contract/workbench.ts'
import { comparedRows } from '../../../core/library/queries/targets-against.ts'
import type { FactRow, FactsAnswer } from '../../../core/model/fact-row.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { ComparedTarget } from '../../../core/model/target-standing.ts'
import type { FactsView } from './facts-view.ts'
import { baseNow } from './target-base.ts'
import { useAgainst } from './use-against.ts'

/** What the targets are compared with, and how each stands. */
export interface ShownAgainst {
  readonly base: PolicyId
  readonly of: ReadonlyMap<FactRow, ComparedTarget>
}

/** `base` and `against` null: nothing is compared. */
export interface ComparedTargets {
  readonly base: PolicySummary | null
  readonly against: ShownAgainst | null
  /** Of a comparison under way: how many policies are done, of how many. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** The asked policies' targets against those of the base that is chosen, or is plainly the one. */
export function useComparedTargets(
  view: FactsView,
  policies: readonly PolicySummary[],
  answer: FactsAnswer | null,
): ComparedTargets {
  const asked = useMemo(() => {
    const there = view.policyIds === null ? null : new Set(view.policyIds)
    return policies.filter(({ id }) => there === null || there.has(id))
  }, [policies, view.policyIds])
  const base = view.kind === 'target' ? baseNow(view.against === 'first' ? asked : policies, view.against) : null
  const baseId = base?.id ?? null
  const others = useMemo(() => asked.flatMap(({ id }) => (id === baseId ? [] : [id])), [asked, baseId])
  const compared = useAgainst(baseId, others)
  const against = useMemo(
    () =>
      baseId === null
        ? null
        : {
            base: baseId,
            of: compared.answer === null ? new Map<never, never>() : comparedRows(answer?.rows ?? [], compared.answer),
          },
    [baseId, answer, compared.answer],
  )
  const progress = compared.progress && {
    done: compared.progress.done,
    total: compared.progress.total ?? others.length,
  }
  return { base, against, progress }
}
