import type { Clause } from '../model/clause.ts'
import { matchesOf } from '../model/matches-of.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Comparator, Target } from '../model/target.ts'
import { foldText } from '../reading/fold-text.ts'
import { readNumber } from '../reading/read-number.ts'
import { closingTime } from './closing-time.ts'
import { type Deadline, findDeadlines, isPast } from './find-deadlines.ts'
import { isAim, isPartOfName } from './is-aim.ts'
import { isWithin, lastAt } from './last-at.ts'
import { noYears, type PlanYears } from './plan-years.ts'
import { bareFigure, inWords, quantity, scales, shareInWords } from './target-words.ts'
import { whatIsCounted } from './what-is-counted.ts'

const longestQuote = 80
/** A figure, 翻番, 倍增 or a share in words: most clauses hold none and are not looked through further. */
const mayHoldAim = /[0-9０-９翻倍]|[一二三四五六七八九]成|百分之/u

/**
 * The quantified aims in a clause's prose: a figure with a unit, or 倍增 and 翻番, with what the words around it say of
 * comparison; of a range (20—30家) the lower bound. The deadline is the last time the clause named before it, in a row
 * of a table the one of the row. Figures inside a mark that quotes the draft are the draft's alone. Penalties, rewards,
 * standards, past results and what merely describes a thing are no aims. `leaveOut`: ranges of `text` read otherwise,
 * such as table rows; like the marks in order and without overlap. Linear.
 */
