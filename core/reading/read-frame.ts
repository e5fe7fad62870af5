import type { Annex } from './annexes.ts'
import {
  endsInDate,
  isAnnexLabel,
  isAnnexLine,
  isClosing,
  isDateLine,
  isEnactment,
  isHistoryLine,
  isLabelLine,
  isLetterField,
  isNumberLine,
  isPublishingLine,
  isReferencesHead,
  isRunningSubtitle,
  isSalutation,
  isSignatureLike,
  isSigner,
  isStandardCover,
  isSubtitle,
  isTableLabel,
} from './frame-lines.ts'
import { isEnglishFront } from './english-frame.ts'
import type { Opening } from './read-sequence.ts'
import { firstLineOfTitle, joinTitle } from './split-policies.ts'
import type { TextLine } from './text-lines.ts'
import { englishTitleLine, plainTitle, titleAbove, unionSubject } from './title-place.ts'
import { isTitleLine, isTransmittal, runOnTitleLength, transmittedTitle } from './title-line.ts'

/** What stands around the clauses. Offsets are UTF-16 in the policy's text, lines are indices. */
export interface Frame {
  /** The title as printed, its lines joined; null where the text shows none. */
  readonly title: string | null
  /** The lines of the title, half-open; null where it stands in a line with other words, or nowhere. */
  readonly titleLines: { readonly from: number; readonly to: number } | null
  readonly bodyStart: number
  readonly bodyEnd: number
  /** Lines between bodyStart and bodyEnd that belong to no clause: contents, signatures in the middle, annex lists. */
  readonly gaps: ReadonlySet<number>
  /**
   * What is attached inside this policy, in order: clauses behind a label have no parent before it. `start`: of the
   * label, in the text.
   */
  readonly annexes: readonly { readonly start: number; readonly glossary: boolean }[]
}

/** Finds title, preamble and end of a policy around its openings. Never fails: a text without a title simply begins. */
export function readFrame(
  text: string,
  lines: readonly TextLine[],
  openings: readonly Opening[],
  annexes: readonly Annex[],
  skipped: (line: number) => boolean,
): Frame {
  const first = openings[0]
  const firstLine = first ? first.line : lines.length
  const gaps = new Set<number>()
  lines.forEach((line, index) => {
    if (skipped(index) || line.kind === 'footnote') gaps.add(index)
  })

  let titleAt = -1
  for (let k = Math.min(firstLine, lines.length) - 1; k >= 0; k--)
    if (!gaps.has(k) && isTitle(lines[k]?.text ?? '')) {
      titleAt = k
      break
    }
  if (titleAt < 0) titleAt = englishTitleLine(lines, firstLine, gaps)
  const saidAgain = titleAbove(lines, titleAt)
  if (saidAgain >= 0) {
    gaps.add(titleAt)
    titleAt = saidAgain
  }
  // an ordinance's name stands between brackets, alone in its line
  const named =
    titleAt >= 0
      ? -1
      : lines.findIndex(
          ({ text }, k) =>
            k < firstLine && !gaps.has(k) && /^《[^《》]{4,60}》$/u.test(text) && isTitleLine(text.slice(1, -1)),
        )
  let bodyLine = 0
  let bodyStart = 0
  let title: string | null = null
  let titleLines: Frame['titleLines'] = null
  const opens = (k: number): boolean => first !== undefined && k === first.line && first.start === lines[k]?.start
  if (titleAt >= 0) {
    let from = firstLineOfTitle(lines, titleAt)
    if (isAnnexLabel(lines[from]?.text ?? '')) from++
    title = joinTitle(lines.slice(from, titleAt + 1).map((l) => l.text))
    bodyLine = titleAt + 1
    const subject = unionSubject(lines, titleAt)
    if (subject > titleAt && subject < firstLine) {
      title += ` ${lines[subject]?.text ?? ''}`
      bodyLine = subject + 1
    }
    const more = lines[bodyLine]?.text ?? ''
    // the genre's word may stand in the middle of a title broken in two
    if (bodyLine < firstLine && /^(?:及|和|与|與|以及)[^。；：，]{2,30}$/u.test(more)) {
      title += more
      bodyLine++
    }
    while (
      bodyLine < firstLine &&
      (isSubtitle(lines[bodyLine]?.text ?? '') || isRunningSubtitle(lines[bodyLine]?.text ?? ''))
    ) {
      const sub = lines[bodyLine]?.text ?? ''
      if (
        sub.length <= 30 &&
        !comparingCopy.test(sub) &&
        !/^[（(](?:(?:19|20)[0-9]{2}年[0-9]{1,2}月|(?:(?:19|20)[0-9]{2}年)?第\s?[0-9]{1,4}\s?[号號期])[）)]$/u.test(
          sub,
        ) &&
        !/通过|公布|发布|修订|修正|批准|通過|發布|修訂|[0-9〇一二]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日/u.test(
          sub,
        )
      )
        title += sub
      bodyLine++
    }
    titleLines = { from, to: bodyLine }
  } else if (named >= 0) {
    titleLines = { from: named, to: named + 1 }
    title = (lines[named]?.text ?? '').slice(1, -1)
    bodyLine = named + 1
  } else if (annexes[0]?.label === 0 && annexes[0].body > 1) {
    titleLines = { from: 1, to: annexes[0].body }
    title = joinTitle(lines.slice(1, annexes[0].body).map((l) => l.text))
    bodyLine = annexes[0].body
  } else {
    const shown = Math.min(firstLine, lines.length - 1)
    for (let k = 0; k <= shown && title === null; k++) {
      const length = runOnTitleLength(lines[k]?.text ?? '')
      if (length === 0 || gaps.has(k)) continue
      title = (lines[k]?.text ?? '').slice(0, length)
      bodyLine = k
      bodyStart = (lines[k]?.start ?? 0) + length
    }
    if (title === null) {
      const plain = plainTitle(lines, firstLine, gaps)
      if (plain) {
        title = plain.title
        titleLines = plain.lines
        bodyLine = plain.lines.to
      }
    }
  }
  // between the title and the first sentence: numbers, dates, whom it is sent to
  // an announcement says more than that it issues something
  const transmits = title !== null && !/公告$/u.test(title) && transmittedTitle(title) !== null
  let inText = bodyStart > 0
  for (let k = bodyLine; k < Math.min(firstLine, lines.length); k++) {
    const line = lines[k]
    if (!line || gaps.has(k)) continue
    if (inText && bodyStart > line.start) continue
    if (!inText && !isFrontLine(line.text, title !== null) && !(transmits && isTransmittal(line.text))) {
      inText = true
      bodyStart = line.start
    } else if (!inText || isDateLine(line.text) || isNumberLine(line.text)) gaps.add(k)
  }
  // a preamble may run on into the first marker's line
  if (!inText)
    bodyStart = first ? (first.inside ? (lines[first.line]?.start ?? first.start) : first.start) : text.length
  // a signature in the middle, and everything behind the last one but what an annex says
  let bodyEnd = text.length
  const labels = new Map(annexes.filter(({ label }) => label > 0).map((annex) => [annex.label, annex]))
  const starts = [...openings.filter((o) => !o.inside).map((o) => o.line), lines.length]
  let from = first ? first.line + 1 : bodyLine + 1
  for (const stop of starts) {
    const tail = tailStart(lines, from, stop, labels)
    if (tail < stop) {
      const said = closeTail(lines, tail, stop, labels, gaps)
      if (stop === lines.length && !said) bodyEnd = lines[tail]?.start ?? bodyEnd
    }
    from = stop + 1
  }
  if (first && opens(first.line) && bodyEnd < first.end) bodyEnd = text.length
  return {
    title,
    titleLines,
    bodyStart,
    bodyEnd: Math.max(bodyStart, bodyEnd),
    gaps,
    annexes: [...labels.values()].map(({ label, glossary }) => ({ start: lines[label]?.start ?? 0, glossary })),
  }
}

