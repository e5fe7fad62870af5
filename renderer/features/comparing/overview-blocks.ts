import type { ComparisonKind } from '../../../core/model/comparison.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'

/** A line as the overview draws it; px from its top. */
export interface OverviewBlock { readonly kind: ComparisonKind; readonly left: boolean; readonly right: boolean; readonly top: number; readonly height: number }

/** What an overview line weighs before all are fitted: short ones must still be seen, long ones must not drown the rest. */
const weightOf = (length: number): number => 4 + Math.min(8, Math.round(length / 60))
const gap = 3

/**
 * Where each line of a comparison stands in a strip of `height` px. Few lines keep a size of their own and leave the rest of the strip empty; many are fitted.
 * Afterwards: blocks are in order and inside the strip; a change is never thinner than 1.5 px, so that none is lost among thousands.
 */
export function overviewBlocks({ pairs, lines }: Pick<PolicyComparison, 'pairs' | 'lines'>, height: number): readonly OverviewBlock[] {
  const weights = lines.map(({ pair }) => weightOf(pairs[pair]?.marks.reduce((sum, { text }) => sum + text.length, 0) ?? 0))
  const total = weights.reduce((sum, weight) => sum + weight + gap, 0)
  const scale = total === 0 ? 1 : Math.min(1, height / total)
  let at = 0
  return lines.map(({ pair, side }, index) => {
    const kind = pairs[pair]?.kind ?? 'kept'
    const top = at * scale
    const own = (weights[index] ?? 0) * scale
    at += (weights[index] ?? 0) + gap
    const least = kind === 'kept' ? Math.min(own, 0.8) : 1.5
    const tall = Math.max(own, least)
    return { kind, left: side !== 'new', right: side !== 'old', top: Math.max(0, Math.min(top, height - tall)), height: tall }
  })
}

/** The line that stands at `y`: the last one that begins above it; -1 without lines. */
export function lineAt(blocks: readonly OverviewBlock[], y: number): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.top ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return blocks.length === 0 ? -1 : low
}
