import type { Notice } from '../model/notice.ts'
import type { Annex } from './annexes.ts'
import type { MarkerCandidate } from './find-markers.ts'
import { rankOf, type MarkerShape, type MarkerStyle } from './marker-styles.ts'
import type { TextLine } from './text-lines.ts'
import { runOnTitleLength } from './title-line.ts'

/** A marker that opens a clause. `parent` is an index into the openings, -1 at the root. */
export interface Opening {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly shape: MarkerShape
  readonly parent: number
  readonly inside: boolean
}

interface Open {
  readonly style: MarkerStyle
  readonly rank: number
  readonly ordinal: number
  readonly opening: number
}

const sentence = /[。；！？]/u
/** How far a marker may stand behind the one that holds it, when only a heading without a full stop is between them. */
const longestHeading = 45
/** How many numbers may be missing before a number is not believed any more. */
const widestGap = 12
/** How long a member of a list inside a line may be. */
const longestMember = 300
/** Of these a heading alone may be followed by the next of its kind or of an outer one. */
const headingOnly = new Set<MarkerStyle>(['formal-numeral', 'numeral'])
/** In text without line breaks the first of these is believed behind anything but a mention. */
const opensAnywhere = new Set<MarkerStyle>(['part', 'chapter', 'article'])
const insideOnlyInRunOn = new Set<MarkerStyle>(['bracketed-number', 'half-bracketed-number', 'circled'])

/**
 * Decides which candidates open clauses, by whether their number goes on from the ones before. Where a marker stands at
 * a line's start, a gap is believed and noticed; inside a line the number has to fit exactly, and a first one needs a
 * second. Numbers of a style may run through the whole policy ((四) follows (三) under the next chapter) or start again
 * under each parent. What is annexed counts anew and belongs to nothing before it.
 * Afterwards: openings are in text order; each one's parent is an earlier opening of smaller rank.
 */
