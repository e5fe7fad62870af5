import type { PageLine } from './page-lines.ts'

/** The parts of a page where heads and feet stand, as shares of its height, and how many lines they have at most. */
const band = 0.13
const edgeLines = 3
const sameHeight = 4

export interface PageLines {
  readonly lines: readonly PageLine[]
  readonly height: number
}

interface Edge {
  readonly line: PageLine
  readonly index: number
  readonly kind: 'page-head' | 'page-foot'
}

/** A page number by itself says so by its dress: — 3 —, - 3 -, 第3页, 3/12. */
const dressed =
  /^(?:[-—–－―·•.\s]+(?:\d{1,4}|[ivxlc]{1,7})[-—–－―·•.\s]+|第\s*\d{1,4}\s*页(?:[\s/／,，]*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页[\s/／,，]*第\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4}|Page\s+\d+(?:\s+of\s+\d+)?)$/iu
const bare = /^(?:\d{1,4})$/

/**
 * Which lines are running heads, feet and page numbers: lines near the edge that come back on other pages with the same
 * words and different figures on the next page or the one after (heads alternate), and page numbers, which are dressed
 * or count with the pages. Keys are the lines themselves.
 */
export function findRunningHeads(pages: readonly PageLines[]): ReadonlyMap<PageLine, 'page-head' | 'page-foot'> {
  const found = new Map<PageLine, 'page-head' | 'page-foot'>()
  const edges = pages.flatMap(({ lines: inReadingOrder, height }, index): Edge[] => {
    const lines = inReadingOrder.filter((line) => !line.table).toSorted((a, b) => a.baseline - b.baseline)
    return [
      ...lines
        .slice(0, edgeLines)
        .filter((line) => line.baseline < band * height)
        .map((line): Edge => ({ line, index, kind: 'page-head' })),
      ...lines
        .slice(-edgeLines)
        .filter((line) => line.baseline > (1 - band) * height)
        .map((line): Edge => ({ line, index, kind: 'page-foot' })),
    ]
  })
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = `${edge.kind} ${wording(edge.line.text)}`
    const group = groups.get(key)
    if (group) group.push(edge)
    else groups.set(key, [edge])
  }
  for (const group of groups.values()) {
    const isNumber = group.every(({ line }) => bare.test(line.text))
    const together = group.filter(({ line }) =>
      group.some(
        (other) =>
          other.line !== line &&
          other.line.page !== line.page &&
          Math.abs(other.line.page - line.page) <= 2 &&
          Math.abs(other.line.baseline - line.baseline) < sameHeight,
      ),
    )
    const onPages = new Set(together.map(({ index }) => index)).size
    // Two pages may open with the same word by chance; three, or both pages of two, do not.
    const repeats = onPages >= Math.min(3, pages.length) && onPages >= 2
    for (const edge of together) if (repeats && (!isNumber || counts(edge, together))) found.set(edge.line, edge.kind)
    for (const { line, kind } of group) if (dressed.test(line.text)) found.set(line, kind)
  }
  return found
}

const wording = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, '')

/** A bare figure is a page number where another page's figure at the same place differs by as much as the pages do. */
function counts(edge: Edge, others: readonly Edge[]): boolean {
  return others.some(
    (other) =>
      other.index !== edge.index && Number(other.line.text) - Number(edge.line.text) === other.index - edge.index,
  )
}
