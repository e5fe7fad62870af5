import type { CleanedText } from '../../model/cleaned-text.ts'
import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'
import { findMarkerLike, type MarkerLike } from './marker-like.ts'

/**
 * Slips in markers that the numbering itself puts right: (-)→（一）, (A)→（八） between （七） and （九）, 六)→（六）,
 * 五.→五、, 笫三条→第三条, —、→一、, l.→1. A slip is believed only where the number before it, or the one behind it, is
 * its neighbour; inside a line both. Nothing but the marker is touched.
 */
export const markerSlip: CleaningRule = {
  id: 'marker-slip',
  find: (cleaned) => {
    const known = foundBefore.get(cleaned)
    if (known) return known
    const rewrites = findSlips(cleaned.text)
    foundBefore.set(cleaned, rewrites)
    return rewrites
  },
}

/** Joining lines asks for the slips as well; where no rule in between changed anything, the text is still the same. */
const foundBefore = new WeakMap<CleanedText, readonly Rewrite[]>()

function findSlips(text: string): readonly Rewrite[] {
  const found = findMarkerLike(text)
  const next = nextOfFamily(found)
  const last = new Map<string, number>()
  const rewrites: Rewrite[] = []
  found.forEach((mark, index) => {
    if (!mark.slip) {
      last.set(mark.family, mark.values[0] ?? 0)
      return
    }
    const value = believe(mark, last.get(mark.family) ?? 0, next[index] ?? null)
    if (value === null) return
    rewrites.push({ start: mark.start, end: mark.end, after: mark.right(value) })
    last.set(mark.family, value)
  })
  return rewrites
}

/** The mark of the same family behind a mark, and whether one that holds the family stands between. */
interface Next {
  readonly mark: MarkerLike
  readonly outerBetween: boolean
}

const rank: Readonly<Record<MarkerLike['family'], number>> = {
  chapter: 0,
  division: 1,
  article: 2,
  plain: 3,
  bracketed: 4,
  figure: 5,
  'bracketed-figure': 6,
}

function nextOfFamily(found: readonly MarkerLike[]): readonly (Next | null)[] {
  const ahead = new Map<string, { mark: MarkerLike; outer: boolean }>()
  const next: (Next | null)[] = found.map(() => null)
  for (let k = found.length - 1; k >= 0; k--) {
    const mark = found[k]
    if (!mark) continue
    const known = ahead.get(mark.family)
    if (known) next[k] = { mark: known.mark, outerBetween: known.outer }
    // between this one and what is ahead of inner families stands an outer mark
    for (const entry of ahead.values())
      if (rank[entry.mark.family] > rank[mark.family] && !mark.slip) entry.outer = true
    ahead.set(mark.family, { mark, outer: false })
  }
  return next
}

/** The number that a slip stands for, or null where its neighbours do not say so. */
function believe(mark: MarkerLike, last: number, next: Next | null): number | null {
  const follows = (value: number): boolean => next?.mark.values.includes(value + 1) === true
  if (mark.inside) return mark.values.find((value) => follows(value) && (value === last + 1 || value === 1)) ?? null
  const comesItself = (value: number): boolean =>
    next !== null && !next.mark.slip && next.mark.values[0] === value && !next.outerBetween
  const possible = mark.values.filter((value) => !comesItself(value))
  const onward = possible.find(
    (value) =>
      value > 1 &&
      value === last + 1 &&
      (!mark.risky || next === null || next.outerBetween || follows(value) || next.mark.values.includes(1)),
  )
  if (onward !== undefined) return onward
  const first = possible.find(
    (value) => value === 1 && (follows(1) || (!mark.risky && (next === null || next.outerBetween))),
  )
  if (first !== undefined) return first
  return (
    possible.find((value) => value > last && follows(value) && next?.mark.slip === false && mark.values.length === 1) ??
    null
  )
}