export function readSequence(
  text: string,
  lines: readonly TextLine[],
  candidates: readonly MarkerCandidate[],
  annexes: readonly Annex[] = [],
): { readonly openings: readonly Opening[]; readonly notices: readonly Notice[] } {
  const openings: Opening[] = []
  const notices: Notice[] = []
  const through = new Map<MarkerStyle, number>()
  const continued = continuations(candidates)
  const passedOver = new Map<MarkerStyle, { ordinal: number; end: number }>()
  const perLine = new Map<number, number>()
  let stack: Open[] = []

  const judge = (
    candidate: MarkerCandidate,
    index: number,
    shape: MarkerShape,
  ): { fit: 'exact' | 'start' | 'gap' | 'again' | 'back' | 'late' } | null => {
    const rank = rankOf(shape)
    if (shape.style === 'styled') return { fit: 'exact' }
    const sibling = stack.find((open) => open.style === shape.style)
    // 最后 is the last, whatever its number
    if (sibling && shape.style === 'in-order' && /^最/u.test(shape.text)) return { fit: 'exact' }
    const atStart = candidate.place === 'line-start'
    const goesOn = continued[index] ?? false
    if (!decimalFits(shape, stack)) return null
    if (!atStart) {
      if (
        insideOnlyInRunOn.has(shape.style) &&
        (perLine.get(candidate.line) ?? 0) < 3 &&
        !(sibling && openings[sibling.opening]?.line === candidate.line)
      )
        return null
      const last = openings.at(-1)
      const between = last ? text.slice(last.end, Math.min(candidate.start, last.end + longestHeading + 1)) : ''
      const behindHeading =
        last !== undefined &&
        candidate.start - last.end <= longestHeading &&
        candidate.start - last.end >= 2 &&
        last.line === candidate.line &&
        !sentence.test(between)
      const afterHeading =
        behindHeading && (rankOf(last.shape) < rank || (headingOnly.has(shape.style) && sibling !== undefined))
      if (shape.ordinal === 1 && openings.length === 0 && followsTitle(candidate, lines[candidate.line]))
        return { fit: 'start' }
      if (candidate.place !== 'after-sentence' && !afterHeading)
        return shape.ordinal === 1 &&
          openings.length === 0 &&
          goesOn &&
          opensAnywhere.has(shape.style) &&
          !/[本该該照据據法例定的和、，第]/u.test(text.charAt(candidate.start - 1))
          ? { fit: 'start' }
          : null
      if (sibling)
        return shape.ordinal === sibling.ordinal + 1 ||
          (shape.ordinal === sibling.ordinal && shape.style === 'article' && shape.text.includes('之'))
          ? { fit: 'exact' }
          : null
      if (
        shape.ordinal === (through.get(shape.style) ?? -1) + 1 &&
        (goesOn || afterHeading || candidate.place === 'after-sentence')
      )
        return { fit: 'exact' }
      if (shape.ordinal === 1) return goesOn ? { fit: 'start' } : null
      return goesOn && candidate.place === 'after-sentence' && shape.ordinal <= 3 && !through.has(shape.style)
        ? { fit: 'late' }
        : null
    }
    if (sibling) {
      if (shape.ordinal === sibling.ordinal + 1) return { fit: 'exact' }
      if (shape.ordinal > sibling.ordinal && shape.ordinal <= sibling.ordinal + widestGap)
        return isLikelyHeading(lines[candidate.line]) || goesOn ? { fit: 'gap' } : null
      if (shape.ordinal === 1) return goesOn ? { fit: 'start' } : null
      if (shape.ordinal === sibling.ordinal)
        return isLikelyHeading(lines[candidate.line]) || goesOn ? { fit: 'again' } : null
      return goesOn && shape.ordinal < sibling.ordinal && isLikelyHeading(lines[candidate.line])
        ? { fit: 'back' }
        : null
    }
    // 第一阶段 alone speaks of a phase, it counts none
    if (shape.ordinal === 1) return shape.style === 'step' && !goesOn ? null : { fit: 'start' }
    const last = through.get(shape.style)
    if (last !== undefined && shape.ordinal === last + 1) return { fit: 'exact' }
    if (
      last !== undefined &&
      shape.ordinal > last &&
      shape.ordinal <= last + widestGap &&
      (goesOn || isLikelyHeading(lines[candidate.line]))
    )
      return { fit: 'gap' }
    // the third of a list whose first two stand inside a line
    const passed = passedOver.get(shape.style)
    if (passed && passed.ordinal === shape.ordinal - 1 && candidate.start - passed.end < longestMember) return null
    return shape.ordinal < 400 && (goesOn || (shape.ordinal <= 3 && isLikelyHeading(lines[candidate.line])))
      ? { fit: 'late' }
      : null
  }

  let nextAnnex = 0
  candidates.forEach((candidate, index) => {
    for (let annex = annexes[nextAnnex]; annex && annex.label <= candidate.line; annex = annexes[++nextAnnex]) {
      stack = []
      through.clear()
      passedOver.clear()
    }
    let shape: MarkerShape | undefined
    let judgement: ReturnType<typeof judge> = null
    for (const reading of candidate.shapes) {
      const verdict = judge(candidate, index, reading)
      // (i) is the ninth letter only where (h) was open
      if (verdict && (!judgement || verdict.fit === 'exact')) {
        judgement = verdict
        shape = reading
      }
    }
    if (!shape || !judgement) {
      for (const reading of candidate.shapes)
        passedOver.set(reading.style, { ordinal: reading.ordinal, end: candidate.end })
      return
    }
    const rank = rankOf(shape)
    const previous = stack.find((open) => open.style === shape.style)
    stack = stack.filter((open) => open.rank < rank)
    const range = { start: candidate.start, end: candidate.end }
    const expected = (previous?.ordinal ?? through.get(shape.style) ?? 0) + 1
    if (judgement.fit === 'gap')
      notices.push({
        code: 'marker-gap',
        params: { marker: shape.text, expected, missing: shape.ordinal - expected },
        range,
      })
    if (judgement.fit === 'late') notices.push({ code: 'sequence-starts-late', params: { marker: shape.text }, range })
    // 第三条之一 and 第3-1條 were put in between and repeat a number by right
    if (judgement.fit === 'again' && !/[-－–之]/u.test(shape.text))
      notices.push({ code: 'marker-repeated', params: { marker: shape.text }, range })
    if (judgement.fit === 'back' || (judgement.fit === 'start' && previous))
      notices.push({ code: 'sequence-restarts', params: { marker: shape.text }, range })
    openings.push({
      line: candidate.line,
      start: candidate.start,
      end: candidate.end,
      shape,
      parent: stack.at(-1)?.opening ?? -1,
      inside: candidate.place !== 'line-start',
    })
    if (candidate.place !== 'line-start') perLine.set(candidate.line, (perLine.get(candidate.line) ?? 0) + 1)
    stack.push({ style: shape.style, rank, ordinal: shape.ordinal, opening: openings.length - 1 })
    through.set(shape.style, shape.ordinal)
  })
  return { openings, notices }
}

/** In text without line breaks the first chapter or article stands right behind the title. */
function followsTitle(candidate: MarkerCandidate, line: TextLine | undefined): boolean {
  return line !== undefined && runOnTitleLength(line.text) === candidate.start - line.start
}

/** 2.1 belongs under 2. */
function decimalFits(shape: MarkerShape, stack: readonly Open[]): boolean {
  if (!shape.style.startsWith('decimal-') || shape.style === 'decimal-1') return true
  const prefix = shape.text.split(/[.．]/u).map((part) => Number(part.normalize('NFKC')))
  const open = stack.find((o) => o.style === `decimal-${Number(shape.style.slice(-1)) - 1}`)
  return open === undefined || open.ordinal === prefix[Number(shape.style.slice(-1)) - 2]
}

/** For each candidate whether one of the next few of its style has the next number. */
function continuations(candidates: readonly MarkerCandidate[]): readonly boolean[] {
  const reach = 8
  const recent = new Map<MarkerStyle, { ordinal: number; index: number; start: boolean }[]>()
  const goesOn = candidates.map(() => false)
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]
    for (const shape of candidate?.shapes ?? []) {
      const coming = recent.get(shape.style) ?? []
      const start = candidate?.place === 'line-start'
      if (coming.some((next) => next.ordinal === shape.ordinal + 1 && (next.start || !start))) goesOn[i] = true
      recent.set(shape.style, [{ ordinal: shape.ordinal, index: i, start }, ...coming].slice(0, reach))
    }
  }
  return goesOn
}

function isLikelyHeading(line: TextLine | undefined): boolean {
  if (!line) return false
  const first = line.text.search(/[。；，：]/u)
  return first < 0 ? line.text.length <= 45 : first >= 4 && first <= 40
}
