import type { Modality } from '../model/clause-facts.ts'
import type { Sharpening } from '../model/coverage.ts'
import type { Target } from '../model/target.ts'
import { lastDayOf } from './last-day.ts'
import { countedBy, SAME_COUNT, shareOfShorter, stricterFigure } from './same-count.ts'

/** What a task says of targets and how binding it speaks, its unnumbered paragraphs with it. */
export interface TaskFacts {
  readonly targets: readonly Target[]
  readonly modality: Modality | null
}

const binding: readonly Modality[] = ['explore', 'encourage', 'support', 'should', 'must']
export const bindingOf = (modality: Modality | null): number => (modality === null ? -1 : binding.indexOf(modality))

/**
 * In what a counterpart goes further than the task it answers, each with what it is told by. Targets are compared where
 * they count the same in the same unit; what stands in a draft only does not count. A smaller share of a national
 * figure is no finding.
 */
export function sharpeningOf(base: TaskFacts, now: TaskFacts): readonly Sharpening[] {
  const theirs = base.targets
    .filter(({ status }) => status === 'final')
    .map((each) => ({ each, counted: countedBy(each) }))
  const found: Sharpening[] = []
  for (const target of now.targets) {
    if (target.status !== 'final') continue
    const count = countedBy(target)
    const [match] = theirs
      .filter(({ counted }) => counted.unit === count.unit)
      .map(({ each, counted }) => ({ each, alike: shareOfShorter(count, counted) }))
      .filter(({ alike }) => alike >= SAME_COUNT)
      .toSorted((a, b) => b.alike - a.alike)
    if (match === undefined) {
      found.push({ kind: 'target-added', target })
      continue
    }
    const { each } = match
    if (stricterFigure(target, each)) found.push({ kind: 'target-stricter', target, base: each })
    if (target.deadline !== null && each.deadline === null) found.push({ kind: 'deadline-added', target, base: each })
    else if (
      target.deadline !== null &&
      each.deadline !== null &&
      lastDayOf(target.deadline) < lastDayOf(each.deadline)
    )
      found.push({ kind: 'deadline-earlier', target, base: each })
  }
  const { modality } = now
  // a clause that only states says nothing that could be weaker
  if (modality !== null && base.modality !== null && bindingOf(modality) > bindingOf(base.modality))
    found.push({ kind: 'modality-stronger', modality, base: base.modality })
  return found
}