export function findTargets(
  text: string,
  clause: Pick<Clause, 'range' | 'kind'>,
  marks: readonly RevisionMark[],
  leaveOut: readonly { readonly start: number; readonly end: number }[] = [],
  years: PlanYears = noYears,
): readonly Target[] {
  const { start, end } = clause.range
  const own = text.slice(start, end)
  if (!mayHoldAim.test(own)) return []
  let deadlines: readonly Deadline[] | null = null
  const found: Target[] = []
  const taken = new Set<number>()
  const add = (at: number, length: number, figures: { quantity: string; value: number; unit: string }): void => {
    const position = start + at
    if (isWithin(leaveOut, position) || unitsFrom(at, length).some((unit) => taken.has(unit))) return
    const quote = segmentAround(own, at, at + length)
    if (!isAim(own, quote, at, at + length, figures.unit)) return
    deadlines ??= findDeadlines(own, years)
    const deadline =
      inTurn(own.slice(quote.start, at), quote.start, deadlines) ??
      deadlineAt(own, at, deadlines) ??
      closingTime(own, deadlines)
    if (deadline !== undefined && isPast(deadline, years) && inOneSentence(own, deadline.at, at)) return
    for (const unit of unitsFrom(at, length)) taken.add(unit)
    found.push({
      what: whatIsCounted(own, quote, at, at + length),
      ...figures,
      comparator: comparison(own, at, at + length),
      deadline: deadline === undefined || isPast(deadline, years) ? null : deadline.deadline,
      status: isWithin(marks, position) ? 'draft-only' : 'final',
      quote: own.slice(quote.start, quote.end),
      start: start + quote.start,
      end: start + quote.end,
    })
  }
  for (const match of matchesOf(own, quantity)) {
    const [all, low, high = '', scale = '', unit = ''] = match
    const fromTo =
      low !== undefined && /[从从由自]$/u.test(own.slice(Math.max(0, match.index - 1), match.index)) ? undefined : low
    const value = figureOf(fromTo ?? high)
    // a cell ends between a row's number and the words behind it
    if (value === null || all.includes('\t') || isPartOfName(own, match.index, match.index + all.length)) continue
    const printed =
      fromTo === undefined ? plainFigure(high) : all.slice(0, all.length - scale.length - unit.length).trim()
    add(match.index, all.length, {
      quantity: printed,
      value: Math.round(value * (scales[scale] ?? 1) * 1e6) / 1e6,
      unit: scale + unit,
    })
  }
  for (const match of matchesOf(own, bareFigure)) {
    const [all, printed = '', scale = ''] = match
    const value = figureOf(printed)
    const bounded = /^(?:以内|以內|以下|以上|左右)/u.test(own.slice(match.index + all.length))
    // a year is no figure
    if (value === null || (!bounded && scale === '' && !/[.．]/u.test(printed)) || /^20[0-9]{2}$/u.test(printed))
      continue
    add(match.index, all.length, {
      quantity: plainFigure(printed),
      value: Math.round(value * (scales[scale] ?? 1) * 1e6) / 1e6,
      unit: scale,
    })
  }
  for (const match of matchesOf(own, inWords)) {
    const times = 2 ** (match[1] === undefined ? 1 : (readNumber(match[1]) ?? 1))
    add(match.index, match[0].length, { quantity: String(times), value: times, unit: '倍' })
  }
  for (const match of matchesOf(own, shareInWords)) {
    const [hundredths, tenths, many] = [match[1], match[2], match[3]].map((words) =>
      words === undefined ? null : readNumber(words),
    )
    const share = hundredths ?? (typeof tenths === 'number' ? tenths * 10 : null)
    if (typeof share === 'number')
      add(match.index, match[0].length, { quantity: String(share), value: share, unit: '%' })
    else if (typeof many === 'number')
      add(match.index, match[0].length, { quantity: String(many), value: many, unit: '倍' })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Longest line of cells, and sentence before a figure, that is looked through. */
const near = 400

/** The last deadline before a place; in a line of cells only one of that line, wherever it stands there. */
function deadlineAt(own: string, at: number, deadlines: readonly Deadline[]): Deadline | undefined {
  const before = lastAt(deadlines, (each) => each.at, at)
  const [ahead, behind] = [own.slice(Math.max(0, at - near), at), own.slice(at, at + near)]
  const from = at - ahead.length + ahead.lastIndexOf('\n') + 1
  const rest = behind.split('\n', 1)[0] ?? ''
  if (!own.slice(from, at + rest.length).includes('\t') || (before !== undefined && before.at >= from)) return before
  const last = lastAt(deadlines, (each) => each.at, at + rest.length)
  return last !== undefined && last.at >= from ? last : undefined
}

/**
 * 2026年、2027年分别达到45亿元、52亿元: the year whose turn it is. `front`: the half-sentence before the figure, which
 * begins at `start`.
 */
function inTurn(front: string, start: number, deadlines: readonly Deadline[]): Deadline | undefined {
  const listed = /20[0-9]{2}年(?:底|末)?[、和及]20[0-9]{2}年/u.test(front) ? front.search(/分别|分別/u) : -1
  if (listed < 0) return undefined
  const turn = front.slice(listed).split(/[、和及]/u).length - 1
  return deadlines.filter(({ at }) => at >= start && at < start + listed)[turn]
}

/** Whether a stop stands between two places no further apart than a long sentence. */
const inOneSentence = (own: string, from: number, to: number): boolean =>
  to - from <= near && !/[。\n]/u.test(own.slice(from, to))

const unitsFrom = (at: number, length: number): readonly number[] => Array.from({ length }, (_, k) => at + k)
const plainFigure = (printed: string): string => printed.normalize('NFKC').replaceAll(',', '')
export function figureOf(printed: string): number | null {
  const plain = plainFigure(printed)
  return plain.includes('.') ? Number(plain) : readNumber(plain)
}

function comparison(own: string, from: number, to: number): Comparator {
  const before = foldText(own.slice(Math.max(0, from - 8), from))
  const after = foldText(own.slice(to, to + 4))
  if (
    /(?:不超过|不超過|不高于|不高於|不大于|不多于|控制在|降至|降到|压缩(?:至|到|为)|缩短(?:至|到|为)|缩减(?:至|到)|减少(?:至|到)|压减(?:至|到))$/u.test(
      before,
    ) ||
    /^(?:以内|以內|以下|之内)/u.test(after)
  )
    return '<='
  if (/(?:低于|低於|小于|少于(?<!不少于))$/u.test(before) && !/不(?:低于|低於|小于|少于)$/u.test(before)) return '<'
  if (/(?:突破|超过|超過|超|逾|高于|高於|大于|大於)$/u.test(before)) return '>'
  if (/^左右/u.test(after)) return '='
  if (/(?:不少于|不低于|不小于)[\p{Script=Han}]{1,6}的$/u.test(before)) return '>='
  if (
    /(?:不少于|不少於|不低于|不低於|不小于|至少|达到|達到|达|達|至|到|约为?)$/u.test(before) ||
    /^(?:及?以上|或以上)/u.test(after)
  )
    return '>='
  return '='
}

/** The stretch between commas and stops that holds the figure. */
function segmentAround(own: string, from: number, to: number): { start: number; end: number } {
  let start = from
  while (start > 0 && from - start < longestQuote && !/[，。；：\n\t！？]/u.test(own.charAt(start - 1))) start--
  let end = to
  while (end < own.length && end - to < longestQuote && !/[，。；\n\t！？]/u.test(own.charAt(end))) end++
  // an opening or closing bracket of a mark around it stays outside
  if (/^[（(]/u.test(own.slice(start, end)) && !/[）)]/u.test(own.slice(start, end))) start++
  while (/[）)]$/u.test(own.slice(start, end)) && !/[（(]/u.test(own.slice(start, end))) end--
  return { start, end: Math.max(end, to) }
}
