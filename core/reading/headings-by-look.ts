import { markerRank, markersAt, type MarkerStyle } from './marker-styles.ts'
import type { TextLine } from './text-lines.ts'
import { isTitleLine } from './title-line.ts'

/** A heading is short; a line of a title page or an emphasised sentence is longer or ends like one. */
const MOST_UNITS = 30
/** A numbered line that is longer has its text behind the number. */
const MOST_NUMBERED = 40
/** A look that more of the paragraphs have is how the text is set, not what stands out of it. */
const MOST_SHARE = 0.3
/** Points by which a heading is larger than the body; less is another font's way of counting. */
const LARGER = 0.9

const noHeading =
  /[。；;，,、：:!！?？…]$|[。；]|^[（(〔【〈《"“‘'*※·•—–-]|^(?:[表图圖][\s0-9一二三四五六七八九十]|目\s*[录錄次]$|附件|附錄|附录|附表|主题词|抄送|第\s*[0-9]+\s*页)|^[0-9０-９\s.．,，%％/-]+$|[0-9一二三四五六七八九十〇○]{1,4}\s?年[0-9一二三四五六七八九十\s]{1,4}月/u

const sizeOf = (line: TextLine): number => line.style.fontSize ?? 0
/** Size, weight and place, parted by blanks. */
const lookOf = (line: TextLine): string =>
  `${sizeOf(line).toString()} ${line.style.bold === true ? 'bold' : ''} ${line.style.centred === true ? 'centred' : ''}`

/** How most of the text is set, counted in characters. */
function bodyLook(lines: readonly TextLine[]): { readonly size: number; readonly bold: boolean } | null {
  const weights = new Map<string, { weight: number; line: TextLine }>()
  for (const line of lines) {
    if (line.kind !== 'paragraph') continue
    const key = `${sizeOf(line).toString()} ${line.style.bold === true ? 'bold' : ''}`
    const known = weights.get(key)
    if (known) known.weight += line.text.length
    else weights.set(key, { weight: line.text.length, line })
  }
  const most = [...weights.values()].reduce<{ weight: number; line: TextLine } | null>(
    (best, each) => (best === null || each.weight > best.weight ? each : best),
    null,
  )
  return most === null ? null : { size: sizeOf(most.line), bold: most.line.style.bold === true }
}

/** Looks by what they stand for, the outermost first: larger before smaller, then bold, then centred. */
const byProminence = (a: string, b: string): number => {
  const [sizeA = '', boldA = '', centredA = ''] = a.split(' '),
    [sizeB = '', boldB = '', centredB = ''] = b.split(' ')
  return Number(sizeB) - Number(sizeA) || boldB.length - boldA.length || centredB.length - centredA.length
}

/** The look that most headings of each style of number have. */
function looksOfNumbers(lines: readonly TextLine[]): ReadonlyMap<MarkerStyle, string> {
  const counts = new Map<MarkerStyle, Map<string, number>>()
  for (const line of lines) {
    const style =
      line.kind === 'paragraph' && line.text.length <= MOST_NUMBERED
        ? markersAt(line.text, 0, false)[0]?.style
        : undefined
    if (style === undefined) continue
    const looks = counts.get(style) ?? new Map<string, number>()
    looks.set(lookOf(line), (looks.get(lookOf(line)) ?? 0) + 1)
    counts.set(style, looks)
  }
  return new Map(
    [...counts].map(([style, looks]) => [
      style,
      [...looks].reduce((best, each) => (each[1] > best[1] ? each : best))[0],
    ]),
  )
}

/**
 * Rank of a look among the numbers: that of those that look the same, else behind those that stand out more, else above
 * all numbers. `nth`: its place among the looks.
 */
function rankOfLook(look: string, nth: number, numbers: ReadonlyMap<MarkerStyle, string>): number {
  const same = [...numbers].filter(([, other]) => other === look).map(([style]) => markerRank[style])
  if (same.length > 0) return Math.min(...same)
  const above = [...numbers].filter(([, other]) => byProminence(other, look) < 0).map(([style]) => markerRank[style])
  return above.length > 0 ? Math.max(...above) + 0.5 : markerRank.styled + (nth + 1) * 0.05
}

/**
 * Unnumbered lines that are headings by their look alone, with their rank, in a file that tells how its paragraphs are
 * set and calls none a heading: short, no sentence, bold or larger where the body is not, with text of another look
 * below. At least two of one look, and no look that much of the text has: one bold line is an emphasis, or the title.
 * Linear.
 */
export function headingsByLook(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const body = bodyLook(lines)
  if (body === null || lines.some((line) => line.style.headingLevel !== undefined)) return new Map()
  const standsOut = (line: TextLine): boolean =>
    (line.style.bold === true && !body.bold) || sizeOf(line) >= body.size + LARGER
  const perLook = new Map<string, number[]>()
  let paragraphs = 0
  lines.forEach((line, index) => {
    if (line.kind !== 'paragraph' || line.text === '') return
    paragraphs++
    if (
      line.text.length < 2 ||
      line.text.length > MOST_UNITS ||
      !standsOut(line) ||
      noHeading.test(line.text) ||
      isTitleLine(line.text) ||
      markersAt(line.text, 0, false).length > 0
    )
      return
    const below = lines.slice(index + 1, index + 4).find((next) => next.text !== '')
    // a title goes on in its next line; a heading has text below, or a heading of another look
    if (below === undefined || (below.kind === 'paragraph' && standsOut(below) && lookOf(below) === lookOf(line)))
      return
    const known = perLook.get(lookOf(line))
    if (known) known.push(index)
    else perLook.set(lookOf(line), [index])
  })
  const found = [...perLook]
    .filter(([, indices]) => indices.length >= 2 && indices.length <= Math.max(2, paragraphs * MOST_SHARE))
    .toSorted(([a], [b]) => byProminence(a, b))
  const numbers = looksOfNumbers(lines)
  return new Map(
    found.flatMap(([look, indices], nth) => {
      const rank = rankOfLook(look, nth, numbers)
      return indices.map((index) => [index, rank] as const)
    }),
  )
}
