import type { Modality } from '../model/clause-facts.ts'
import type { Sharpening } from '../model/coverage.ts'
import type { Comparator, Target } from '../model/target.ts'
import { foldText } from '../reading/fold-text.ts'

/** What a task says of targets and how binding it speaks, its unnumbered paragraphs with it. */
export interface TaskFacts { readonly targets: readonly Target[]; readonly modality: Modality | null }

const binding: readonly Modality[] = ['explore', 'encourage', 'support', 'should', 'must']
export const bindingOf = (modality: Modality | null): number => (modality === null ? -1 : binding.indexOf(modality))
const most: readonly Comparator[] = ['<=', '<']
/** Scales that a unit is printed with are in the value already. */
const unitOf = ({ unit }: Target): string => foldText(unit).replace(/^(?:百|千|十)?[万亿]+|^[百千](?=.)/u, '')

/** How alike what two targets count is, 0 to 1: the share of neighbouring characters they have in common. */
function sameCount(a: Target, b: Target): number {
  const [x, y] = [pairs(a.what), pairs(b.what)]
  if (x.size === 0 || y.size === 0) return foldText(a.what) === foldText(b.what) ? 1 : 0
  let both = 0
  for (const pair of x) if (y.has(pair)) both += 1
  return both / Math.min(x.size, y.size)
}

function pairs(words: string): ReadonlySet<string> {
  const characters = Array.from(foldText(words).replace(/[^\p{L}\p{N}]+/gu, ''))
  return new Set(characters.slice(1).map((next, at) => `${characters[at] ?? ''}${next}`))
}

/** Enough in common to be the same count. */
const same = 0.5

/** A bound from above is stricter the lower it is. An open bound (>) is stricter than a closed one of the same value. */
function stricter(now: Target, base: Target): boolean {
  const [above, aboveBase] = [most.includes(now.comparator), most.includes(base.comparator)]
  if (above !== aboveBase) return false
  if (now.value !== base.value) return above ? now.value < base.value : now.value > base.value
  return (now.comparator === '>' && base.comparator !== '>') || (now.comparator === '<' && base.comparator !== '<')
}

/** "2026" is the end of that year, "2026-06" the end of that month: of two that begin alike the more exact one is not later. */
const lastDay = (deadline: string): string => (deadline.length === 4 ? `${deadline}-12-31` : deadline.length === 7 ? `${deadline}-31` : deadline)

/**
 * In what a counterpart goes further than the task it answers, each with what it is told by. Targets are compared where they count the same in the same unit;
 * what stands in a draft only does not count. A smaller share of a national figure is no finding.
 */
export function sharpeningOf(base: TaskFacts, now: TaskFacts): readonly Sharpening[] {
  const theirs = base.targets.filter(({ status }) => status === 'final')
  const found: Sharpening[] = []
  for (const target of now.targets) {
    if (target.status !== 'final') continue
    const [match] = theirs.filter((each) => unitOf(each) === unitOf(target)).map((each) => ({ each, alike: sameCount(target, each) })).filter(({ alike }) => alike >= same).toSorted((a, b) => b.alike - a.alike)
    if (match === undefined) { found.push({ kind: 'target-added', target }); continue }
    const { each } = match
    if (stricter(target, each)) found.push({ kind: 'target-stricter', target, base: each })
    if (target.deadline !== null && each.deadline === null) found.push({ kind: 'deadline-added', target, base: each })
    else if (target.deadline !== null && each.deadline !== null && lastDay(target.deadline) < lastDay(each.deadline)) found.push({ kind: 'deadline-earlier', target, base: each })
  }
  const { modality } = now
  // a clause that only states says nothing that could be weaker
  if (modality !== null && base.modality !== null && bindingOf(modality) > bindingOf(base.modality)) found.push({ kind: 'modality-stronger', modality, base: base.modality })
  return found
}
