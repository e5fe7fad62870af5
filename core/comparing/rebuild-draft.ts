import type { Clause } from '../model/clause.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { TextRange } from '../model/text-range.ts'
import { addedFrom, phraseLike, rewordedFrom, sentenceFrom, type WordingBefore } from './mark-extent.ts'

/** draft[start + k] is text[from + k]. */
export interface DraftPiece {
  readonly start: number
  readonly end: number
  readonly from: number
}
/**
 * One mark: the stretch it speaks of in the final wording and in the draft's (empty where there is none). `placed`
 * false: the mark does not say where the draft had it.
 */
export interface DraftStroke {
  readonly mark: RevisionMark
  readonly final: TextRange
  readonly draft: TextRange
  readonly placed: boolean
}
export interface RebuiltDraft {
  /** The draft's wording. Every unit of it stands somewhere in the text it was rebuilt from. */
  readonly text: string
  readonly pieces: readonly DraftPiece[]
  /** The final wording: the text with its marks taken out. */
  readonly finalText: string
  readonly strokes: readonly DraftStroke[]
}

interface Put {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly stroke: number
  readonly first?: true
}
interface Plan {
  readonly cuts: TextRange[]
  puts: Put[]
  readonly strokes: { readonly mark: RevisionMark; extent: TextRange; placed: boolean }[]
}

/**
 * The draft a comparing copy speaks of: what marks call new is taken out, what they call deleted and their earlier
 * wordings are put back, what moved goes back where the mark says it stood. Marks stand behind the words they speak of,
 * of which they show the end only: where these begin is judged from their wording (see `mark-extent`). Text outside the
 * clauses stays. Pure; close to linear.
 */
export function rebuildDraft(
  text: string,
  clauses: readonly Clause[],
  marksOf: (clause: Clause) => readonly RevisionMark[],
): RebuiltDraft {
  const plan: Plan = { cuts: [], puts: [], strokes: [] }
  const marks: RevisionMark[] = []
  for (const clause of clauses) {
    const own = marksOf(clause)
    marks.push(...own)
    own.forEach((mark, index) => {
      planMark(text, clause, own.slice(0, index), mark, plan)
    })
  }
  const cuts = union([...plan.cuts, ...marks])
  const { pieces, placed } = assemble(text.length, cuts, plan.puts)
  const draft = pieces.map(({ start, end, from }) => text.slice(from, from + end - start)).join('')
  const struck = union(marks)
  const toFinal = (offset: number): number => offset - lengthBefore(struck, offset)
  return {
    text: draft,
    pieces,
    finalText: without(text, struck),
    strokes: plan.strokes.map(({ mark, extent, placed: known }, index) => ({
      mark,
      placed: known,
      final: { start: toFinal(extent.start), end: toFinal(extent.end) },
      draft: placed.get(index) ?? here(pieces, extent.start),
    })),
  }
}

