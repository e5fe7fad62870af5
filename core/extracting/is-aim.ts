import { foldText } from '../reading/fold-text.ts'
import {
  ahead,
  andGoesTo,
  condition,
  describing,
  founding,
  isMeasure,
  isTime,
  lifespan,
  noAim,
  past,
  quicker,
  reward,
  round,
  standard,
  startsFrom,
  takesTime,
  timeCounted,
  trait,
  yearOnYear,
} from './target-words.ts'

/** Whether the figure at [from, to) of a clause's text, in its half-sentence `quote`, is one to reach. */
export function isAim(
  own: string,
  quote: { start: number; end: number },
  from: number,
  to: number,
  unit: string,
): boolean {
  // the words around a figure are told apart in either script
  const segment = foldText(own.slice(quote.start, quote.end))
  const [front, behind] = [foldText(own.slice(quote.start, from)), foldText(own.slice(to, quote.end))]
  const measure = unit.replace(/^(?:[百千万萬亿億]+)(?=.)/u, '')
  if (noAim.test(segment) || standard.test(segment) || condition.test(segment)) return false
  if (/^[岁歲]$/u.test(measure) && !lifespan.test(segment)) return false
  if (/bps$/u.test(measure) && /^(?!以|及|左右|的)\p{Script=Han}/u.test(behind)) return false
  if (isTime(foldText(measure)) && !timeCounted.test(segment) && !(quicker.test(segment) && takesTime.test(segment)))
    return false
  if (/(?:[元%％]|百分点|百分點)$/u.test(unit) && reward.test(segment)) return false
  if (unit === '次' && round.test(front)) return false
  if (startsFrom.test(front) && andGoesTo.test(behind)) return false
  return !looksBack(own, quote.start, from, segment) && !describesAnother(segment, front, behind, measure)
}

/** What was reached is told to the figure. */
const bounded = /以上|以内|不低于|不少于/u
/** The clause's own heading says that it states aims. */
const underAims = /^[^\n。]{0,20}(?:目标|目标任务|目標)[\n。]/u

/** 近年来，…达到30%; 同比增长15%: the sentence tells what was reached, and nothing in it looks ahead. */
function looksBack(own: string, start: number, from: number, segment: string): boolean {
  const before = own.slice(Math.max(0, start - 300), from)
  const sentence = foldText(before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1))
  const compared =
    yearOnYear.test(segment) &&
    !bounded.test(segment) &&
    !(underAims.test(own.slice(0, 40)) && /实现|確保|确保|力争/u.test(sentence))
  return (past.test(sentence) || compared) && !ahead.test(sentence)
}

/** 年营业收入超10亿元的企业30家: the first figure tells which things the second counts. */
function describesAnother(segment: string, front: string, behind: string, measure: string): boolean {
  const noun = describing.exec(behind)
  if (noun === null) return false
  if (noun[2] !== undefined || trait.test(front)) return true
  return (
    noun[1] === '的' &&
    isMeasure(measure) &&
    !founding.test(front) &&
    (/[0-9０-９]/u.test(behind) ||
      /^(?:[（(]?[0-9一二三四五六七八九十]{0,3}[）).、]?)(?:对|支持|鼓励)/u.test(segment) ||
      /^以下的/u.test(behind))
  )
}

/** 一、总体任务（2项）: a bracket behind a heading counts what stands below. */
const countsBelow = (own: string, from: number, to: number): boolean =>
  /[（(]\s?(?:共|计)?$/u.test(own.slice(Math.max(0, from - 3), from)) &&
  /^\s?[）)]\s*(?:\n|$)/u.test(own.slice(to, to + 4)) &&
  !/[。；\n]/u.test(own.slice(0, from))

/** “2468”, 9部委, 5个方面…: figures that name something. */
export function isPartOfName(own: string, from: number, to: number): boolean {
  return (
    /[“"《]$/u.test(own.slice(Math.max(0, from - 1), from)) ||
    /^(?:方面|问题|隐患|部门|環节|环节|责任|部委|委局|维度|层面|阶段|原则|角度|人?间(?=房|占|病|客))/u.test(
      own.slice(to, to + 4),
    ) ||
    /(?:等|联合|第|前)$/u.test(own.slice(Math.max(0, from - 2), from)) ||
    countsBelow(own, from, to)
  )
}
