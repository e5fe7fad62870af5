import { foldText, foldWithMap } from '../../../core/reading/fold-text.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * Where words that two clauses share stand in one of them, folded as search folds (the other may be in the other
 * script). Ranges are UTF-16 in `text`, in order; where words overlap or touch they are one range.
 */
export function markShared(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, offsets } = foldWithMap(text)
  const found: TextRange[] = []
  for (const word of new Set(words.map(foldText))) {
    if (word === '') continue
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
      found.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? text.length })
  }
  return found
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<TextRange[]>((joined, range) => {
      const last = joined.at(-1)
      if (last === undefined || range.start > last.end) joined.push(range)
      else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
      return joined
    }, [])
}