function planMark(text: string, clause: Clause, before: readonly RevisionMark[], mark: RevisionMark, plan: Plan): void {
  const wording = wordingBefore(text, clause, before, mark.start)
  const stroke = plan.strokes.length
  const end = (wording.at.at(-1) ?? mark.start - 1) + 1
  const positionOf = (index: number): number => wording.at[index] ?? end
  const add = (from: number, to = end, placed = true): TextRange => {
    const extent = { start: from, end: Math.max(from, to) }
    plan.strokes.push({ mark, extent, placed })
    return extent
  }
  const replace = (extent: TextRange, putAt: readonly { from: number; to: number }[]): void => {
    if (extent.end > extent.start) plan.cuts.push(extent)
    // what earlier marks put back inside a stretch that is replaced as a whole goes with it
    plan.puts = plan.puts.filter(({ at }) => !(extent.start < at && at < extent.end))
    for (const { from, to } of putAt) plan.puts.push({ at: extent.start, from, to, stroke })
  }
  const quoted = (words: string): { from: number; to: number } | null => {
    const at = words === '' ? -1 : mark.quote.indexOf(words)
    return at < 0 ? null : { from: mark.start + at, to: mark.start + at + words.length }
  }
  switch (mark.type) {
    case 'added': {
      const next = text.slice(mark.end, mark.end + 1).trim()
      let from = addedFrom(wording, next)
      // the sign in front of a member of a list may have gone with the member before it
      const taken =
        wording.plain.charAt(from) === '、' &&
        plan.cuts.some(({ start, end: stop }) => start <= positionOf(from) && positionOf(from) < stop)
      if (taken) from++
      // the end of a sentence whose beginning the draft had stays
      const partial =
        from > 0 &&
        from === wording.floor &&
        /[。；！？]$/u.test(wording.plain) &&
        !/[。；！？\n]/u.test(wording.plain.charAt(from - 1))
      const extent = add(positionOf(from), partial ? positionOf(wording.plain.length - 1) : end)
      // a phrase goes with one of the commas around it
      const previous = wording.plain.charAt(from - 1)
      const whole = from === 0 || /[，。；：！？,;:!?\n]/u.test(previous)
      if (whole && /^[，,]$/u.test(next)) plan.cuts.push({ start: mark.end, end: mark.end + 1 })
      else if (previous === '，' && /^[。；;]?$/u.test(next))
        plan.cuts.push({ start: positionOf(from - 1), end: extent.start })
      else if (next === '、' && wording.plain.charAt(from) !== '、')
        plan.cuts.push({ start: mark.end, end: mark.end + 1 })
      replace(extent, [])
      return
    }
    case 'deleted': {
      const words = quoted(mark.draft ?? '')
      const extent = add(mark.start, mark.start, words !== null)
      if (words) plan.puts.push({ at: extent.start, ...words, stroke })
      return
    }
    case 'moved': {
      const place = draftPlace(mark.quote)
      const from = sentenceFrom(wording.plain, wording.head)
      const extent = add(positionOf(from), end, place !== null && from < wording.plain.length)
      if (place === null || from >= wording.plain.length) return
      plan.cuts.push(extent)
      const at = place === 'first' ? (wording.at[wording.head] ?? end) : trimmedEnd(text, clause)
      plan.puts.push({
        at,
        from: extent.start,
        to: extent.end,
        stroke,
        ...(place === 'first' ? { first: true as const } : {}),
      })
      return
    }
    case 'reworded': {
      const merged = /合并|合併/u.test(mark.quote) ? quotations(mark.draft ?? '') : []
      if (merged.length > 1) {
        mergedBack(merged)
        return
      }
      const draft = mark.draft ?? ''
      const words = quoted(draft)
      if (words === null) {
        add(end, end, false)
        return
      }
      const closed = /[，。；：！？,;:!?]$/u.test(wording.plain)
      const closes = /[，。；：！？,;:!?]$/u.test(draft)
      const from = positionOf(rewordedFrom(wording, draft))
      // the sign at the end stays where the draft's words have none of their own, and is not doubled where they have
      const to = closed ? positionOf(wording.plain.length - 1) : end
      const next = text.charAt(mark.end)
      const trimmed =
        closes && (closed || /[，。；：！？,;:!?]/u.test(next)) ? { from: words.from, to: words.to - 1 } : words
      replace(add(from, to), [trimmed])
    }
  }

  /** 将“甲”与“乙”合并: the first stood where the phrase most like it stands, the others opened the sentences behind. */
  function mergedBack(items: readonly string[]): void {
    const like = phraseLike(wording.plain, items[0] ?? '')
    const sentence = positionOf(sentenceFrom(wording.plain, wording.head))
    const comma = text.indexOf('，', clause.range.start)
    const first = quoted(items[0] ?? '')
    const extent = add(like ? Math.min(positionOf(like.from), sentence) : sentence, end, first !== null)
    if (like && first) {
      plan.cuts.push({ start: positionOf(like.from), end: positionOf(like.to - 1) + 1 })
      plan.puts.push({ at: positionOf(like.from), ...first, stroke })
    }
    for (const item of items.slice(1)) {
      const words = quoted(item)
      if (!words) continue
      plan.puts.push({ at: Math.max(sentence, extent.start), ...words, stroke })
      if (comma >= 0 && comma < clause.range.end)
        plan.puts.push({ at: Math.max(sentence, extent.start), from: comma, to: comma + 1, stroke })
    }
  }
}

/** Where in its clause the draft had what a mark calls moved; null where the mark does not say. */
function draftPlace(quote: string): 'first' | 'last' | null {
  if (/[从從由自][^至到]{0,6}(?:首位|第一|最前|开头)/u.test(quote)) return 'first'
  if (/[从從由自][^至到]{0,6}(?:末位|最后|最後|末尾)/u.test(quote)) return 'last'
  if (/(?:本条|本條|本款|本段).{0,2}(?:首位|第一|最前)/u.test(quote)) return 'last'
  return /(?:本条|本條|本款|本段).{0,2}(?:末位|最后|最後|末尾)/u.test(quote) ? 'first' : null
}

