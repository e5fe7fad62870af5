import { foldText } from '../reading/fold-text.ts'
import type { PolicyParts } from './find-metadata.ts'
import { pageFields, valuesOf } from './page-fields.ts'

/** 云数政策〔2024〕7号: an issuer's code, a year in whatever brackets the copy left, a number. */
const number = /^(.{0,30}?)([\p{Script=Han}]{2,16})[〔[【(《〈]((?:19|20)[0-9]{2})[〕\]】)》〉](?:第)?([0-9]{1,5})号/u
const order = /^(?:.{0,30}?令)?(第[0-9〇零一二三四五六七八九十百]{1,6}号)(?:令)?$/u

/** A portal's label in front of the number, with a colon or in a cell of its own. */
const label = /^(?:发文字号|发文号|文号|字号|文件编号):?/u
/** The same as names of fields of a page's table. */
const field = /^(?:发文字号|发文号|发文文号|发布文号|公文文号|文件字号|文号|字号|文件编号|document(?:no\.?|number)|referencen(?:o\.?|umber))$/u
/** 某某公告第18号, as law databases file a congress's law. */
const filed = /^[\p{Script=Han}]{2,40}(?:公告|通告|令)第[0-9〇零一二三四五六七八九十百]{1,6}号$/u
const withoutLabel = (line: string): string => line.replace(label, '')
/** 府法規字第1130012345號, perhaps behind a date and the body's name; the last of a history is the one in force. */
const taiwanNumber = /(?:日\s?)?((?:(?!日)\p{Script=Han}){2,28}?)字第\s?([0-9０-９]{5,12}(?:[-－][0-9０-９]{1,3})?)\s?([號号])/gu
/** Act No. 2147, and 2024 No. 17 or 2024 c. 12 in a line of its own. */
function englishNumber(line: string): string | null {
  if (line.length > 160 || /\p{Script=Han}/u.test(line)) return null
  const text = line.trim()
  return /^\(?((?:Act|Law|Bill|Regulation|Ordinance|Order|Decree|Directive|Decision|Public Law)\s(?:No\.?|Number)\s?[0-9A-Z][0-9A-Za-z/.-]*[0-9A-Za-z])/u.exec(text)?.[1] ?? /^\(?((?:19|20)[0-9]{2}\s(?:No\.|c\.|Chapter)\s?[0-9]{1,4})\)?$/u.exec(text)?.[1] ?? null
}

/**
 * The policy's own 文号: one that stands in a line of its own around the title, or right behind the policy's name in an article that reports on it.
 * Numbers of other policies, cited in sentences, are not taken. Brackets are written 〔〕.
 */
export function findDocumentNumber(parts: PolicyParts): string | null {
  // a portal's table above the text may have been cleaned away with the page around it
  const portal = valuesOf(pageFields(parts.removed), [field])
  const lines = [...parts.front.split('\n'), ...portal].map((l) => foldText(l))
  for (const [index, line] of lines.entries()) {
    if (line.length > 50 || /[。,;:]/u.test(withoutLabel(line))) continue
    const match = number.exec(withoutLabel(line))
    if (match && (match[1] ?? '') === '') return `${match[2] ?? ''}〔${match[3] ?? ''}〕${match[4] ?? ''}号`
    const announced = /^(?:((?:19|20)[0-9]{2})年)?第[0-9]{1,4}号$/u.test(line) && /(?:公告|通告)$/u.test(lines[index - 1] ?? '') && (lines[index - 1] ?? '').length <= 40
    if (announced) return `${lines[index - 1] ?? ''}${line}`
    // minutes print their year and number alone
    const bare = /^[〔[【(]((?:19|20)[0-9]{2})[〕\]】)](?:第)?([0-9]{1,4})(?:号|期)$/u.exec(line)
    if (bare) return `〔${bare[1] ?? ''}〕${bare[2] ?? ''}号`
    if (filed.test(line) && portal.some((value) => foldText(value) === line)) return line
    const byOrder = order.exec(line)
    if (byOrder && line.length <= 40) return line.startsWith('第') && lines[index - 1]?.endsWith('令') && (lines[index - 1]?.length ?? 0) <= 30 ? `${lines[index - 1] ?? ''}${line}` : line
  }
  const lettered = [...[parts.front, ...portal].join('\n').matchAll(taiwanNumber)].at(-1)
  if (lettered) {
    const code = lettered[1] ?? ''
    // 府法規字 in front of which the body's own name runs on: 海澄縣政府府法規字
    const behind = /^[\p{Script=Han}]{2,20}?(?:政府|总统|總統|部|院|委员会|委員會|局|署|处|處|馆|館|会|會|银行|銀行|大学|大學)(?=[\p{Script=Han}]{1,10}$)/u.exec(code)?.[0].length ?? 0
    return `${code.slice(lettered[0].includes('日') ? behind : 0)}字第${(lettered[2] ?? '').normalize('NFKC')}${lettered[3] ?? ''}`
  }
  const english = parts.front.split('\n').map(englishNumber).find((found) => found !== null)
  if (english !== undefined && english !== null) return english
  const noted = /[（(][^（）()\n]{4,20}日([\p{Script=Han}]{2,30}?令第[^（）()\n]{1,8}[号號])[^（）()\n]{0,8}(?:公布|发布|發布)/u.exec(parts.front)?.[1]
  if (noted !== undefined) return noted
  const title = parts.title === null ? '' : foldText(parts.title)
  const text = foldText(parts.front)
  if (title.length < 6) return null
  const at = text.indexOf(`${title}》(`)
  const behind = at < 0 ? '' : text.slice(at + title.length + 2, at + title.length + 50)
  const match = number.exec(behind)
  return match && (match[1] ?? '') === '' ? `${match[2] ?? ''}〔${match[3] ?? ''}〕${match[4] ?? ''}号` : null
}
