import { foldText, foldWithMap } from '../../core/reading/fold-text.ts'
import type { TextRange } from '../../core/model/text-range.ts'

/**
 * Where a short query stands in a name, folded as search folds: Traditional finds Simplified, full width finds half.
 * Several words must all be there, in any order. null: not found; an empty query is found everywhere, with nothing to
 * mark.
 */
export function findInName(name: string, query: string): readonly TextRange[] | null {
  const words = query
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  const { folded, offsets } = foldWithMap(name)
  const ranges: TextRange[] = []
  for (const word of words) {
    const at = folded.indexOf(word)
    if (at < 0) return null
    ranges.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? name.length })
  }
  return ranges.sort((a, b) => a.start - b.start)
}
