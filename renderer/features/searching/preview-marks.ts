import type { SearchHit } from '../../../core/model/search.ts'
import type { TextRange } from '../../../core/model/text-range.ts'
import { findWords } from '../../../core/searching/find-matches.ts'
import { parsePhrase, parseQuery } from '../../../core/searching/parse-query.ts'
import type { SearchQuery } from '../../state/search-query.ts'

/**
 * What to mark in a clause's whole text, `clauseStart` its place in the policy. Words are looked for anew; of a regular
 * expression the marks the workbench gave are moved from the snippet into the text, for no pattern of a person's runs
 * in the window.
 */
export function previewMarks(
  text: string,
  clauseStart: number,
  hit: SearchHit,
  { query, regex, phrase }: Pick<SearchQuery, 'query' | 'regex' | 'phrase'>,
): readonly TextRange[] {
  if (!regex) {
    const { all } = phrase ? parsePhrase(query) : parseQuery(query)
    return findWords(text, all.flat())
  }
  const [first] = hit.marks
  if (first === undefined || hit.match === null) return []
  const shift = hit.match.start - clauseStart - first.start
  return hit.marks
    .map(({ start, end }) => ({ start: start + shift, end: Math.min(end + shift, text.length) }))
    .filter(({ start, end }) => start >= 0 && start < end)
}
