import { foldText, foldWithMap, radicals, unfoldRange } from '../reading/fold-text.ts'
import { withoutSlips } from './slipped-figures.ts'
import type { PolicyParts } from './policy-parts.ts'
import { pageFields, valuesOf } from './page-fields.ts'

/** 云数政策〔2024〕7号: an issuer's code, a year in whatever brackets the copy left, a number. */
const number = /^([\p{Script=Han}]{2,16})[〔[【(《〈]((?:19|20)[0-9]{2})[〕\]】)》〉](?:第)?([0-9]{1,5})(号)/du
const order = /^(?:.{0,30}?令)?第[0-9〇零一二三四五六七八九十百]{1,6}号令?$/u

/** A portal's label in front of the number, with a colon or in a cell of its own. */
const label = /^(?:发文字号|发文号|文号|字号|文件编号):?/u
/** The same as names of fields of a page's table. */
const field =
  /^(?:发文字号|发文号|发文文号|发布文号|公文文号|文件字号|文号|字号|文件编号|document(?:no\.?|number)|referencen(?:o\.?|umber))$/u
/** 某某公告第18号, as law databases file a congress's law. */
const filed = /^[\p{Script=Han}]{2,40}(?:公告|通告|令)第[0-9〇零一二三四五六七八九十百]{1,6}号$/u
/** 府法規字第1130012345號, perhaps behind a date and the body's name; the last of a history is the one in force. */
const taiwanNumber =
  /(?:日\s?)?((?:(?!日)\p{Script=Han}){2,28}?)字第\s?([0-9０-９]{5,12}(?:[-－][0-9０-９]{1,3})?)\s?([號号])/gu
/** DB31/T 1207—2026: a standard's number, as its cover prints it. */
const standard = /^(?:gb|db[0-9]{0,6}|[a-z]{2,8})(?:\/[tz])?[0-9]{1,6}(?:\.[0-9]{1,3})?[—–-](?:19|20)[0-9]{2}$/u
/** Whether a line holds nothing but a standard's number. */
export const isStandardNumber = (line: string): boolean => line.length <= 40 && standard.test(foldText(line))
/** 2026年第17號條例, 第5/2026號法律: Hong Kong and Macau count their acts a year. */
const gazetted =
  /^(?:(?:19|20)[0-9]{2}年第[0-9]{1,4}号|第[0-9]{1,4}\/(?:19|20)[0-9]{2}号)(?:条例|法律|法律公告|行政法规)$/u
/** A line as it is compared and as it is printed. */
interface FrontLine {
  readonly folded: string
  readonly printed: (from?: number, to?: number) => string
}
/**
 * `printed` gives the characters a stretch of `folded` stands for: in the document's own script, in half width and
 * without blanks.
 */
function frontLine(text: string): FrontLine {
  const { folded, offsets } = foldWithMap(text)
  return {
    folded,
    printed: (from = 0, to = folded.length) => {
      const { start, end } = unfoldRange(text, offsets, from, to)
      return Array.from(text.slice(start, end).replace(/\s/gu, ''), (character) =>
        (radicals[character] ?? character).normalize('NFKC'),
      ).join('')
    },
  }
}

/** 云数政策〔2024〕7号 at `from` of a line; null where none begins there. */
function numberAt({ folded, printed }: FrontLine, from: number): string | null {
  const match = number.exec(withoutSlips(folded.slice(from)))
  const places = match?.indices
  if (!match || !places) return null
  const part = (group: number): string => {
    const [start, end] = places[group] ?? [0, 0]
    return printed(from + start, from + end)
  }
  return `${part(1)}〔${match[2] ?? ''}〕${match[3] ?? ''}${part(4)}`
}

