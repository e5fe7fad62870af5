import { matchesOf } from '../model/matches-of.ts'
import { readNumber } from '../reading/read-number.ts'
import { lastAt } from './last-at.ts'
import { noYears, type PlanYears } from './plan-years.ts'

export interface Deadline {
  readonly at: number
  readonly deadline: string
}

const dates =
  /(?<![0-9较比与以自从由])(20[0-9]{2})\s?年(?:\s?([0-9]{1,2})\s?月)?(?:\s?([0-9]{1,2})\s?日)?(?!版|第[0-9]|相比|以来|基础上|起(?!草)|的?(?:水平|基数|同期)|(?:发布|印发|公布|施行)(?=[的》，。；、）)]|$))/gu
const fiveYears =
  /(?<![较比与以自从]|相较于)[“"]?(十[一二三四五六七八九]|二十)五[”"]?(?:规划)?(?:期间|时期|末|期末|时期末|规划期)(?!相比|以来)/gu
/** Of the republic's years only those that are said to be: 民國117年, 於117年底前. */
const republic =
  /(?:民[國国]\s?|(?<![0-9])(?:(?<=[於于至到])(?=1)|(?=1[12][0-9]年[底度])|(?<=^|[，。；：\n])(?=1[12][0-9]年\p{Script=Han})))(1?[0-9]{2})\s?年(?:\s?([0-9]{1,2})\s?月)?(?:\s?([0-9]{1,2})\s?日)?/gu
/** 6月底前, 年底前: of the year that was named before, else of the plan's own. */
const ofTheYear =
  /(?<![0-9年每次当當上去前明后一二三四五六七八九十两几近数])(?:今年|本年|当年)?(?:([0-9]{1,2})月(?:底|末|[0-9]{1,2}日)?之?前|年(?:底前?|末前?|内))/gu
/** 三年内: in a plan for as many years, its end. 三年累计 only says how long is counted. */
const withinYears = /(?<![0-9第近过過前后後每隔满滿])([两兩二三四五])年以?[内內]/gu
const titles = /《[^《》\n]{2,160}》(?:[（(][^（）()\n]{2,40}[）)])?/gu
const ordinal = '一二三四五六七八九'

/**
 * The times by which something is to be done, in order: 到2027年底, 2026年6月底前, “十五五”期间 (the period's last
 * year). Years compared with (较2025年), those of versions and publications and those in titles are none. Offsets are
 * in `own`, UTF-16. Linear.
 */
export function findDeadlines(own: string, years: PlanYears = noYears): readonly Deadline[] {
  const plain = own.replace(titles, (title) => '|'.repeat(title.length))
  const dated = matchesOf(plain, dates).map((m) => dateOf(m, 0))
  const republican = matchesOf(plain, republic).map((m) => dateOf(m, 1911))
  const planned = matchesOf(plain, fiveYears).map((m) => ({
    at: m.index,
    deadline: String(1955 + 5 * planNumber(m[1] ?? '')),
  }))
  const named = [...dated, ...republican, ...planned].sort((a, b) => a.at - b.at)
  const within = matchesOf(plain, ofTheYear).flatMap((m) => {
    const year = lastAt(named, (each) => each.at, m.index)?.deadline.slice(0, 4) ?? years.own?.toString()
    return year === undefined
      ? []
      : [{ at: m.index, deadline: m[1] === undefined ? year : `${year}-${m[1].padStart(2, '0')}` }]
  })
  const whole = matchesOf(plain, withinYears).flatMap((m) =>
    years.span !== null && readNumber(m[1] ?? '') === years.span.until - years.span.from + 1
      ? [{ at: m.index, deadline: String(years.span.until) }]
      : [],
  )
  const more = [...within, ...whole]
  return more.length === 0 ? named : [...named, ...more].sort((a, b) => a.at - b.at)
}

/** Whether a deadline lies before the plan's first year. */
export const isPast = ({ deadline }: Deadline, { since }: PlanYears): boolean =>
  since !== null && Number(deadline.slice(0, 4)) < since

/** The date of a match whose groups are year, month and day; `from`: the year before the first of its era. */
const dateOf = (match: RegExpExecArray, from: number): Deadline => ({
  at: match.index,
  deadline: [String(Number(match[1]) + from), match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-'),
})

/**
 * 十五 is 15, 二十 is 20; the first plan ended in 1957, but from the tenth on they end in years that 5 divides: the
 * tenth in 2005.
 */
const planNumber = (words: string): number => (words === '二十' ? 20 : 10 + ordinal.indexOf(words.charAt(1)) + 1)
