import type { ClauseId } from '../../../core/model/ids.ts'
import type { ComparisonKind } from '../../../core/model/comparison.ts'
import type { PolicyComparison } from '../../../core/model/policy-comparison.ts'
import { rowFilter, type AlignmentFilter, type AlignmentRow } from './alignment-rows.ts'

/** What became of a line: of two versions, or of two levels; 'kept' is what asks for nothing. */
export type OverviewKind = ComparisonKind | Exclude<AlignmentFilter, 'dismissed'>

/** A line of a comparison: on which sides it stands, and how long it is in UTF-16 units. */
export interface OverviewLine {
  readonly kind: OverviewKind
  readonly left: boolean
  readonly right: boolean
  readonly length: number
}

/** A line as the overview draws it; px from its top. */
export interface OverviewBlock {
  readonly kind: OverviewKind
  readonly left: boolean
  readonly right: boolean
  readonly top: number
  readonly height: number
}

/**
 * What an overview line weighs before all are fitted: short ones must still be seen, long ones must not drown the rest.
 */
const weightOf = (length: number): number => 4 + Math.min(8, Math.round(length / 60))
const gap = 3

/** The lines of two versions. */
export const versionLines = ({ pairs, lines }: Pick<PolicyComparison, 'pairs' | 'lines'>): readonly OverviewLine[] =>
  lines.map(({ pair, side }) => ({
    kind: pairs[pair]?.kind ?? 'kept',
    left: side !== 'new',
    right: side !== 'old',
    length: pairs[pair]?.marks.reduce((sum, { text }) => sum + text.length, 0) ?? 0,
  }))

/** Which lines of two versions a moved clause left and came to. */
export function movedLines({
  pairs,
  lines,
}: Pick<PolicyComparison, 'pairs' | 'lines'>): readonly { readonly from: number; readonly to: number }[] {
  const ends = new Map<number, { from?: number; to?: number }>()
  lines.forEach(({ pair, side }, line) => {
    if (pairs[pair]?.kind !== 'moved' || side === 'both') return
    ends.set(pair, { ...ends.get(pair), [side === 'old' ? 'from' : 'to']: line })
  })
  return [...ends.values()].flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [{ from, to }]))
}

/** The rows of two levels. What was dismissed asks for nothing. */
export const levelLines = (
  rows: readonly AlignmentRow[],
  lengthOf: (clauseId: ClauseId) => number,
): readonly OverviewLine[] =>
  rows.map((row) => {
    const filter = rowFilter(row)
    return {
      kind: filter === null || filter === 'dismissed' ? 'kept' : filter,
      left: row.kind !== 'lower',
      right: row.kind !== 'upper',
      length: lengthOf(row.kind === 'upper' ? row.upper : row.lower),
    }
  })

/**
 * Where each line stands in a strip of `height` px. Few lines keep a size of their own and leave the rest of the strip
 * empty; many are fitted. Afterwards: blocks are in order and inside the strip; a change is never thinner than 1.5 px,
 * so that none is lost among thousands.
 */
export function overviewBlocks(lines: readonly OverviewLine[], height: number): readonly OverviewBlock[] {
  const weights = lines.map(({ length }) => weightOf(length))
  const total = weights.reduce((sum, weight) => sum + weight + gap, 0)
  const scale = total === 0 ? 1 : Math.min(1, height / total)
  let at = 0
  return lines.map(({ kind, left, right }, index) => {
    const top = at * scale
    const own = (weights[index] ?? 0) * scale
    at += (weights[index] ?? 0) + gap
    const least = kind === 'kept' ? Math.min(own, 0.8) : 1.5
    const tall = Math.max(own, least)
    return { kind, left, right, top: Math.max(0, Math.min(top, height - tall)), height: tall }
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
