import type { CleanedText } from '../model/cleaned-text.ts'

/** The stretch [start, end) of a cleaned text as a cleaned text of its own, positions counted anew. A change at the border belongs to the stretch it begins in. */
export function sliceCleaned(cleaned: CleanedText, start: number, end: number): CleanedText {
  return {
    text: cleaned.text.slice(start, end),
    pieces: cleaned.pieces.flatMap((p) => {
      const from = Math.max(p.start, start)
      const to = Math.min(p.end, end)
      return to > from ? [{ ...p, start: from - start, end: to - start, from: p.inserted ? p.from : p.from + from - p.start }] : []
    }),
    changes: cleaned.changes.filter((c) => c.at.start >= start && (c.at.start < end || (end === cleaned.text.length && c.at.start === end)))
      .map((c) => ({ ...c, at: { start: c.at.start - start, end: Math.min(c.at.end, end) - start } })),
  }
}
