import type { Block, BlockStyle, Line } from '../../../core/model/source-document.ts'
import { haveSameColumns } from './join-tables.ts'
import { boxOf, needsBlank, type PageLine } from './page-lines.ts'
import { tableText } from './page-table.ts'

/** The text area of a stretch of pages: where full lines begin and end, in points. */
export interface TextArea {
  readonly left: number
  readonly right: number
  readonly leading: number
  readonly centre: number
}

const fewLines = 12

/**
 * The area most lines agree on. Too few or too short lines to tell are taken to stand between margins of equal width.
 */
export function measureArea(lines: readonly PageLine[], pageWidth: number): TextArea {
  const lefts = new Map<number, number>()
  for (const line of lines) lefts.set(Math.round(line.x), (lefts.get(Math.round(line.x)) ?? 0) + 1)
  const rights = lines.map((line) => line.right).sort((a, b) => a - b)
  const longest = rights[Math.floor(rights.length * 0.9)] ?? 0
  // The margin is where lines begin that go on from the line above: the smallest start that is not a stray.
  const common = [...lefts].filter(([, count]) => count >= Math.max(1, lines.length * 0.08)).map(([x]) => x)
  const left = Math.min(...(common.length > 0 ? common : lines.map((line) => line.x)))
  const right =
    lines.length < fewLines && longest - left < 0.6 * pageWidth ? Math.max(longest, pageWidth - left) : longest
  const steps = lines
    .slice(1)
    .flatMap((line, n) => {
      const step = line.baseline - (lines[n]?.baseline ?? 0)
      return line.page === lines[n]?.page && step > 0 ? [step] : []
    })
    .sort((a, b) => a - b)
  return { left, right, leading: steps[Math.floor(steps.length / 2)] ?? 0, centre: (left + right) / 2 }
}

/**
 * Puts body lines together into paragraphs, over page ends too. A line opens a paragraph where it is indented, centred,
 * of another size, set off by space, or where the line before had room left for its first word.
 */
export function buildParagraphs(
  lines: readonly PageLine[],
  areaOf: (line: PageLine) => TextArea,
  isBold: (line: PageLine) => boolean = () => false,
): readonly Block[] {
  const paragraphs: PageLine[][] = []
  lines.forEach((line, at) => {
    const current = paragraphs.at(-1),
      before = lines[at - 1]
    if (current && before && !isSetOff(lines, at, areaOf(line)) && goesOn(before, line, current, areaOf))
      current.push(line)
    else paragraphs.push([line])
  })
  return paragraphs.map((paragraph) => blockOf(paragraph, areaOf, isBold))
}

function goesOn(
  before: PageLine,
  line: PageLine,
  paragraph: readonly PageLine[],
  areaOf: (line: PageLine) => TextArea,
): boolean {
  const area = areaOf(line),
    areaBefore = areaOf(before)
  const first = paragraph[0] ?? before
  if (before.table && line.table) return line.page === before.page + 1 && haveSameColumns(before.table, line.table)
  if (before.isSplit || line.isSplit) return false
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return false
  const centred = isCentred(line, area),
    beforeCentred = isCentred(before, areaBefore)
  // A title over several lines is one block a line: which of them belong together is for the reader of titles to say. A
  // bracket is one.
  if (centred || beforeCentred) return centred && line.page === before.page && isOpen(paragraph)
  if (/(?:[。；！？：;:.—–]|[;,] (?:and|or))$/u.test(before.text) && marker.test(line.text)) return false
  if (room(before, areaBefore) > firstWord(line) + (isHan(line.text) ? 1.1 : 0.3) * line.size) return false
  const indent = line.x - area.left
  if (indent < 0.8 * line.size) return true
  // Set in as a whole, or hanging under the text after its label.
  const hangsUnderLabel = first.hang !== null && Math.abs(line.x - first.hang) < 0.5 * line.size
  const setIn =
    paragraph.length > 1 &&
    Math.abs(line.x - before.x) < 0.3 * line.size &&
    Math.abs(before.x - first.x) > 0.3 * line.size
  return hangsUnderLabel || setIn
}

/**
 * Whether space stands above the line: much more than between most lines, or more than between the lines on one side of
 * it.
 */