/** Of a page's fields, 發文字號：…令, only the name is a title. */
const isTitle = (text: string): boolean =>
  isTitleLine(text) && !isNumberLine(text) && (!isLabelLine(text) || /^(?:法[规規])?名[称稱]|^[标標][题題]/u.test(text))

/** （修改对照稿）, （节选） say what this copy shows, not what the policy is called. */
const comparingCopy =
  /(?:对照|對照|花脸|花臉|标注|標註|标红|标记|修订痕迹|修改痕迹)[^（）()]{0,6}[稿本版][）)]$|[（(](?:[节節][选選]|摘[录錄編编]|全文|公[开開][稿版])[）)]$/u

function isFrontLine(text: string, titled: boolean): boolean {
  if (
    isDateLine(text) ||
    isHistoryLine(text) ||
    isNumberLine(text) ||
    isSalutation(text) ||
    isLabelLine(text) ||
    isLetterField(text) ||
    isEnactment(text) ||
    isEnglishFront(text) ||
    isSubtitle(text) ||
    isAnnexLine(text) ||
    isPublishingLine(text) ||
    isStandardCover(text) ||
    endsInDate(text)
  )
    return true
  // a title says itself again in English
  if (titled && text.length <= 200 && !/[\p{Script=Han}.;:]|,$/u.test(text)) return true
  return titled && text.length <= 30 && !/[。；，：]/u.test(text)
}

/**
 * First line of [from, to) of what closes a policy: the bodies that sign above a date, the date, annexes, notes on
 * publication; `to` if there is none.
 */
function tailStart(lines: readonly TextLine[], from: number, to: number, labels: ReadonlyMap<number, Annex>): number {
  for (let k = from; k < to; k++) {
    const text = lines[k]?.text ?? ''
    if (
      labels.has(k) ||
      (to === lines.length && isTableLabel(text)) ||
      isClosing(text) ||
      isReferencesHead(text) ||
      isPublishingLine(text) ||
      isAnnexLine(text) ||
      /^Done (?:at|in) .{2,60}[0-9]{4}|^This [A-Z][a-z]{3,12} shall be binding in its entirety/u.test(text)
    )
      return k
    if (!isDateLine(text) && !(endsInDate(text) && !/[。；，]/u.test(text))) continue
    let first = k
    if (first > from + 1 && isSigner(lines[first - 2]?.text ?? '', lines[first - 1]?.text ?? '')) first -= 2
    while (first > from && isSignatureLike(lines[first - 1]?.text ?? '')) first--
    return first
  }
  return to
}

/**
 * Marks the lines of [from, to) that close a policy as belonging to no clause; what an annex says, its tables and
 * sentences, stays. Gives back whether anything did.
 */
function closeTail(
  lines: readonly TextLine[],
  from: number,
  to: number,
  labels: ReadonlyMap<number, Annex>,
  gaps: Set<number>,
): boolean {
  let inAnnex = false
  let said = false
  for (let k = from; k < to; k++) {
    const annex = labels.get(k)
    const line = lines[k]
    if (annex) {
      for (; k < Math.min(annex.body, to); k++) gaps.add(k)
      k--
      inAnnex = true
    } else if (
      line &&
      inAnnex &&
      !isPublishingLine(line.text) &&
      !isDateLine(line.text) &&
      (line.kind === 'table' || /[。；：]$/u.test(line.text))
    )
      said = true
    else {
      gaps.add(k)
      if (line && isPublishingLine(line.text)) inAnnex = false
    }
  }
  return said
}
