/** A stretch of a clause with what is said of it. */
export interface TextRun {
  readonly text: string
  /** What goes further than the base. */
  readonly strong: boolean
  /** Words both clauses have. */
  readonly shared: boolean
}

/** A text in runs: `strong` stretches and `shared` words wherever they stand in it. Gives the text back when joined. */
export function textRuns(text: string, strong: readonly string[], shared: readonly string[]): readonly TextRun[] {
  const marks = new Uint8Array(text.length)
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) {
      if (word === '') continue
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
        for (let index = at; index < at + word.length; index++) marks[index] = (marks[index] ?? 0) | bit
    }
  }
  mark(strong, 1)
  mark(shared, 2)
  const runs: TextRun[] = []
  for (let start = 0; start < text.length;) {
    const kind = marks[start] ?? 0
    let end = start + 1
    while (end < text.length && (marks[end] ?? 0) === kind) end += 1
    runs.push({ text: text.slice(start, end), strong: (kind & 1) !== 0, shared: (kind & 2) !== 0 })
    start = end
  }
  return runs
}
