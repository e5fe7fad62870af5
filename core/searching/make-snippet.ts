import type { TextRange } from '../model/text-range.ts'

export interface Snippet {
  readonly snippet: string
  readonly marks: readonly TextRange[]
}

/** UTF-16 units: what fits two lines of a search hit, and how much of it stands before the first match. */
const longest = 110
const before = 28

/**
 * The piece of a clause around its first match; `marks` are the matches inside it, in units of the snippet. "…" stands
 * where the clause goes on; line breaks become blanks, unit for unit. Without matches: the clause's beginning.
 */
export function makeSnippet(text: string, matches: readonly TextRange[]): Snippet {
  const first = matches[0]?.start ?? 0
  const start =
    text.length <= longest ? 0 : wholeCharacter(text, Math.max(0, Math.min(first - before, text.length - longest)))
  const end = wholeCharacter(text, Math.min(text.length, start + longest))
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    snippet: lead + text.slice(start, end).replace(/\s/gu, ' ') + (end < text.length ? '…' : ''),
    marks: matches
      .filter((match) => match.start < end && match.end > start)
      .map((match) => ({ start: Math.max(match.start, start) + shift, end: Math.min(match.end, end) + shift })),
  }
}

/** The same place, or one earlier when it would split a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