function wordingBefore(text: string, clause: Clause, before: readonly RevisionMark[], until: number): WordingBefore {
  const at: number[] = []
  let plain = ''
  let next = 0
  for (let k = clause.range.start; k < until; k++) {
    const mark = before[next]
    if (mark && k === mark.start) {
      k = mark.end - 1
      next++
      continue
    }
    plain += text.charAt(k)
    at.push(k)
  }
  const kept = plain.trimEnd().length
  const headed = clause.heading === '' ? clause.marker.length : plain.indexOf(clause.heading) + clause.heading.length
  let head = Math.max(clause.marker.length, headed)
  while (head < kept && /[\s。]/u.test(plain.charAt(head))) head++
  const last = before.findLast(({ type }) => type !== 'moved')
  const floor = last === undefined ? 0 : at.findIndex((position) => position >= last.end)
  return {
    plain: plain.slice(0, kept),
    at: at.slice(0, kept),
    head: Math.min(head, kept),
    marker: Math.min(clause.marker.length, kept),
    floor: Math.max(0, floor),
    floorWords: last?.draft?.replace(/^[\s\p{P}]+|(?<![\s\p{P}])[\s\p{P}]+$/gu, '') ?? '',
  }
}

/**
 * What stands between “ and the next ”, each, without the signs; empty ones left out. Cut and not matched: a thousand
 * opening signs without a closing one would take the square.
 */
const quotations = (text: string): readonly string[] =>
  text
    .split('”')
    .slice(0, -1)
    .flatMap((piece) => {
      const at = piece.indexOf('“')
      return at < 0 || at === piece.length - 1 ? [] : [piece.slice(at + 1)]
    })

const trimmedEnd = (text: string, { range }: Clause): number =>
  range.start + text.slice(range.start, range.end).trimEnd().length

/** Sorted, without overlaps. */
function union(ranges: readonly TextRange[]): readonly TextRange[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) found.push({ start, end })
  }
  return found
}

function assemble(
  length: number,
  cuts: readonly TextRange[],
  puts: readonly Put[],
): { pieces: readonly DraftPiece[]; placed: ReadonlyMap<number, TextRange> } {
  const pieces: DraftPiece[] = []
  const placed = new Map<number, TextRange>()
  let size = 0
  const push = (from: number, to: number): TextRange => {
    const piece = { start: size, end: size + Math.max(0, to - from), from }
    if (to > from) pieces.push(piece)
    size = piece.end
    return piece
  }
  const inOrder = puts
    .map((put, index) => ({ put, index }))
    .sort(
      (a, b) => a.put.at - b.put.at || Number(b.put.first ?? false) - Number(a.put.first ?? false) || a.index - b.index,
    )
    .map(({ put }) => put)
  let cursor = 0
  let cut = 0
  const copyTo = (until: number): void => {
    while (cursor < until) {
      const next = cuts[cut]
      if (next && next.end <= cursor) {
        cut++
        continue
      }
      if (next && next.start <= cursor) {
        cursor = Math.min(until, next.end)
        continue
      }
      const stop = Math.min(until, next?.start ?? until)
      push(cursor, stop)
      cursor = stop
    }
  }
  for (const put of inOrder) {
    copyTo(put.at)
    const { start, end } = push(put.from, put.to)
    placed.set(put.stroke, { start: placed.get(put.stroke)?.start ?? start, end })
  }
  copyTo(length)
  return { pieces, placed }
}

/** The empty range in the draft where an offset of the text would stand. */
function here(pieces: readonly DraftPiece[], offset: number): TextRange {
  let at = 0
  for (const { start, end, from } of pieces) {
    if (from > offset) continue
    at = Math.max(at, offset < from + end - start ? start + offset - from : end)
  }
  return { start: at, end: at }
}

function lengthBefore(ranges: readonly TextRange[], offset: number): number {
  let sum = 0
  for (const { start, end } of ranges) {
    if (start >= offset) break
    sum += Math.min(end, offset) - start
  }
  return sum
}

const without = (text: string, ranges: readonly TextRange[]): string =>
  ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
