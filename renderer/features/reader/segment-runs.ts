import type { TextRange } from '../../../core/model/text-range.ts'

/** Something that lies over a stretch of text. */
export interface Overlay<Key> {
  readonly range: TextRange
  readonly key: Key
}

/**
 * A stretch over which nothing changes: UTF-16, half-open. `keys`: what lies over it, in the order the overlays were
 * given.
 */
export interface Run<Key> {
  readonly start: number
  readonly end: number
  readonly keys: readonly Key[]
}

/**
 * Cuts `range` where any overlay begins or ends. Overlays may overlap, nest, repeat and reach outside `range`.
 * Afterwards: the runs are in order, not empty, and tile `range` to the unit; an empty range has no runs.
 */
export function segmentRuns<Key>(range: TextRange, overlays: readonly Overlay<Key>[]): readonly Run<Key>[] {
  const inside = overlays
    .map(({ range: over, key }, order) => ({
      start: Math.max(over.start, range.start),
      end: Math.min(over.end, range.end),
      key,
      order,
    }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([range.start, range.end, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const byStart = inside.toSorted((a, b) => a.start - b.start)
  const runs: Run<Key>[] = []
  let open: typeof inside = []
  let next = 0
  cuts.slice(0, -1).forEach((start, index) => {
    open = open.filter((overlay) => overlay.end > start)
    for (let overlay = byStart[next]; overlay !== undefined && overlay.start === start; overlay = byStart[++next])
      open.push(overlay)
    open.sort((a, b) => a.order - b.order)
    runs.push({ start, end: cuts[index + 1] ?? range.end, keys: open.map(({ key }) => key) })
  })
  return runs
}
