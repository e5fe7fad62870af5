// the package has no types, and every room that takes this file in has to find ours
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak'
import type { Typeface } from './typeface.ts'

/** A stretch of a text that stands on one line; UTF-16, half-open. Line ends of the text itself belong to no line. */
export interface SetLine {
  readonly start: number
  readonly end: number
}

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/**
 * A text on lines of at most `width` points, the first of each paragraph shorter by `indent`. Lines break where Unicode
 * allows it (UAX 14), so that no line begins with a closing mark; a word longer than a line is cut between characters.
 * Afterwards: lines and line ends give back the text. An empty text is one empty line.
 */
export function breakLines(text: string, face: Typeface, size: number, width: number, indent = 0): readonly SetLine[] {
  const lines: SetLine[] = []
  let from = 0
  for (const {
    index,
    0: { length },
  } of text.matchAll(lineEnds)) {
    lines.push(...breakParagraph(text.slice(from, index), from, face, width / size, indent / size))
    from = index + length
  }
  lines.push(...breakParagraph(text.slice(from), from, face, width / size, indent / size))
  return lines
}

/** Widths in ems. */
function breakParagraph(
  text: string,
  offset: number,
  { widthOf }: Typeface,
  width: number,
  indent: number,
): readonly SetLine[] {
  const lines: SetLine[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  let used = indent
  const end = (at: number): void => {
    lines.push({ start: offset + start, end: offset + at })
    start = at
    used = 0
  }
  let from = 0
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const word = text.slice(from, next.position)
    const [whole, seen] = [ems(word, widthOf), ems(word.trimEnd(), widthOf)]
    if (used + seen > width && from > start) end(from)
    if (used + seen > width) {
      // one word alone is too long: character by character
      let at = from
      for (const character of word) {
        const wide = widthOf(character.codePointAt(0) ?? 0)
        if (used + wide > width && at > start) end(at)
        used += wide
        at += character.length
      }
    } else used += whole
    from = next.position
  }
  lines.push({ start: offset + start, end: offset + text.length })
  return lines
}

function ems(text: string, widthOf: Typeface['widthOf']): number {
  let sum = 0
  for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0)
  return sum
}