function isSetOff(lines: readonly PageLine[], at: number, area: TextArea): boolean {
  const step = stepAbove(lines, at)
  if (step === null || area.leading === 0) return false
  const size = lines[at - 1]?.size ?? 0
  if (step > 1.6 * Math.max(area.leading, size * 1.2)) return true
  if (step < area.leading + 0.35 * size) return false
  const around = [stepAbove(lines, at - 1), stepAbove(lines, at + 1)].filter((other) => other !== null)
  return around.some((other) => step > other + 0.3 * size)
}

/** From the line above to this one, where both stand in one column of one page. */
function stepAbove(lines: readonly PageLine[], at: number): number | null {
  const line = lines[at],
    above = lines[at - 1]
  return line &&
    above &&
    line.page === above.page &&
    line.column === above.column &&
    !line.table &&
    !above.table &&
    line.baseline > above.baseline
    ? line.baseline - above.baseline
    : null
}

/** Begins with a bracket that is not closed yet. */
function isOpen(paragraph: readonly PageLine[]): boolean {
  const text = paragraph.map((line) => line.text).join('')
  return /^[（(]/u.test(text) && (text.match(/[（(]/gu)?.length ?? 0) > (text.match(/[）)]/gu)?.length ?? 0)
}

/** After a full last line, a marker after a sentence end is all that tells a new paragraph from the old. */
const marker =
  /^(?:第\s?[〇零一二三四五六七八九十百千\d]{1,6}(?:[-－]\d{1,3})?\s?[编編章节節条條]|[一二三四五六七八九十]{1,4}、|[壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3}、|[（(](?:[一二三四五六七八九十\d]{1,4}|[a-z]|[ivx]{1,6}|[IVX]{1,6})[）)]|\d{1,3}(?:[.．、](?!\d)|(?:\.\d{1,2}){1,3}\s)|\d{1,2}\s{1,4}[\u4e00-\u9fff]{2,20}$|[IVX]{1,6}\.\s|[a-z\d]{1,2}[)）]|[①-⑳]|(?:PART|Part|CHAPTER|Chapter|ARTICLE|Article|SCHEDULE|Schedule)(?:\s[\dIVX]|$))/u

const room = (line: PageLine, area: TextArea): number => area.right - line.right

/**
 * The width of what would have had to fit on the line before: a Han character or a Latin word, with the brackets that
 * open before it and the punctuation that may not be parted from it.
 */
function firstWord(line: PageLine): number {
  const word =
    /^[（《〈「『【〔“‘([]*(?:[!-\u024f]+(?:[（《〈「『【〔“‘].)?|.)[，。、；：！？）》〉」』】〕”’%]*/u.exec(
      line.text,
    )?.[0] ?? ''
  return isHan(line.text) ? ems(word) * line.size : (ems(word) / Math.max(ems(line.text), 1)) * (line.right - line.x)
}

/** Width in Han characters, roughly. */
const ems = (text: string): number => text.length - text.replace(/[^\u0020-\u024f]/g, '').length / 2

const isHan = (text: string): boolean => /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“‘—…]/u.test(text)

/**
 * More than the usual first-line indent of two characters on both sides, and the same: a first line may end two
 * characters short.
 */
function isCentred(line: PageLine, area: TextArea): boolean {
  const left = line.x - area.left,
    right = area.right - line.right
  return left > 2.4 * line.size && right > 2.4 * line.size && Math.abs(left - right) < Math.max(0.75 * line.size, 4)
}

/** One block of the lines given. */
export function blockOf(
  paragraph: readonly PageLine[],
  areaOf: (line: PageLine) => TextArea,
  isBold: (line: PageLine) => boolean,
): Block {
  let text = ''
  const lines: Line[] = []
  for (const line of paragraph) {
    if (text !== '' && needsBlank(text, line.text)) text += ' '
    lines.push({ start: text.length, end: text.length + line.text.length, box: boxOf(line) })
    text += line.text
  }
  const first = paragraph[0]
  if (!first) return { kind: 'paragraph', text }
  if (first.table)
    return {
      kind: 'table',
      page: first.page,
      style: { fontSize: first.size },
      ...tableText(paragraph.flatMap((line) => (line.table ? [line.table] : []))),
    }
  const area = areaOf(first),
    indent = first.x - area.left,
    centred = isCentred(first, area)
  const style: BlockStyle = {
    fontSize: first.size,
    ...(paragraph.every(isBold) ? { bold: true } : {}),
    ...(centred ? { centred: true } : {}),
    ...(!centred && indent > 1 ? { indent: Math.round(indent * 10) / 10 } : {}),
  }
  return { kind: 'paragraph', text, page: first.page, style, lines }
}
