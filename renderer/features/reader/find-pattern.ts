import type { TextRange } from '../../../core/model/text-range.ts'

/**
 * How words are looked for. `exact`: as printed, case, width and script included; else they do not matter. `pattern`: a
 * regular expression, where only case can be left out.
 */
export interface FindManner {
  readonly exact: boolean
  readonly pattern: boolean
}

/** What a pattern finds. 'wrong': no regular expression; 'slow': it did not come to an end in the time it has. */
export type PatternAnswer =
  | { readonly ok: true; readonly ranges: readonly TextRange[] }
  | { readonly ok: false; readonly problem: 'wrong' | 'slow' }

const MOST = 100_000

/**
 * Where a pattern matches, as ranges (UTF-16) in order, without overlaps; matches of nothing left out. It may run for
 * long: ask it where that can be stopped.
 */
export function findPattern(text: string, source: string, exact: boolean): PatternAnswer {
  const pattern = compiled(source, exact)
  if (pattern === null) return { ok: false, problem: 'wrong' }
  const ranges: TextRange[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') ranges.push({ start: match.index, end: match.index + match[0].length })
    if (ranges.length === MOST) break
  }
  return { ok: true, ranges }
}

function compiled(source: string, exact: boolean): RegExp | null {
  try {
    return new RegExp(source, exact ? 'gmu' : 'gimu')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Where the very words stand, as ranges (UTF-16) in order, without overlaps. */
export function findExactly(text: string, words: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  if (words === '') return ranges
  for (let at = text.indexOf(words); at !== -1 && ranges.length < MOST; at = text.indexOf(words, at + words.length))
    ranges.push({ start: at, end: at + words.length })
  return ranges
}
