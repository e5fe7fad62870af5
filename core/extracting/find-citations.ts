import type { Citation } from '../model/citation.ts'
import { matchesOf } from '../model/matches-of.ts'
import type { TextRange } from '../model/text-range.ts'

const title = /《([^《》\n]{2,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?)》(?:[（(]([^（）()\n]{2,30}?[〔[【［](?:19|20)[0-9]{2}[〕\]】］][^（）()\n]{0,4}[0-9]{1,5}[号號])(?:[，、；][^（）()\n]{0,80})?[）)])?/gu

/** The texts a stretch names between 《 and 》, with the 文号 in the bracket behind. Brackets of the 文号 are written 〔〕. Linear. */
export function findCitations(text: string, range: TextRange): readonly Citation[] {
  return matchesOf(text.slice(range.start, range.end), title).map((match) => ({
    title: match[1] ?? '', documentNumber: match[2] === undefined ? null : match[2].replace(/[〔[【［]/u, '〔').replace(/[〕\]】］]/u, '〕').replace(/\s/gu, ''),
    quote: match[0], start: range.start + match.index, end: range.start + match.index + match[0].length,
  }))
}
