import { foldText } from '../reading/fold-text.ts'
import type { PolicyParts } from './find-metadata.ts'

/** 云数政策〔2024〕7号: an issuer's code, a year in whatever brackets the copy left, a number. */
const number = /^(.{0,30}?)([\p{Script=Han}]{2,16})[〔[【(《〈]((?:19|20)[0-9]{2})[〕\]】)》〉](?:第)?([0-9]{1,5})号/u
const order = /^(?:.{0,30}?令)?(第[0-9〇零一二三四五六七八九十百]{1,6}号)(?:令)?$/u

/**
 * The policy's own 文号: one that stands in a line of its own around the title, or right behind the policy's name in an article that reports on it.
 * Numbers of other policies, cited in sentences, are not taken. Brackets are written 〔〕.
 */
export function findDocumentNumber(parts: PolicyParts): string | null {
  const lines = parts.front.split('\n').map((l) => foldText(l))
  for (const [index, line] of lines.entries()) {
    if (line.length > 50 || /[。,;:]/u.test(line.replace(/^(?:发文字号|文号|索引号):/u, ''))) continue
    const match = number.exec(line.replace(/^(?:发文字号|文号|发文号):/u, ''))
    if (match && (match[1] ?? '') === '') return `${match[2] ?? ''}〔${match[3] ?? ''}〕${match[4] ?? ''}号`
    const byOrder = order.exec(line)
    if (byOrder && line.length <= 40) return line.startsWith('第') && lines[index - 1]?.endsWith('令') && (lines[index - 1]?.length ?? 0) <= 30 ? `${lines[index - 1] ?? ''}${line}` : line
  }
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
