import type { Clause } from '../model/clause.ts'
import type { RevisionMark } from '../model/revision-mark.ts'
import type { Comparator, Target } from '../model/target.ts'
import { readNumber } from '../reading/read-number.ts'

const units = '个百分点|個百分點|[％%]|PFlops|EFlops|PFLOPS|EFLOPS|P(?![A-Za-z])|TB|PB|EB|ZB|Gbps|Tbps|Mbps|毫秒|万千瓦|千瓦时|千瓦|平方公里|平方米|公里|公顷|标准机架|机架|元|美元|家|個|个|项|項|条|條|场|場|次|人次|人|名|座|件|种|種|所|支|批|套|户|戶|台|部|只|款|类|類|处|處|村|镇|城市|吨|噸|倍|例|张|張|篇|期|门|門|间|間|宗|笔|筆|辆|輛|班|届'
const figure = '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}(?:[.．][0-9０-９]{1,4})?|[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4})?'
const quantity = new RegExp(`(?<![0-9０-９.．A-Za-z第〔\\[+\\-])(${figure})\\s?(百万|千万|十万|万亿|百亿|千亿|万|亿|萬|億|千|百)?(?:余|多|餘)?(${units})(?![一-鿿]{0,1}(?:号|號))`, 'gu')
const inWords = /翻(?:了)?([一两兩二三])番|(?<!成)倍增(?!作用|效应|效應|长)|翻倍/gu
const deadlines = /(?:到|至|力争|在|于)?(20[0-9]{2})\s?年(?:\s?([0-9]{1,2})\s?月)?(?:\s?([0-9]{1,2})\s?日)?(?:底|末)?(?:前|之前|以前|，|,|、|实现|力争|，力争|[一-鿿])/gu
/** What stands there is a fact, a penalty or a rule, no aim. */
const noAim = /罚款|罰款|处以|處以|违法所得|已(?:建成|有|达|完成|形成|培育)|现有|同比|截至|共有|收到之日|工作日|个月|日内/u
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 }
const longestQuote = 80

/**
 * The quantified aims in a clause: a figure with a unit, or 倍增 and 翻番, with what the words around it say of comparison. The deadline is the last year the clause
 * named before it. Figures inside a mark that quotes the draft are the draft's alone. Penalties, past results and periods of time are no aims.
 */
export function findTargets(text: string, clause: Pick<Clause, 'range' | 'kind'>, marks: readonly RevisionMark[]): readonly Target[] {
  const { start, end } = clause.range
  const own = text.slice(start, end)
  const years = [...own.matchAll(deadlines)].map((m) => ({ at: m.index, deadline: [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].filter((p) => p !== undefined).join('-'), end: m.index + m[0].length }))
  const found: Target[] = []
  const add = (at: number, length: number, figures: { quantity: string; value: number; unit: string }, comparator: Comparator): void => {
    const quote = segmentAround(own, at, at + length)
    if (noAim.test(own.slice(quote.start, quote.end))) return
    const position = start + at
    const draft = marks.some((m) => m.start <= position && position < m.end)
    found.push({
      what: whatIsCounted(own, quote, at, at + length), ...figures, comparator, deadline: years.filter((y) => y.at <= at).at(-1)?.deadline ?? null,
      status: draft ? 'draft-only' : 'final', quote: own.slice(quote.start, quote.end), start: start + quote.start, end: start + quote.end,
    })
  }
  for (const match of own.matchAll(quantity)) {
    const printed = (match[1] ?? '').normalize('NFKC').replaceAll(',', '')
    const scale = match[2] ?? ''
    const unit = match[3] ?? ''
    const at = match.index
    const number = printed.includes('.') ? Number(printed) : readNumber(printed)
    if (number === null || isPartOfName(own, at, at + match[0].length)) continue
    add(at, match[0].length, { quantity: printed, value: Math.round(number * (scales[scale] ?? 1) * 1e6) / 1e6, unit: scale + unit }, comparison(own, at, at + match[0].length))
  }
  for (const match of own.matchAll(inWords)) {
    const doublings = match[1] === undefined ? 1 : readNumber(match[1]) ?? 1
    const times = 2 ** doublings
    add(match.index, match[0].length, { quantity: String(times), value: times, unit: '倍' }, '=')
  }
  return found.sort((a, b) => a.start - b.start)
}

/** “2468”, 9部委, 5个方面…: figures that name something. */
function isPartOfName(own: string, from: number, to: number): boolean {
  return /[“"《]$/u.test(own.slice(Math.max(0, from - 1), from)) || /^(?:方面|部门|環節|环节|以下|责任|部委|委局)/u.test(own.slice(to, to + 4)) || /(?:等|联合|第)$/u.test(own.slice(Math.max(0, from - 2), from))
}

function comparison(own: string, from: number, to: number): Comparator {
  const before = own.slice(Math.max(0, from - 8), from)
  const after = own.slice(to, to + 4)
  if (/(?:不超过|不超過|不高于|不高於|不大于|不多于|控制在)$/u.test(before) || /^(?:以内|以內|以下|之内)/u.test(after)) return '<='
  if (/(?:低于|低於|小于|少于(?<!不少于))$/u.test(before) && !/不(?:低于|低於|小于|少于)$/u.test(before)) return '<'
  if (/(?:突破|超过|超過|超|逾|高于|高於|大于|大於)$/u.test(before)) return '>'
  if (/(?:不少于|不少於|不低于|不低於|不小于|至少|达到|達到|达|達|至|到|约为?)$/u.test(before) || /^(?:及?以上|或以上)/u.test(after)) return '>='
  return '='
}

/** The stretch between commas and stops that holds the figure. */
function segmentAround(own: string, from: number, to: number): { start: number; end: number } {
  let start = from
  while (start > 0 && from - start < longestQuote && !/[，。；：\n！？]/u.test(own.charAt(start - 1))) start--
  let end = to
  while (end < own.length && end - to < longestQuote && !/[，。；\n！？]/u.test(own.charAt(end))) end++
  // an opening or closing bracket of a mark around it stays outside
  if (/^[（(]/u.test(own.slice(start, end)) && !/[）)]/u.test(own.slice(start, end))) start++
  while (/[）)]$/u.test(own.slice(start, end)) && !/[（(]/u.test(own.slice(start, end))) end--
  return { start, end: Math.max(end, to) }
}

const verbs = /^(?:力争|争取|全市|全省|累计|新增|新建|建成|建设|打造|培育|孵化|引进|引育|形成|推动|实现|完成|发布|推广|举办|上线|选树|汇聚|挂牌|服务|支持|组织|开展|认定|遴选|归集|集聚|落地|开放|达到|达|到)+/u

/** What follows the figure up to the segment's end, else what stands before it without its verb. */
function whatIsCounted(own: string, quote: { start: number; end: number }, from: number, to: number): string {
  const behind = own.slice(to, quote.end).replace(/^(?:及?以上|以内|左右|的|）)+/u, '').replace(/(?:和|、|及)[0-9０-９].*$/u, '')
  if (/^[\p{Script=Han}“"A-Za-z]{2,}/u.test(behind)) return behind.replace(/[（(].*$/u, '').split('的').at(-1) ?? behind
  const before = own.slice(quote.start, from).replace(/(?:不少于|不低于|不超过|超过|突破|达到|达|超|至少|增长|提高到|提升至|提高|至|到|约)+$/u, '')
  return (/[0-9０-９]/u.test(before) ? before.split(/和|、|及/u).at(-1) ?? before : before).replace(verbs, '').replace(/^到?20[0-9]{2}年(?:底|末)?/u, '')
}
