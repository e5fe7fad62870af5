import { foldText, foldWithMap } from '../fold-text.ts'
import type { Rewrite } from '../rewrite-text.ts'
import type { TextLine } from '../text-lines.ts'
import { isTitleLine } from '../title-line.ts'

/** Labels that only a page's table about a document has; folded. */
const sure =
  '索引号|索取号|主题分类|主题类别|体裁分类|组配分类|服务对象分类|服务对象|发布机构|发布机关|制发机关|制发单位|制定机关|公开机构|公开责任部门|成文日期|生成日期|公开日期|公开时间|签发日期|废止日期|废止时间|失效日期|失效时间|有效性|文件有效性|时效性|是否有效|效力状态|文件状态|发布文号|规范性文件(?:统一)?编号|文件编号|统一编号|统一登记号|登记号|公开方式|公开形式|公开属性|公开范围|公开时限|公开类别|公开类型|信息类别|信息分类|信息索引|信息名称|所属主题|所属类别|所属机构|效力级别|法规类别|公文种类|index(?:no\\.?|number)'
/**
 * Labels that a letter's own head has too (發文日期、發文字號 of a Taiwan office): a table's where a sure one is near.
 */
const own =
  '发文机关|发文机构|发文单位|发文日期|发文字号|发文文号|issuedby|issuingauthority|document(?:no\\.?|number)|dateofissue|issuedate'
/** Labels that others have too: theirs only beside the others. */
const weak =
  '标题|文件名称|文件标题|名称|文号|发布单位|发布日期|发布时间|公布日期|印发日期|生效日期|生效时间|实施日期|施行日期|有效期|有效期至|主题词|关键词|关键字|内容概述|内容摘要|摘要|概述|信息来源|文件来源|来源|文件类型|文件类别|文种|分类|类别|语种|责任部门|批准日期|title|subject|category|keywords|effectivedate|status|type|date|source'
const titles = /^(?:标题|文件名称|文件标题|信息名称|名称|title)$/u
const translation = '(?:\\(?[a-z.]{3,30}\\)?)?'
const label = new RegExp(`[【\\[]?(${sure}|${own}|${weak})${translation}(?:[:】\\]]|$)`, 'uy')
const laterLabel = new RegExp(`[【\\[]?(${sure}|${own}|${weak})${translation}[:】\\]]`, 'gu')
const isSure = new RegExp(`^(?:${sure})$`, 'u')
const isCertain = new RegExp(`^(?:${sure}|${own})$`, 'u')
const itself = /^(?:索引号|索取号|组配分类|体裁分类)$/u
const longestLine = 300
const longestValue = 160
/** Labels stand together; so many lines may part two of them. */
const reach = 3
/** The title itself stands so many lines from its field, at the most. */
const nearby = 60

/**
 * One label with its value. Offsets are in the text; `value` is where the value begins, `end` where the next field or
 * the line's end is.
 */
interface Field {
  readonly name: string
  readonly start: number
  readonly value: number
  readonly end: number
}
/** The fields of one line, or of a label's line and the value's below it. */
interface Entry {
  readonly from: number
  readonly to: number
  readonly fields: readonly Field[]
}

/**
 * The table in which a government page files a document (索引号, 发文机关, 成文日期, 标题, 发文字号, …), a label and
 * its value a line, in two lines, several in one, or in a table's rows; among the lines [from, to). A rewrite a field.
 * A title that stands nowhere else keeps its place without its label.
 */
export function findPageTable(lines: readonly TextLine[], from: number, to: number): readonly Rewrite[] {
  const entries: Entry[] = []
  for (let k = from; k < to;) {
    const entry = readEntry(lines, k, to)
    if (entry) entries.push(entry)
    k = entry ? entry.to + 1 : k + 1
  }
  const certain = entries.filter((entry) => entry.fields.some((field) => isCertain.test(field.name)))
  const names = certain
    .flatMap((entry) => entry.fields.map((field) => field.name))
    .filter((name) => isCertain.test(name))
  if (!names.some((name) => isSure.test(name)) || (names.length < 2 && !names.some((name) => itself.test(name))))
    return []
  const rewrites: Rewrite[] = []
  let before = -Infinity
  let next = 0
  for (const entry of entries) {
    while ((certain[next]?.from ?? Infinity) < entry.from) next++
    if (certain[next] === entry) before = entry.to
    else if (entry.from - before > reach && (certain[next]?.from ?? Infinity) - entry.to > reach) continue
    rewrites.push(...withoutEntry(lines, entry))
  }
  return rewrites
}

