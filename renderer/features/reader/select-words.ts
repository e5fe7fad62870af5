import type { TextRange } from '../../../core/model/text-range.ts'

/** What an arrow does: ⇧ moves the selection's end, else its beginning; `phrase`: to the next mark, not by a character. */
export interface WordStep {
  readonly towards: 'back' | 'on'
  readonly end: boolean
  readonly phrase: boolean
}

const mark = /[\s，。；：、！？）》”,.;:!?)]/u

/**
 * The selection of words after an arrow, in UTF-16 units of `text`, within the clause that stands at `within`. Where
 * nothing in it is selected its first words are, on moving the end on. Null where nothing is left, or to be, selected.
 */
export function selectWords(
  text: string,
  within: TextRange,
  selection: TextRange | null,
  { towards, end: movesEnd, phrase }: WordStep,
): TextRange | null {
  const move = (from: number): number => (towards === 'on' ? after(from, phrase) : before(from, phrase))
  if (selection === null || selection.start < within.start || selection.end > within.end) {
    const words = text.slice(within.start, within.end)
    const start = within.start + words.length - words.trimStart().length
    return movesEnd && towards === 'on' && start < within.end ? { start, end: after(start, phrase) } : null
  }
  const { start, end } = selection
  if (movesEnd) return move(end) > start ? { start, end: move(end) } : null
  return { start: Math.min(move(start), before(within.end, false)), end: Math.max(end, after(move(start), false)) }

  function after(from: number, toMark: boolean): number {
    let at = from
    do at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    while (toMark && at < within.end && !mark.test(text.charAt(at)))
    return Math.min(at, within.end)
  }
  function before(from: number, toMark: boolean): number {
    let at = from
    do at -= at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1
    while (toMark && at > within.start && !mark.test(text.charAt(at - 1)))
    return Math.max(at, within.start)
  }
}
