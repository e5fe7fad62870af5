import type { Anchor } from '../../model/anchor.ts'
import type { Clause } from '../../model/clause.ts'
import type { TextRange } from '../../model/text-range.ts'

/** Units of context kept on either side of an anchor, as everywhere in Piyue. */
const CONTEXT = 32

/** A stretch inside one clause; `whole`: it is all of the clause. */
export interface Part {
  readonly clause: Clause
  readonly range: TextRange
  readonly whole: boolean
}

/**
 * Cuts a stretch of the text at the ends of clauses. What of it lies in no clause, and blanks that a cut leaves over,
 * are not among the parts. `clauses` are in text order.
 */
export function partFinder(text: string, clauses: readonly Clause[]): (range: TextRange) => readonly Part[] {
  return ({ start, end }) => {
    const parts: Part[] = []
    let [low, high] = [0, clauses.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((clauses[middle]?.range.end ?? Infinity) <= start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < clauses.length; at++) {
      const clause = clauses[at]
      if (clause === undefined || clause.range.start >= end) break
      const cut = { start: Math.max(start, clause.range.start), end: Math.min(end, clause.range.end) }
      const words = text.slice(cut.start, cut.end)
      const isCut = cut.start !== start || cut.end !== end
      if (isCut && words.trim() === '') continue
      // a stretch that was cut does not begin or end in blanks
      const range = !isCut
        ? cut
        : {
            start: cut.start + words.length - words.trimStart().length,
            end: cut.end - (words.length - words.trimEnd().length),
          }
      parts.push({
        clause,
        range,
        whole:
          text.slice(clause.range.start, range.start).trim() === '' &&
          text.slice(range.end, clause.range.end).trim() === '',
      })
    }
    return parts
  }
}

/** The anchor of a part. */
export function anchorOf(text: string, { clause, range: { start, end } }: Part): Anchor {
  const isLow = (at: number): boolean => {
    const unit = text.charCodeAt(at)
    return unit >= 0xdc00 && unit <= 0xdfff
  }
  const [before, after] = [Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT)]
  return {
    clauseId: clause.id,
    range: { start, end },
    exact: text.slice(start, end),
    // half a character is no context
    prefix: text.slice(isLow(before) && before < start ? before + 1 : before, start),
    suffix: text.slice(end, isLow(after) && after > end ? after - 1 : after),
  }
}
