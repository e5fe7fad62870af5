import type { MarkerCandidate } from './find-markers.ts'
import { markerRank, rankOf, type MarkerShape } from './marker-styles.ts'
import type { TextLine } from './text-lines.ts'

/**
 * Candidates with the ranks that their places in this text give them, where those of their styles do not hold: a) over
 * 1), 一、 over articles, （A） over numbers, steps below what they are met under. Linear.
 */
export function rankedByPlace(
  found: readonly MarkerCandidate[],
  lines: readonly TextLine[],
): readonly MarkerCandidate[] {
  const halves = lettersHoldFigures(found) ? found.map(asHolder) : found
  return stepsBelow(numeralsHoldArticles(capitalsOverNumbers(halves, lines), lines))
}

/**
 * a) and 1) hold each other either way: which of them a text shows first is the outer one. Standards begin with
 * letters.
 */
const isHalfLetter = ({ style, text }: MarkerShape): boolean => style === 'letter' && !/^[（(]/u.test(text)
function lettersHoldFigures(found: readonly MarkerCandidate[]): boolean {
  const first = found.find(
    ({ place, shapes }) =>
      place === 'line-start' && shapes.some((shape) => isHalfLetter(shape) || shape.style === 'half-bracketed-number'),
  )
  return first !== undefined && first.shapes.some(isHalfLetter)
}
const asHolder = (candidate: MarkerCandidate): MarkerCandidate =>
  candidate.shapes.some(isHalfLetter)
    ? {
        ...candidate,
        shapes: candidate.shapes.map((shape) =>
          isHalfLetter(shape) ? { ...shape, rank: markerRank['half-bracketed-number'] - 0.1 } : shape,
        ),
      }
    : candidate

/** （A）加快新型工業化 over 4.: where such headings stand over numbers, and at least two do, they are sections as （一） is. */
function capitalsOverNumbers(
  found: readonly MarkerCandidate[],
  lines: readonly TextLine[],
): readonly MarkerCandidate[] {
  const starts = found.filter(({ place }) => place === 'line-start')
  const headings = new Set(
    starts.filter(({ line, shapes: [shape] }, k) => {
      const text = lines[line]?.text ?? ''
      return (
        shape?.style === 'capital' &&
        /^[（(]/u.test(shape.text) &&
        starts[k + 1]?.shapes[0]?.style === 'number' &&
        text.length <= longestHolder &&
        !/[。；，：]/u.test(text)
      )
    }),
  )
  if (headings.size < 2) return found
  return found.map((candidate) =>
    headings.has(candidate)
      ? { ...candidate, shapes: candidate.shapes.map((shape) => ({ ...shape, style: 'bracketed-numeral' as const })) }
      : candidate,
  )
}

/**
 * 一、关于合同的成立 over 第一条: a court's interpretation counts its articles through under such headings. They hold
 * the articles where the second of them stands over an article that goes on from those under the first.
 */
function numeralsHoldArticles(
  found: readonly MarkerCandidate[],
  lines: readonly TextLine[],
): readonly MarkerCandidate[] {
  const starts = found.filter(({ place }) => place === 'line-start')
  const holders = starts.flatMap((candidate, k) => {
    const line = lines[candidate.line]?.text ?? ''
    const below = starts[k + 1]?.shapes[0]
    return candidate.shapes[0]?.style === 'numeral' &&
      below?.style === 'article' &&
      line.length <= longestHolder &&
      !/[。；：，“]/u.test(line)
      ? [{ candidate, article: below.ordinal }]
      : []
  })
  if (holders[0]?.article !== 1 || (holders[1]?.article ?? 1) === 1) return found
  const held = new Set(holders.map(({ candidate }) => candidate))
  return found.map((candidate) =>
    held.has(candidate)
      ? { ...candidate, shapes: candidate.shapes.map((shape) => ({ ...shape, rank: markerRank.article - 0.5 })) }
      : candidate,
  )
}
const longestHolder = 40

/** The first of several steps stands right below the marker before it, or above all where there is none; so do the others. */
function stepsBelow(found: readonly MarkerCandidate[]): readonly MarkerCandidate[] {
  let rank = markerRank.step
  let before: MarkerShape | undefined
  return found.map((candidate) => {
    const shape = candidate.shapes[0]
    if (!shape || candidate.place !== 'line-start') return candidate
    if (shape.style !== 'step') {
      before = shape
      return candidate
    }
    if (shape.ordinal === 1) rank = before ? rankOf(before) + belowIt : markerRank.step
    return { ...candidate, shapes: [{ ...shape, rank }] }
  })
}
/** Less than the distance of any two ranks. */
const belowIt = 0.05
