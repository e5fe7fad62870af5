import type { TextRange } from '../../core/model/text-range.ts'

/** Shows stretches of a policy's text; offsets always stay those of the text itself. */
export interface DisplayedText {
  show(range: TextRange): string
  /** Words taken from the text (a heading, a path), shown like the text. */
  words(words: string): string
}

/** Turns text into the other script. */
export type ScriptConverter = (text: string) => string

/** The text as it is. */
export const asWritten = (text: string): DisplayedText => ({
  show: ({ start, end }) => text.slice(start, end),
  words: (words) => words,
})

/**
 * The text in the other script, for display only. A whole line is converted at once, so that a word is not torn where a
 * highlight ends; where a conversion would not give one character for one, the line is shown as written rather than
 * with shifted anchors. Lines are converted when first shown and kept.
 */
export function inScript(text: string, convert: ScriptConverter): DisplayedText {
  const lines = new Map<number, Line>()
  return {
    words: convert,
    show({ start, end }) {
      let shown = ''
      for (let at = start; at < end;) {
        const line = lineAt(at)
        const until = Math.min(end, line.end)
        shown +=
          line.changed === null
            ? text.slice(at, until)
            : line.changed.slice(characters(line.start, at), characters(line.start, until)).join('')
        at = until
      }
      return shown
    },
  }

  function lineAt(offset: number): Line {
    const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
    const known = lines.get(start)
    if (known !== undefined) return known
    const newline = text.indexOf('\n', offset)
    const end = newline === -1 ? text.length : newline + 1
    const source = text.slice(start, end)
    const changed = Array.from(convert(source))
    const line: Line = { start, end, changed: changed.length === Array.from(source).length ? changed : null }
    lines.set(start, line)
    return line
  }

  function characters(from: number, to: number): number {
    let count = 0
    for (let at = from; at < to; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count++
    return count
  }
}

interface Line {
  readonly start: number
  readonly end: number
  readonly changed: readonly string[] | null
}
