import { isAnnexLine, isDateLine, isNumberLine, isSalutation } from '../frame-lines.ts'
import { markersAt } from '../marker-styles.ts'
import { textLines, type TextLine } from '../text-lines.ts'
import { isTitleLine } from '../title-line.ts'
import type { Rewrite } from '../rewrite-text.ts'
import type { CleaningRule } from './cleaning-rule.ts'

/** A quotation mark ends a sentence only behind a stop; a bracket may stand for one (〔责任单位：…〕). */
const finished = /(?:[。！？；：!?;:.…][”"」』]?|[）)〕】])$/u
const finishedSentence = /[。！？；!?;.…][”"」』）)〕】]?$/u
const broken = /[，、,（(《“「]$/u
/** No line begins with these: they close what the line before holds. */
const closes = /^[》〉”’）】〕，。；：、！？]/u
/** Lines this close to the width of the page are full. */
const slack = 4
const shortestWidth = 30

/**
 * Lines that a page's width broke, or a copy broke in mid-sentence, are joined. Where most long lines have one width, a full line goes on in the next unless a marker or
 * an indent begins it; elsewhere only a line that has a sentence behind it, ends in mid-sentence and is followed by the rest of one. Never in DOCX, whose paragraphs are real.
 */
export const hardWrap: CleaningRule = {
  id: 'hard-wrap',
  find: (cleaned, source) => {
    if (source.reader.kind === 'docx') return []
    const lines = textLines(cleaned, source)
    const width = pageWidth(lines)
    const indented = usesIndents(lines)
    const rewrites: Rewrite[] = []
    lines.forEach((line, k) => {
      const next = lines[k + 1]
      if (!next || line.kind === 'table' || next.kind === 'table' || line.kind !== next.kind || line.kind === 'footnote') return
      if (!closes.test(next.text) && !(width === null ? goesOn(line, next) : goesOnWrapped(line, next, width, indented))) return
      rewrites.push({ start: line.end, end: next.start, after: /[A-Za-z,;.)\]]$/u.test(line.text) && /^[A-Za-z(["]/u.test(next.text) && !/-$/u.test(line.text) ? ' ' : '' })
    })
    return rewrites
  },
}

const begins = (line: TextLine): boolean => markersAt(line.text, 0, false).length > 0 || (line.style.numberingLength ?? 0) > 0 || line.style.headingLevel !== undefined
const isFrame = (line: TextLine): boolean => isDateLine(line.text) || isNumberLine(line.text) || isAnnexLine(line.text) || isSalutation(line.text)

function goesOn(line: TextLine, next: TextLine): boolean {
  if (begins(next) || isFrame(next)) return false
  if (/[，、]$/u.test(line.text) && line.text.length > 6) return true
  if (next.afterGap || finished.test(line.text) || isFrame(line)) return false
  if (!/\p{Script=Han}/u.test(line.text)) return line.text.length > 40 && /^[a-z(]/u.test(next.text)
  if (endsInHeading(line.text)) return false
  if (!begins(line) && line.text.length > 12 && line.text.includes('，') && !isTitleLine(line.text) && finishedSentence.test(next.text)) return true
  return /[。；]/u.test(line.text) && line.text.length > 30 && (finishedSentence.test(next.text) || /[。；]/u.test(next.text))
}

/** …。（十一）数据共享: a heading got into the end of the paragraph before it. */
function endsInHeading(text: string): boolean {
  const tail = text.slice(-48)
  for (const match of tail.matchAll(/[。；〕）\]】]/gu)) if (markersAt(tail, match.index + 1 + (/^\s*/u.exec(tail.slice(match.index + 1))?.[0].length ?? 0), true).length > 0) return true
  return false
}

function goesOnWrapped(line: TextLine, next: TextLine, width: number, indented: boolean): boolean {
  if (begins(next) || isFrame(next)) return false
  if (broken.test(line.text)) return !(indented && next.indent >= 2)
  if (next.afterGap || widthOf(line.text) + line.indent < width - slack) return false
  if (indented && next.indent >= 2) return false
  if (isTitleLine(line.text) || isTitleLine(next.text)) return !isTitleLine(line.text) && /[。；，]/u.test(line.text)
  return !finishedSentence.test(line.text) || indented
}

/** Columns: a Han or full-width character takes two. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // the second half of a surrogate pair adds nothing of its own
    if (code < 0xdc00 || code > 0xdfff) width += code >= 0x1100 ? 2 : 1
  }
  return width
}

/** The width most unfinished long lines share, or null where there is none: then the lines are paragraphs. */
function pageWidth(lines: readonly TextLine[]): number | null {
  const widths: number[] = []
  for (const line of lines) {
    if (line.kind === 'table' || line.text.length > 200) continue
    const width = widthOf(line.text) + line.indent
    if (width >= shortestWidth && !finishedSentence.test(line.text)) widths.push(width)
  }
  const unfinishedLong = widths.length
  if (unfinishedLong < 3) return null
  const counts = new Map<number, number>()
  for (const w of widths) for (let near = w; near <= w + slack; near++) counts.set(near, (counts.get(near) ?? 0) + 1)
  let best = 0
  let bestCount = 0
  for (const [w, count] of counts) if (count > bestCount || (count === bestCount && w < best)) { best = w; bestCount = count }
  // a real page width is also one that hardly any line passes
  const wider = lines.filter((line) => line.kind !== 'table' && line.text.length * 2 > best && widthOf(line.text.slice(0, 400)) + line.indent > best + slack).length
  return bestCount >= (unfinishedLong < 5 ? unfinishedLong : unfinishedLong * 0.5) && wider <= bestCount * 0.1 ? best : null
}

function usesIndents(lines: readonly TextLine[]): boolean {
  const deep = lines.filter((line) => line.indent >= 2 && line.indent <= 12).length
  return deep >= 2 && deep <= lines.length * 0.8
}
