import { foldText } from '../reading/fold-text.ts'
import { readNumber } from '../reading/read-number.ts'
import type { PolicyParts } from './policy-parts.ts'
import { pageFields, valuesOf } from './page-fields.ts'
import { withoutSlips } from './slipped-figures.ts'
import { isoDate, readDate, readEnglishDate } from './read-date.ts'

const figure = '[0-9〇○零一二三四五六七八九十]'
const fullDate = new RegExp(`${figure}{4}年${figure}{1,3}月${figure}{1,3}日`, 'gu')
const dateAtEnd = new RegExp(`(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)\\)?$`, 'u')
const labelled = new RegExp(
  `(?:成文日期|发文日期|发布日期|印发日期|公布日期|发布时间|印发时间|日期):?(${figure}{4}年${figure}{1,3}月${figure}{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})`,
  'u',
)
const taiwan = new RegExp(`民国([0-9〇○零一二三四五六七八九十百]{1,6})年(${figure}{1,3})月(${figure}{1,3})日`, 'u')
const noteUnderTitle = new RegExp(
  `^[([](?:[\\p{Script=Han}]{3,30}(?:部|委|局|厅|办|会|府|办公室)(?=20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[)\\]]))?(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)(?:[)\\]]|.{0,60}?(?:通过|公布|发布|印发|批准|令|修订|修正))`,
  'u',
)
/** The end of a Macau law, and under a report's title the day it was given. */
const givenOn = new RegExp(
  `^(?:(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)(?:制定|签署|核准|作出)。$|[—–-]{1,4}(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)在)`,
  'u',
)
/** In such a note a day on which the policy was revised, or approved by the congress above, or sent out; the last is that of the text in force. */
const revisedOn = new RegExp(
  `(${figure}{4}年${figure}{1,3}月${figure}{1,3}日)[^年]{0,120}?(?:修订|修正|批准|印发)`,
  'gu',
)
const released = new RegExp(`(${figure}{1,3})月(${figure}{1,3})日.{0,60}?(?:正式发布|印发|公布|发布)`, 'u')

const printedDate = new RegExp(
  `^(?:${figure}{4}年${figure}{1,3}月${figure}{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})`,
  'u',
)
/** 2026-06-10发布 on a standard's cover. */
const coverDate = /^([0-9]{4}-[0-9]{2}-[0-9]{2})发布/u
/** Fields of a page's table: the day it was written or issued before the day it was put there. */
const issuedFields = [
  /^(?:成文日期|成文时间|发文日期|发文时间|印发日期|印发时间|签发日期|公布日期|dateofissue|issuedate)$/u,
  /^(?:发布日期|发布时间|生成日期|公开日期|公开时间|日期|date)$/u,
]

/** The first day that a page's table names under one of these names; null where there is none. */
export function dateOfField(removed: readonly string[], names: readonly RegExp[]): string | null {
  for (const value of valuesOf(pageFields(removed), names)) {
    const match = printedDate.exec(foldText(value))?.[0]
    const read = match === undefined ? null : (readDate(match) ?? dashed(match))
    if (read) return read
  }
  return null
}

/**
 * When the policy was issued: the date under its signature, at its end or at the notice's; else the note under the
 * title, a labelled date, the last line of a Taiwan regulation's history, or what an article around it says (its year
 * then comes from the other dates it names). Null where the file prints none.
 */
export function findDate(parts: PolicyParts): string | null {
  const front = parts.front.split('\n').map((line) => withoutSlips(foldText(line)))
  const back = parts.back.split('\n').map((line) => withoutSlips(foldText(line)))
  for (const line of [...back.slice(0, 40), ...front.slice().reverse()]) {
    if (line.length > 140 || /[。;]/u.test(line)) continue
    const match = dateAtEnd.exec(line)
    const read = match?.[1] === undefined ? null : readDate(match[1])
    if (read && !line.startsWith('(')) return read
  }
  for (const line of [...back, ...front]) {
    const given = givenOn.exec(line)
    const read = readDate(given?.[1] ?? given?.[2] ?? '')
    if (read) return read
  }
  for (const line of front) {
    const note = noteUnderTitle.exec(line)
    const match = note ?? labelled.exec(line) ?? coverDate.exec(line)
    const printed = (note ? [...line.matchAll(revisedOn)].at(-1) : undefined)?.[1] ?? match?.[1]
    const read = printed === undefined ? null : (readDate(printed) ?? dashed(printed))
    if (read) return read
  }
  // of a Taiwan regulation's history the last line is the one in force
  let minguo: string | null = null
  for (const line of [...front, ...back]) {
    const match = labelled.exec(line)
    const read = match?.[1] === undefined ? null : (readDate(match[1]) ?? dashed(match[1]))
    if (read) return read
  }
  const filed = dateOfField(parts.removed, issuedFields)
  if (filed) return filed
  for (const line of [...front, ...back, ...parts.removed.map(foldText)]) {
    const roc = taiwan.exec(line)
    if (roc) minguo = rocDate(roc)
  }
  if (minguo !== null) return minguo
  for (const line of [...parts.back.split('\n'), ...parts.front.split('\n').reverse()]) {
    const read = line.length > 160 || /\p{Script=Han}/u.test(line) ? null : readEnglishDate(line)
    if (read) return read
  }
  return reported(front)
}

function dashed(text: string): string | null {
  const [year, month, day] = text.split(/[-./]/u).map(Number)
  return isoDate(year ?? null, month ?? null, day ?? null)
}
function rocDate(match: RegExpExecArray): string | null {
  const year = number(match[1])
  return isoDate(year === null ? null : year + 1911, number(match[2]), number(match[3]))
}
const number = (text: string | undefined): number | null => (text === undefined ? null : readNumber(text))

/** "1月4日……正式发布" in a report: the first such day on or after the latest full date the report names. */
function reported(front: readonly string[]): string | null {
  const text = front.join('')
  const match = released.exec(text.slice(0, 3000))
  if (!match) return null
  const latest = [...text.matchAll(fullDate)]
    .map((m) => readDate(m[0]))
    .filter((d) => d !== null)
    .sort()
    .at(-1)
  if (latest === undefined) return null
  const year = Number(latest.slice(0, 4))
  const same = isoDate(year, number(match[1]), number(match[2]))
  return same !== null && same >= latest ? same : isoDate(year + 1, number(match[1]), number(match[2]))
}
