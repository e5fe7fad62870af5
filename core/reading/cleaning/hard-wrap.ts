import type { SourceDocument } from '../../model/source-document.ts'
import { isAnnexLine, isDateLine, isNumberLine, isSalutation, isSignatureLike } from '../frame-lines.ts'
import { markersAt } from '../marker-styles.ts'
import { textLines, type TextLine } from '../text-lines.ts'
import { isTitleLine } from '../title-line.ts'
import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'
import { joinOf } from './join-words.ts'
import { markerSlip } from './marker-slip.ts'
import { readPageLayout, wordAt, type PageLayout } from './page-layout.ts'

/** A quotation mark ends a sentence only behind a stop; a bracket may stand for one (〔责任单位：…〕). */
const finished = /(?:[。！？；：!?;:.…][”"」』]?|[）)〕】])$/u
const finishedSentence = /[。！？；!?;.…][”"」』）)〕】]?$/u
const broken = /[，、,（(《“「]$/u
const longestHeading = 32
/** How much of a line's width a recogniser may lose. */
const mostNarrowed = 0.12
/** No line begins with these: they close what the line before holds. */
const figureFirst =
  /^[0-9]{1,6}(?:\.[0-9]{1,3})?(?:%|‰|个|分钟|小时|天|万|亿|元|家|项|倍|公里|吨|人|户|张|床|套|台|辆|座|处|所|件|岁|米|平方|立方|公顷|亩|千)/u
const closes = /^(?:[》〉”’）】〕，。；：、！？]|如下[：:]$)/u

/**
 * Lines that a page's width broke, or a copy broke in mid-sentence, are joined. Where most long lines have one width, a
 * full line goes on in the next unless a marker or an indent begins it; elsewhere only a line that has a sentence
 * behind it, ends in mid-sentence and is followed by the rest of one. A page's edge that was taken out from between two
 * lines is no paragraph's end. Never in DOCX, whose paragraphs are real.
 */
export const hardWrap: CleaningRule = {
  id: 'hard-wrap',
  find: (cleaned, source) => {
    if (source.reader.kind === 'docx') return []
    const lines = textLines(cleaned, source)
    // a marker that is about to be put right begins a line as well
    const slips = new Set(markerSlip.find(cleaned, source).map((slip) => slip.start))
    const begins = (line: TextLine): boolean => slips.has(line.start) || isMarked(line)
    const layout = readPageLayout(lines, begins)
    const join = joinOf(cleaned.text)
    const rewrites: Rewrite[] = []
    let goneOn = false
    lines.forEach((line, k) => {
      const next = lines[k + 1]
      const runsOn = goneOn
      goneOn = false
      if (
        !next ||
        line.kind === 'table' ||
        next.kind === 'table' ||
        line.kind !== next.kind ||
        line.kind === 'footnote'
      )
        return
      const overPage = (next.afterGap || layout === null) && pageBetween(line, next, source)
      if (
        !closes.test(next.text) &&
        !(layout === null
          ? goesOn(line, next, overPage, begins)
          : goesOnWrapped(line, next, layout, overPage, begins, runsOn))
      )
        return
      goneOn = true
      rewrites.push(join(line, next))
    })
    return rewrites
  },
}

type Begins = (line: TextLine) => boolean
/** 第 十 二 条: blanks between the numerals. A mention, 第十二条的规定, begins nothing. */
const spaced =
  /^第(?:[\s\u3000]?[0-9〇零一二三四五六七八九十百千]){1,6}[\s\u3000]?[条條章节節编編](?!规定|規定|第|、|和|及|至|或|的|中|所|款|项|項)/u
const isMarked: Begins = (line) =>
  spaced.test(line.text) ||
  markersAt(line.text, 0, false).length > 0 ||
  (line.style.numberingLength ?? 0) > 0 ||
  line.style.headingLevel !== undefined
const isFrame = (line: TextLine): boolean =>
  isDateLine(line.text) ||
  isNumberLine(line.text) ||
  isAnnexLine(line.text) ||
  isSalutation(line.text) ||
  /^目[\s\u3000]{0,6}[录錄次]$/u.test(line.text)

/** Words stood between the two lines in the file that cleaning took out. */
function pageBetween(line: TextLine, next: TextLine, source: SourceDocument): boolean {
  for (let block = line.block + 1; block < next.block; block++)
    if ((source.blocks[block]?.text.trim() ?? '') !== '') return true
  return false
}

function goesOn(line: TextLine, next: TextLine, overPage: boolean, begins: Begins): boolean {
  if (begins(next) || isFrame(next)) return false
  if (/[，、]$/u.test(line.text) && line.text.length > 6) return true
  if ((next.afterGap && !overPage) || finished.test(line.text) || isFrame(line)) return false
  if (!/\p{Script=Han}/u.test(line.text))
    return line.text.length > 40 && /^(?:[a-z(]|[0-9][0-9,.]{0,11} [a-z])/u.test(next.text)
  if (endsInHeading(line.text)) return false
  // a numbered line this long, with a comma in it, is no heading
  if (
    (!begins(line) || overPage || line.text.length >= longestHeading) &&
    line.text.length > 12 &&
    /[，；。]/u.test(line.text) &&
    !isTitleLine(line.text) &&
    finishedSentence.test(next.text)
  )
    return true
  // a numbered line that has its heading behind it and breaks off in the next sentence
  const rest = /[。；]([^。；：]{3,})$/u.exec(line.text)
  if (
    rest &&
    line.text.length > 14 &&
    finishedSentence.test(next.text) &&
    !isTitleLine(line.text) &&
    !/[：:].{0,30}$/u.test(line.text) &&
    !/^.{2,12}[：:]/u.test(next.text)
  )
    return true
  // a sentence that a page's edge broke, its other half perhaps short
  if (
    overPage &&
    line.text.length > 16 &&
    /[，、]/u.test(line.text) &&
    !isTitleLine(line.text) &&
    !isTitleLine(next.text)
  )
    return true
  return (
    /[。；]/u.test(line.text) &&
    line.text.length > 30 &&
    (finishedSentence.test(next.text) || /[。；]/u.test(next.text))
  )
}

/** …。（十一）数据共享: a heading got into the end of the paragraph before it. */
function endsInHeading(text: string): boolean {
  const tail = text.slice(-48)
  for (const match of tail.matchAll(/[。；〕）\]】]/gu))
    if (
      markersAt(tail, match.index + 1 + (/^\s*/u.exec(tail.slice(match.index + 1))?.[0].length ?? 0), true).length > 0
    )
      return true
  return false
}

/** `runsOn`: the line itself goes on from the one before, so it is no title, whatever word it ends with. */
function goesOnWrapped(
  line: TextLine,
  next: TextLine,
  { width, widthOf, slack, indents, gaps }: PageLayout,
  overPage: boolean,
  begins: Begins,
  runsOn: boolean,
): boolean {
  if ((begins(next) && !countsOnInside(line, next)) || (isFrame(next) && !isLongAddress(line, next))) return false
  const starts = indents && next.indent >= 2
  if (broken.test(line.text)) return !starts
  // bodies that sign side by side
  if (finishedSentence.test(line.text) && /\S[ \u3000]+\S/u.test(next.text) && isSignatureLike(next.text)) return false
  if ((next.afterGap && !overPage) || starts || isFrame(line)) return false
  // an indented paragraph that stops at a semicolon is not at its end
  if (indents && /[；;]$/u.test(line.text) && (line.indent >= 2 || runsOn)) return true
  if (figureFirst.test(next.text) && /[，；。]/u.test(line.text) && !finished.test(line.text)) return true
  // a recogniser takes full-width signs and figures for half-width ones; an indent would have told a new paragraph
  const narrowed = indents && !finished.test(line.text) ? Math.floor(width * mostNarrowed) : 0
  if (widthOf(line.text) + line.indent + Math.max(2, wordAt(next.text)) + slack + narrowed < width) return false
  const title = !runsOn && isTitleLine(line.text) && !line.text.includes('，')
  if (title || isTitleLine(next.text)) return !title && (runsOn || /[。；，]/u.test(line.text))
  // where nothing parts paragraphs, only a line in which not one more character had room goes on behind a full stop
  return (
    !finishedSentence.test(line.text) ||
    indents ||
    (gaps && !overPage) ||
    Math.abs(widthOf(line.text) + line.indent - width) < 2
  )
}

/** Members of a list inside a sentence: the marker that the next line begins with goes on from one inside this line. */
function countsOnInside(line: TextLine, next: TextLine): boolean {
  const shape = markersAt(next.text, 0, false)[0]
  if (!shape || shape.ordinal < 2 || !insideSentences.has(shape.style)) return false
  for (let at = 1; at < Math.min(line.text.length, longestPageLine); at++)
    if (
      markersAt(line.text, at, shape.style !== 'firstly').some(
        ({ style, ordinal }) => style === shape.style && ordinal === shape.ordinal - 1,
      )
    )
      return true
  return false
}
const insideSentences = new Set<string>(['firstly', 'bracketed-number', 'circled'])
/** Characters of a page's line, at the most. */
const longestPageLine = 200

/** Those a notice is sent to may take two lines. */
const isLongAddress = (line: TextLine, next: TextLine): boolean =>
  isSalutation(next.text) && /^各|[、，]各/u.test(line.text) && !/[。；：:]/u.test(line.text)
