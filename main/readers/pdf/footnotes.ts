import type { PageLine } from './page-lines.ts'

/** What a note begins with, where its text does: ① 1 [1] * 注1. */
const label =
  /^(?:[[〔［(（](\d{1,3})[\]〕］)）]|([①-⑳])|(\d{1,3})(?=[\s.、．:：\p{Script=Han}“《A-Za-z])|([*＊†‡]{1,3})(?=.))/u
/** Notes are set smaller than the text by a tenth at least. */
const smaller = 0.9

export interface Footnotes {
  /** Each note's lines in order, by the first of them. */
  readonly notes: ReadonlyMap<PageLine, readonly PageLine[]>
  /** What is left of a page's lines, the notes' marks in the text taken out. */
  readonly bodies: readonly (readonly PageLine[])[]
}

/**
 * Tells notes at the foot of pages from the text: small lines below everything else on their page, opened by a label
 * that is printed small and high somewhere in the text (or, for ①, stands inside a line of it). A mark is taken out of
 * its line where its note was found; other raised figures (m²) stay. Notes below two columns stay text.
 */
export function findFootnotes(pages: readonly (readonly PageLine[])[]): Footnotes {
  const usual = usualSize(pages)
  const referredTo = marksIn(pages, usual)
  const notes = new Map<PageLine, PageLine[]>()
  const found = new Set<string>()
  const taken = new Set<PageLine>()
  for (const lines of pages) {
    for (const note of notesOf(lines, usual, referredTo)) {
      const first = note[0]
      if (!first) continue
      notes.set(first, note)
      found.add(labelOf(first.text) ?? '')
      for (const line of note) taken.add(line)
    }
  }
  const bodies = pages.map((lines) => lines.flatMap((line) => (taken.has(line) ? [] : [withoutMarks(line, found)])))
  return { notes, bodies }
}

const labelOf = (text: string): string | null => {
  const match = label.exec(text)
  return match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? null) : null
}
const bare = (mark: string): string => mark.replace(/[[\]〔〕［］()（）\s]/gu, '')

/** The size most characters are set in. */
function usualSize(pages: readonly (readonly PageLine[])[]): number {
  const sizes = new Map<number, number>()
  for (const line of pages.flat()) sizes.set(line.size, (sizes.get(line.size) ?? 0) + line.text.length)
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function marksIn(pages: readonly (readonly PageLine[])[], usual: number): ReadonlySet<string> {
  const marks = new Set<string>()
  for (const line of pages.flat()) {
    for (const { start, end } of line.marks) if (start > 0) marks.add(bare(line.text.slice(start, end)))
    if (line.size > smaller * usual) for (const match of line.text.matchAll(/(?<=[^\s；;])[①-⑳]/gu)) marks.add(match[0])
  }
  return marks
}

function notesOf(lines: readonly PageLine[], usual: number, referredTo: ReadonlySet<string>): PageLine[][] {
  if (lines.some((line) => line.column !== null)) return []
  const low = lines.toSorted((a, b) => a.baseline - b.baseline)
  let from = low.length
  while (from > 0) {
    const line = low[from - 1]
    if (!line || line.table || line.size > smaller * usual) break
    from--
  }
  const notes: PageLine[][] = []
  for (const line of low.slice(from)) {
    const name = labelOf(line.text)
    if (name !== null && referredTo.has(name)) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return notes
}

function withoutMarks(line: PageLine, found: ReadonlySet<string>): PageLine {
  const marks = line.marks.filter(({ start, end }) => found.has(bare(line.text.slice(start, end))))
  const circled =
    line.marks.length > 0
      ? []
      : [...line.text.matchAll(/(?<=[^\s；;])[①-⑳]/gu)]
          .filter((match) => found.has(match[0]))
          .map((match) => ({ start: match.index, end: match.index + 1 }))
  let text = line.text
  for (const { start, end } of [...marks, ...circled].sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + text.slice(end)
  return text === line.text ? line : { ...line, text, marks: [] }
}
