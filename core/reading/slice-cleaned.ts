import type { CleanedText } from '../model/cleaned-text.ts'

/** First index whose key is at least `least`; keys ascend. */
function firstFrom<T>(items: readonly T[], key: (item: T) => number, least: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && key(item) < least) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The stretch [start, end) of a cleaned text as a cleaned text of its own, positions counted anew. Its changes are
 * those that begin in [start, next): `next` is where the next stretch starts, so that one on the line break between two
 * belongs to the first; the text's last stretch has those at its end too. Costs what the stretch is long, not the text.
 */
export function sliceCleaned(cleaned: CleanedText, start: number, end: number, next = end): CleanedText {
  const { text, pieces, changes } = cleaned
  const last = next >= text.length ? Infinity : next
  return {
    text: text.slice(start, end),
    pieces: pieces
      .slice(
        firstFrom(pieces, (p) => p.end, start + 1),
        firstFrom(pieces, (p) => p.start, end),
      )
      .map((p) => {
        const from = Math.max(p.start, start)
        return {
          ...p,
          start: from - start,
          end: Math.min(p.end, end) - start,
          from: p.inserted ? p.from : p.from + from - p.start,
        }
      }),
    changes: changes
      .slice(
        firstFrom(changes, (c) => c.at.start, start),
        firstFrom(changes, (c) => c.at.start, last),
      )
      .map((c) => ({ ...c, at: { start: c.at.start - start, end: Math.min(c.at.end, end) - start } })),
  }
}
