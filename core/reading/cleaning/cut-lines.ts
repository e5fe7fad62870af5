/** One line of a text: UTF-16, half-open, without its line break. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The lines of a text in order; with the "\n" between them they give it back. */
export function cutLines(text: string): readonly Cut[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { start: at, end: at + line.length, text: line }
  })
}
