import type { Citation } from '../model/citation.ts'
import { matchesOf } from '../model/matches-of.ts'
import type { TextRange } from '../model/text-range.ts'

// behind a title: a 文号, an order's or a standard's number, and what else stands in the bracket
const documentNumber = '[^（）()\\n]{2,30}?[〔[【［](?:19|20)[0-9]{2}[〕\\]】］][^（）()\\n]{0,4}[0-9]{1,5}[号號]'
const orderNumber =
  '[^（）()\\n]{0,24}令(?:[〔[【［]?(?:19|20)[0-9]{2}[〕\\]】］]?年?)?第?\\s?[0-9〇零一二三四五六七八九十百]{1,6}[号號](?:令)?'
const standardNumber =
  '[A-Z]{2,4}[0-9]{0,4}(?:\\/[A-Z]{1,2})?\\s?[0-9]{1,6}(?:\\.[0-9]{1,3})?\\s?[—–-]{1,2}\\s?(?:19|20)[0-9]{2}'
const title = new RegExp(
  `《([^《》\\n]{2,120}(?:《[^《》\\n]{1,80}》[^《》\\n]{0,40})?)》(?:[（(](${documentNumber}|${orderNumber}|${standardNumber})(?:[，、；][^（）()\\n]{0,80})?[）)])?`,
  'gu',
)

/** What carries a notice is no policy. */
const newspaper = /(?:日|晚|早|时|周|都市|法治|法制)[报報]$/u

/**
 * The texts a stretch names between 《 and 》, with the 文号, order's or standard's number in the bracket behind.
 * Brackets of the 文号 are written 〔〕. Linear.
 */
export function findCitations(text: string, range: TextRange): readonly Citation[] {
  const named = matchesOf(text.slice(range.start, range.end), title)
  return named
    .filter((match) => !newspaper.test(match[1] ?? ''))
    .map((match) => ({
      title: match[1] ?? '',
      documentNumber:
        match[2] === undefined
          ? null
          : match[2]
              .replace(/[〔[【［]/u, '〔')
              .replace(/[〕\]】］]/u, '〕')
              .replace(/(?<![A-Z0-9])\s|\s(?![A-Z0-9])/gu, ''),
      quote: match[0],
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
    }))
}
