import { foldText, unfoldRange, type FoldedText } from '../../../core/reading/fold-text.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * More than this are not listed: a policy of 20,000 clauses has fewer of any word worth finding, so that the count
 * shown is the whole.
 */
const MOST = 100_000

/**
 * Where `query` stands in a text, as ranges (UTF-16) in order, without overlaps. Simplified and Traditional, wide and
 * narrow, case, quotation marks and blanks do not matter. An empty query stands nowhere. `folded` is the text's folded
 * form, made once with `foldWithMap`.
 */
export function findInText(text: string, folded: FoldedText, query: string): readonly TextRange[] {
  const sought = foldText(query)
  if (sought === '') return []
  const found: TextRange[] = []
  for (
    let at = folded.folded.indexOf(sought);
    at !== -1 && found.length < MOST;
    at = folded.folded.indexOf(sought, at + sought.length)
  ) {
    found.push(unfoldRange(text, folded.offsets, at, at + sought.length))
  }
  return found
}

/** The first match at or after `offset`, round the end; -1 where there is none. */
export function matchFrom(found: readonly TextRange[], offset: number): number {
  if (found.length === 0) return -1
  const next = found.findIndex((range) => range.start >= offset)
  return next === -1 ? 0 : next
}
