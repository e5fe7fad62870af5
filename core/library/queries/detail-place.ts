import { readDate } from '../../extracting/read-date.ts'
import type { TextRange } from '../../model/text-range.ts'
import { foldWithMap, unfoldRange } from '../../reading/fold-text.ts'

/** A detail whose words can be looked for in the text. */
export type PlacedDetail = 'title' | 'issuers' | 'documentNumber' | 'issuedOn' | 'effectiveOn'

/** A policy's cleaned text, and what stands before its first clause and after its last. */
export interface DetailText {
  readonly text: string
  readonly frontMatter: TextRange
  readonly backMatter: TextRange
}

const figures = '[0-9〇○零一二三四五六七八九十]'
const dates = new RegExp(`${figures}{4}年${figures}{1,3}月${figures}{1,3}日`, 'gu')
const plainDates = /(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}/gu

/**
 * Where a detail's words stand in the policy, UTF-16 and half-open: first before its clauses, then after them (a date
 * the other way round: the signature dates the policy), then within. Null where the text does not print it so, as where
 * a web page's own table told it.
 */
export function placeOfDetail(policy: DetailText, field: PlacedDetail, value: string): TextRange | null {
  const { text, frontMatter, backMatter } = policy
  const whole = { start: 0, end: text.length }
  const isDate = field === 'issuedOn' || field === 'effectiveOn'
  const order =
    field === 'issuedOn'
      ? [backMatter, frontMatter, whole]
      : field === 'effectiveOn'
        ? [backMatter, whole]
        : [frontMatter, backMatter, whole]
  for (const part of order) {
    const found = isDate ? dateIn(text, part, value) : wordsIn(text, part, field, value)
    if (found !== null) return found
  }
  return null
}

/** Brackets of a number are written 〔〕 whatever the copy prints. */
const plainBrackets = (folded: string): string => folded.replace(/[〔[【(《〈]/gu, '(').replace(/[〕\]】)》〉]/gu, ')')

function wordsIn(text: string, { start, end }: TextRange, field: PlacedDetail, value: string): TextRange | null {
  const part = text.slice(start, end)
  const { folded, offsets } = foldWithMap(part)
  const wanted = foldWithMap(value).folded
  if (wanted === '') return null
  const at = field === 'documentNumber' ? plainBrackets(folded).indexOf(plainBrackets(wanted)) : folded.indexOf(wanted)
  return at === -1 ? null : shifted(unfoldRange(part, offsets, at, at + wanted.length), start)
}

function dateIn(text: string, { start, end }: TextRange, day: string): TextRange | null {
  const part = text.slice(start, end)
  const { folded, offsets } = foldWithMap(part)
  for (const { 0: printed, index } of [...folded.matchAll(dates), ...folded.matchAll(plainDates)]) {
    const [year = '', month = '', date = ''] = printed.split(/[-./]/u)
    const read = month === '' ? readDate(printed) : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (read === day) return shifted(unfoldRange(part, offsets, index, index + printed.length), start)
  }
  return null
}

const shifted = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by })
