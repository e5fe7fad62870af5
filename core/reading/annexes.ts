import { foldText } from './fold-text.ts'
import { isDateLine, isNumberLine, isPublishingLine, isSalutation } from './frame-lines.ts'
import { scheduleAt } from './ordinances.ts'
import type { TextLine } from './text-lines.ts'

/**
 * What is attached behind the signature. `label` and `body` are line indices: its label (附件2, 附录A, 附：), and the
 * first line behind label and title.
 */
export interface Annex {
  readonly label: number
  readonly body: number
  /** It explains terms: 名词解释, 术语和定义. */
  readonly glossary: boolean
}

const label =
  /^附(?:件|录|表|则表)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])?[:.]?$|^附录[a-z]\((?:规范性|资料性)(?:附录)?\)[^。;:]{0,40}$/u
const labelledTitle = /^附(?:件|录)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])?[:.、]?(.{2,40})$/u
const glossaryTitle =
  /^(?:有关|相关|主要|部分)?(?:名词|术语|用语|名词术语|专业术语|专有名词)(?:和|及|与)?(?:解释|释义|注释|说明|定义|表)?$/u
const mostTitleLines = 3
/** Of a translated plan; an act's schedules hold clauses of their own. */
const englishLabel = /^(?:Annex|Appendix|Attachment)(?:\s(?:[0-9]{1,2}|[A-Z]|[IVX]{1,4}))?:?$/u

/** Whether a line is the title of a list of terms. */
export const isGlossaryTitle = (text: string): boolean =>
  text.length <= 20 && glossaryTitle.test(foldText(text).replace(/[:。]$/u, ''))

const explained =
  /^(?:[0-9]{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十0-9]{1,3}\))?[^。;:]{2,30}[:—-]/u
/** 名词解释 alone in its line, with nothing but terms and their meanings from there to the end. */
function isBareGlossary(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (text.length > 12 || !/解释|解釋|释义|釋義|注释|注釋/u.test(text) || !isGlossaryTitle(text)) return false
  const below = lines.slice(index + 1)
  return (
    below.length > 0 && below.every((line) => line.kind !== 'table' && explained.test(foldText(line.text.slice(0, 60))))
  )
}

/**
 * Finds the annexes of a text: a label alone in its line with something behind it that is not a mere list of file
 * names, a label with the title of a list of terms or of a table, and 名词解释 without a label at the end. Afterwards: ascending; `label < body`; the lines
 * between are label and title. Linear.
 */
export function findAnnexes(lines: readonly TextLine[]): readonly Annex[] {
  const found: Annex[] = []
  lines.forEach((line, index) => {
    if (line.text.length > 50 || line.kind === 'table') return
    if (englishLabel.test(line.text)) {
      const body = tableBelow(lines, index)
      if (body >= 0) found.push({ label: index, body, glossary: false })
      return
    }
    if (isBareGlossary(lines, index)) {
      found.push({ label: index, body: index + 1, glossary: true })
      return
    }
    if (!line.text.startsWith('附') || scheduleAt(lines, index)) return
    const folded = foldText(line.text)
    const inLine = labelledTitle.exec(folded)?.[1]
    if (inLine !== undefined && isGlossaryTitle(inLine)) {
      found.push({ label: index, body: index + 1, glossary: true })
      return
    }
    if (inLine !== undefined && !label.test(folded)) {
      const body = tableBelow(lines, index)
      if (body >= 0) found.push({ label: index, body, glossary: false })
      return
    }
    if (!label.test(folded)) return
    // "附件：" over numbered names is a list of what is attached
    if (/[:.]$/u.test(folded) && /^[0-9]{1,2}[.、)]/u.test(foldText((lines[index + 1]?.text ?? '').slice(0, 4)))) return
    let body = index + 1
    while (body < lines.length && body <= index + mostTitleLines && isAnnexTitle(lines[body], body === index + 1))
      body++
    if (body < lines.length)
      found.push({
        label: index,
        body,
        glossary: lines.slice(index + 1, body).some(({ text }) => isGlossaryTitle(text)),
      })
  })
  return found
}

/** A title behind a label, and the table it names right below: the table's first line; -1 where there is none. */
function tableBelow(lines: readonly TextLine[], label: number): number {
  const step = [1, 2, 3].find((below) => lines[label + below]?.kind === 'table')
  return step !== undefined &&
    lines.slice(label + 1, label + step).every((between, k) => isAnnexTitle(between, k === 0))
    ? label + step
    : -1
}

/** Short, without a stop, and neither numbered nor part of what stands around a policy. */
function isAnnexTitle(line: TextLine | undefined, first: boolean): boolean {
  if (!line || line.kind === 'table' || line.text === '') return false
  const { text } = line
  if (
    text.length > 60 ||
    /[。；：:;]/u.test(text) ||
    isNumberLine(text) ||
    isDateLine(text) ||
    isSalutation(text) ||
    isPublishingLine(text) ||
    label.test(foldText(text))
  )
    return false
  if (
    /^(?:第[\s]?[0-9０-９一二三四五六七八九十百]{1,4}[\s]?(?:[编編章节節条條篇部类類步]|[阶階]段)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9０-９]{1,3}[.．、\s]|[A-Z][.．][0-9]|[①-⑳])/u.test(
      text,
    )
  )
    return false
  return first || text.length <= 30
}
