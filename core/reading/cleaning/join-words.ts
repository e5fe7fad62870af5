import type { Rewrite } from '../rewrite-text.ts'
import type { TextLine } from '../text-lines.ts'

/**
 * What stands between two joined lines: nothing beside Chinese, a blank between words, nothing where a hyphen parted
 * one word. The text is looked through once, and only where a hyphen ends a line.
 */
export function joinOf(text: string): (line: TextLine, next: TextLine) => Rewrite {
  let known: KnownWords | null = null
  return (line, next) => {
    const first = /([A-Za-z]{2,30})[-\u00ad\u2010]$/u.exec(line.text)?.[1]
    const second = /^[a-z]{2,30}/u.exec(next.text)?.[0]
    if (first !== undefined && second !== undefined) {
      known ??= knownWords(text)
      return {
        start: isOneWord(first.toLowerCase(), second, known) ? line.end - 1 : line.end,
        end: next.start,
        after: '',
      }
    }
    const latin = /[A-Za-z]["')\]”’,;:.]{0,2}$/u.test(line.text) || /^["'(“‘[]?[A-Za-z]/u.test(next.text)
    const blank = latin && /[A-Za-z0-9,;:.)\]%”’"']$/u.test(line.text) && /^[A-Za-z0-9(["“‘]/u.test(next.text)
    return { start: line.end, end: next.start, after: blank ? ' ' : '' }
  }
}

interface KnownWords {
  readonly whole: ReadonlySet<string>
  /** Words that stand beside a hyphen inside a line. */
  readonly halves: ReadonlySet<string>
}

function knownWords(text: string): KnownWords {
  const whole = new Set<string>()
  const halves = new Set<string>()
  for (const [word] of text.matchAll(/[A-Za-z]{2,40}(?:-[A-Za-z]{2,40}){0,4}/gu)) {
    const lower = word.toLowerCase()
    whole.add(lower)
    if (lower.includes('-')) for (const half of lower.split('-')) halves.add(half)
  }
  return { whole, halves }
}

/** Second halves that make compounds: data-driven, law-based. */
const compounds =
  /^(?:based|driven|wide|level|term|related|oriented|led|owned|funded|free|specific|making|sharing|quality|scale|border|party)$/u

/**
 * regula-tion is one word, data-driven two. The rest of the text tells; where it does not, a hyphen at a line's end
 * parts a word unless both halves make a known kind of compound.
 */
function isOneWord(first: string, second: string, { whole, halves }: KnownWords): boolean {
  if (whole.has(first + second)) return true
  if (whole.has(`${first}-${second}`)) return false
  return !compounds.test(second) && !halves.has(first)
}