/** Act No. 2147, Lan Zheng Fa [2026] No. 41, and 2024 No. 17 or 2024 c. 12 in a line of its own. */
function englishNumber(line: string): string | null {
  if (line.length > 160 || /\p{Script=Han}/u.test(line)) return null
  const text = line.trim()
  return (
    /^\(?((?:Act|Law|Bill|Regulation|Ordinance|Order|Decree|Directive|Decision|Public Law)\s(?:No\.?|Number)\s?[0-9A-Z][0-9A-Za-z/.-]*[0-9A-Za-z])/u.exec(
      text,
    )?.[1] ??
    /^((?:[A-Z][A-Za-z]{0,20}\s){1,8}\[(?:19|20)[0-9]{2}\]\sNo\.\s?[0-9]{1,5})$/u.exec(text)?.[1] ??
    /^(?:(?:Order|Decree|Announcement|Notice|Circular)\sof\sthe\s[A-Z][A-Za-z,' -]{2,100}\s)?\((No\.\s?[0-9]{1,5})\)$/u.exec(
      text,
    )?.[1] ??
    /^(?:[A-Za-z]{2,20}\s){0,4}((?:REGULATION|Regulation|DIRECTIVE|Directive|DECISION|Decision)\s\([A-Z]{2,8}\)\s(?:No\s)?[0-9]{1,4}\/[0-9]{1,4})$/u.exec(
      text,
    )?.[1] ??
    // PMA/GL/2026/04: a reference of letters, a year and a number
    /^(?:(?:Ref(?:erence)?|Circular|Document)(?:\sNo\.?)?:?\s)?([A-Z]{2,10}(?:[/-][A-Z]{1,10}){0,3}[/-](?:19|20)[0-9]{2}[/-][0-9]{1,4})$/u.exec(
      text,
    )?.[1] ??
    /^\(?(No\.\s?[0-9]{1,4}\sof\s(?:19|20)[0-9]{2})\)?$/u.exec(text)?.[1] ??
    /^\(?((?:19|20)[0-9]{2}\s(?:No\.|c\.|Chapter)\s?[0-9]{1,4})\)?$/u.exec(text)?.[1] ??
    null
  )
}

/**
 * The policy's own 文号: one that stands in a line of its own around the title, or right behind the policy's name in an
 * article that reports on it. Numbers of other policies, cited in sentences, are not taken. As printed, in the
 * document's own script, but for its brackets, which are written 〔〕.
 */
export function findDocumentNumber(parts: PolicyParts): string | null {
  // a portal's table above the text may have been cleaned away with the page around it
  const portal = valuesOf(pageFields(parts.removed), [field])
  const printedLines = [...parts.front.split('\n'), ...portal]
  const lines = printedLines.map(frontLine)
  for (const [index, line] of lines.entries()) {
    const { folded } = line
    const labelled = label.exec(folded)?.[0].length ?? 0
    if (folded.length > 50 || /[。,;:]/u.test(folded.slice(labelled))) continue
    if (standard.test(folded)) return (printedLines[index] ?? '').trim()
    if (gazetted.test(folded)) return line.printed()
    const own = numberAt(line, labelled)
    if (own !== null) return own
    const above = lines[index - 1]
    // （2026年第18号） under an announcement's title
    const bracketed = /^\(((?:19|20)[0-9]{2}年第[0-9]{1,4}号)\)$/u.exec(folded)
    if (bracketed) return line.printed(1, folded.length - 1)
    const announced =
      /^(?:(?:19|20)[0-9]{2}年)?第[0-9]{1,4}号$/u.test(folded) &&
      above !== undefined &&
      /(?:公告|通告|令)$/u.test(above.folded) &&
      above.folded.length <= 40
    if (announced) return above.printed() + line.printed()
    // minutes print their year and number alone
    const bare = /^[〔[【(]((?:19|20)[0-9]{2})[〕\]】)](?:第)?([0-9]{1,4})(?:号|期)$/u.exec(folded)
    if (bare) return `〔${bare[1] ?? ''}〕${bare[2] ?? ''}${line.printed(folded.length - 1)}`
    if (filed.test(folded) && portal.some((value) => foldText(value) === folded)) return line.printed()
    if (folded.length <= 40 && order.test(folded))
      return folded.startsWith('第') && above !== undefined && above.folded.endsWith('令') && above.folded.length <= 30
        ? above.printed() + line.printed()
        : line.printed()
  }
  const lettered = [...[parts.front, ...portal].join('\n').matchAll(taiwanNumber)].at(-1)
  if (lettered) {
    const code = lettered[1] ?? ''
    // 府法規字 in front of which the body's own name runs on: 海澄縣政府府法規字
    const behind =
      /^[\p{Script=Han}]{2,20}?(?:政府|总统|總統|部|院|委员会|委員會|局|署|处|處|馆|館|会|會|银行|銀行|大学|大學)(?=[\p{Script=Han}]{1,10}$)/u.exec(
        code,
      )?.[0].length ?? 0
    return `${code.slice(lettered[0].includes('日') ? behind : 0)}字第${(lettered[2] ?? '').normalize('NFKC')}${lettered[3] ?? ''}`
  }
  const english = parts.front
    .split('\n')
    .map(englishNumber)
    .find((found) => found !== null)
  if (english !== undefined && english !== null) return english
  const noted =
    /[（(][^（）()\n]{4,20}日([\p{Script=Han}]{2,30}?令第[^（）()\n]{1,8}[号號])[^（）()\n]{0,8}(?:公布|发布|發布)/u.exec(
      parts.front,
    )?.[1]
  if (noted !== undefined) return noted
  const title = parts.title === null ? '' : foldText(parts.title)
  if (title.length < 6) return null
  const front = frontLine(parts.front)
  const at = front.folded.indexOf(`${title}》(`)
  return at < 0 ? null : numberAt(front, at + title.length + 2)
}