function readEntry(lines: readonly TextLine[], k: number, to: number): Entry | null {
  const line = lines[k]
  if (!line || line.text.length > longestLine || /。./u.test(line.text)) return null
  const fields = line.text.includes('\t') ? fieldsOfRow(line) : fieldsOfLine(line)
  const last = fields?.at(-1)
  if (!fields || !last) return null
  if (last.value < line.end || fields.length > 1) return { from: k, to: k, fields }
  // the label has the line to itself: its value is the next, if that is one
  const below = lines[k + 1]
  if (
    below &&
    k + 1 < to &&
    !below.afterGap &&
    below.text.length <= longestValue &&
    !startsField(below.text) &&
    !/[。；]/u.test(below.text) &&
    (titles.test(last.name) || !isTitleLike(below.text))
  ) {
    return { from: k, to: k + 1, fields: [{ ...last, value: below.start, end: below.end }] }
  }
  return /[:：】\]]$/u.test(line.text) || isCertain.test(last.name) ? { from: k, to: k, fields } : null
}

function startsField(text: string): boolean {
  label.lastIndex = 0
  return label.test(foldText(text.slice(0, 60)))
}
/** An empty value is followed by the document itself. */
const isTitleLike = (text: string): boolean => isTitleLine(text) || /[关關][于於]/u.test(text)

/** 索引号：… 主题分类：… side by side; null where the line does not begin with a label. */
function fieldsOfLine(line: TextLine): readonly Field[] | null {
  const { folded, offsets } = foldWithMap(line.text)
  label.lastIndex = 0
  const first = label.exec(folded)
  if (!first) return null
  const found = [first]
  laterLabel.lastIndex = label.lastIndex || first[0].length
  for (let match = laterLabel.exec(folded); match; match = laterLabel.exec(folded)) {
    const at = offsets[match.index] ?? 0
    if (/[\s\u3000]/u.test(line.text.charAt(at - 1)) || /^[【[［]/u.test(line.text.slice(at, at + 1))) found.push(match)
  }
  return found.map((match, k) => {
    const next = found[k + 1]
    const behind = offsets[match.index + match[0].length] ?? line.text.length
    const end = next ? (offsets[next.index] ?? line.text.length) : line.text.length
    return {
      name: match[1] ?? '',
      start: line.start + (offsets[match.index] ?? 0),
      value: line.start + afterBlanks(line.text, behind, end),
      end: line.start + end,
    }
  })
}

/** Cells that a tab parts: label, value, label, value. */
function fieldsOfRow(line: TextLine): readonly Field[] | null {
  const cells: { name: string | undefined; start: number; end: number }[] = []
  let at = 0
  for (const cell of line.text.split('\t')) {
    label.lastIndex = 0
    const match = label.exec(foldText(cell.slice(0, 60)))
    cells.push({ name: match?.[1], start: at, end: at + cell.length })
    at += cell.length + 1
  }
  if (cells[0]?.name === undefined) return null
  if (/[:：][\s\u3000]*\S/u.test(line.text.slice(0, cells[0].end))) return fieldsOfLine(line)
  const labels = cells.filter((cell) => cell.name !== undefined)
  return labels.map((cell, k) => {
    const end = labels[k + 1]?.start ?? line.text.length
    return {
      name: cell.name ?? '',
      start: line.start + cell.start,
      value: line.start + afterBlanks(line.text, cell.end, end),
      end: line.start + end,
    }
  })
}

function afterBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && /[\s\u3000]/u.test(text.charAt(at))) at++
  return at
}

/** A rewrite a field; the last takes the line break along, unless the title stays in the line. */
function withoutEntry(lines: readonly TextLine[], entry: Entry): readonly Rewrite[] {
  const last = lines[entry.to]
  if (!last) return []
  const valueOf = (field: Field): string =>
    last.text.slice(Math.max(0, field.value - last.start), field.end - last.start).trim()
  const stays = entry.fields.find(
    (field) => titles.test(field.name) && valueOf(field) !== '' && !standsElsewhere(lines, entry, valueOf(field)),
  )
  return entry.fields.flatMap((field, k): readonly Rewrite[] => {
    if (field !== stays)
      return [
        { start: field.start, end: k === entry.fields.length - 1 && !stays ? field.end + 1 : field.end, after: '' },
      ]
    const kept = field.value + valueOf(field).length
    return [
      { start: field.start, end: field.value, after: '' },
      ...(kept < field.end ? [{ start: kept, end: field.end, after: '' }] : []),
    ]
  })
}

/** The title comes again in a line, or in two where it is broken. */
function standsElsewhere(lines: readonly TextLine[], entry: Entry, value: string): boolean {
  const name = foldText(value)
  const least = Math.max(0, entry.from - nearby)
  return lines.slice(least, entry.to + nearby).some((line, index) => {
    const k = least + index
    if ((k >= entry.from && k <= entry.to) || line.text.length > 200) return false
    const folded = foldText(line.text)
    return (
      folded.length >= 4 &&
      (folded === name ||
        (name.startsWith(folded) && name === folded + foldText((lines[k + 1]?.text ?? '').slice(0, 200))))
    )
  })
}
