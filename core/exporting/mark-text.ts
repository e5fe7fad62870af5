/** A stretch to be shown differently; `start`/`end` are UTF-16 offsets in the text at hand, half-open. */
export interface Marking {
  readonly start: number
  readonly end: number
  readonly kind: 'heading' | 'highlight' | 'tagged'
  /** What stands as a raised number after its end. */
  readonly number?: number
}

/** A piece of text with everything that covers it; `numbers` end here. */
export interface Piece {
  readonly text: string
  readonly kinds: ReadonlySet<Marking['kind']>
  readonly numbers: readonly number[]
}

/**
 * Cuts a text where markings begin and end, so that overlapping ones need no crossing elements. Afterwards: the pieces
 * joined are the text.
 */
export function markText(text: string, markings: readonly Marking[]): readonly Piece[] {
  const inside = markings
    .map((marking) => ({ ...marking, start: Math.max(0, marking.start), end: Math.min(text.length, marking.end) }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    return {
      text: text.slice(start, end),
      kinds: new Set(inside.filter((marking) => marking.start <= start && marking.end >= end).map(({ kind }) => kind)),
      numbers: inside
        .flatMap((marking) => (marking.end === end && marking.number !== undefined ? [marking.number] : []))
        .sort((a, b) => a - b),
    }
  })
}
