import type { CleanedText } from '../../model/cleaned-text.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import { markersAt } from '../marker-styles.ts'
import type { Rewrite } from '../rewrite-text.ts'
import { textLines, type TextLine } from '../text-lines.ts'

/** A figure right behind a word, with nothing between. */
const glued = /(?<=[\p{Script=Han}、，《“（])[0-9]{1,3}$/u
/** No line goes on with these: a title, a number, a bracket of its own. */
const goesOn = /^[\p{Script=Han}，、。；：》”）]/u
const fewest = 3
/** Pages are so long on an average, and none shorter than this. */
const leastPage = 120
const nearest = 60

interface PageEnd {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * Pages that a copy parted by an empty line and ended with their number, glued to the word that the page's end cut:
 * 應當具2 ¶ 備下列條件. Only numbers that count up by one from the first or second page, a page apart, where the next
 * line goes on in mid-sentence. The halves are put together again. Linear.
 */
export function pagesInMidWord(cleaned: CleanedText, source: SourceDocument): readonly Rewrite[] {
  const lines = textLines(cleaned, source)
  let run: PageEnd[] = []
  lines.forEach((line, k) => {
    const next = lines[k + 1]
    const end = next === undefined ? null : pageEnd(line, next)
    if (end === null) return
    const last = run.at(-1)
    if (last === undefined ? end.value <= 2 : end.value === last.value + 1 && end.start - last.end >= nearest)
      run.push(end)
    else if (run.length < fewest && end.value <= 2) run = [end]
  })
  const [first, last] = [run[0], run.at(-1)]
  if (
    first === undefined ||
    last === undefined ||
    run.length < fewest ||
    last.start - first.end < leastPage * (run.length - 1)
  )
    return []
  return run.map(({ start, next }) => ({ start, end: next, after: '' }))
}

function pageEnd(line: TextLine, next: TextLine): PageEnd | null {
  if (
    !next.afterGap ||
    line.kind === 'table' ||
    next.kind === 'table' ||
    !goesOn.test(next.text) ||
    markersAt(next.text, 0, false).length > 0
  )
    return null
  const figure = glued.exec(line.text.slice(-12))?.[0]
  return figure === undefined
    ? null
    : { value: Number(figure), start: line.end - figure.length, end: line.end, next: next.start }
}
