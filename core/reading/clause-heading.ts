import { foldWithMap } from './fold-text.ts'
import type { MarkerStyle } from './marker-styles.ts'
import { isBracketed } from './stretches.ts'

/** Headings every plan has: in run-on text nothing but the habit parts them from what follows. */
const usual =
  /^(?:指导思想|指導思想|总体要求|總體要求|总体思路|總體思路|总体目标|總體目標|基本原则|基本原則|发展目标|發展目標|工作目标|工作目標|主要目标|主要目標|行动目标|行動目標|建设目标|建設目標|总体部署|重点任务|重點任務|主要任务|主要任務|工作任务|工作任務|重点工作|重點工作|重点行动|重點行動|工作要求|工作原则|工作原則|保障措施|组织实施|組織實施|组织保障|組織保障|实施步骤|實施步驟|工作步骤|附则|附則|总则|總則|发展基础|发展现状|发展环境|面临形势|适用范围|適用範圍)/u
/** Verbs and prepositions a body begins with when its heading has no stop. */
const opener =
  /为(?!主|先|本|基|核|民)|以(?!赛|人|下|上|及|旧|评|奖|用)|到20|全面|全力|支持|鼓励|组织|推动|推进|加强|加快|加大|建立|建设|完善|围绕|依托|按照|充分|坚持|聚焦|发挥|深入|强化|探索|鼓勵|組織|推動|推進|加強|建設|圍繞|依託|依托|堅持|發揮|強化|統籌|统筹|实施|實施|落实|落實|开展|開展|制定|引导|引導/gu
/** Between two Chinese characters a copy's full stop is one of the text's. */
const body = /[。；！？]|(?<=\p{Script=Han})[.．](?=\p{Script=Han})/u

export interface Heading {
  /** Without marker and final 。; "" where there is none. */
  readonly heading: string
  /** Whether words follow the heading in the same line. */
  readonly hasBody: boolean
}

const longest = 45
/** Styles whose clauses are sentences, not headings. */
const articleStyles = new Set<MarkerStyle>(['article', 'article-en'])

/** Styles whose English members are sentences or parts of one. */
const numbered = new Set<MarkerStyle>([
  'number',
  'bracketed-number',
  'half-bracketed-number',
  'letter',
  'roman',
  'capital',
])
/** Styles that count the members of a list: a short sentence there is a member, no heading. */
const listStyles = new Set<MarkerStyle>([
  'bracketed-number',
  'half-bracketed-number',
  'circled',
  'letter',
  'roman',
  'capital',
])

/**
 * Reads the heading at the start of a clause's first line (`rest` is the line behind the marker). `inArticle` tells
 * that the clause is an article or stands in one, where items are sentences; `headed` that its siblings carry headings
 * in lines of their own.
 */
export function readHeading(rest: string, style: MarkerStyle, inArticle: boolean, headed: boolean): Heading {
  const lead = (style.endsWith('-en') ? /^[\s.:—–-]*/u : /^[\s　.．、:：]*/u).exec(rest)?.[0].length ?? 0
  const text = rest.slice(lead).trimEnd()
  if (text === '') return { heading: '', hasBody: false }
  if (style === 'styled') return { heading: text.replace(/[：:。]$/u, ''), hasBody: false }
  if (articleStyles.has(style)) return articleHeading(text, lead > 0, headed)
  if (
    inArticle &&
    !['part', 'chapter', 'division', 'part-en', 'schedule-en', 'chapter-en', 'section-en'].includes(style)
  )
    return { heading: '', hasBody: true }
  const english = runInEnglish(text)
  if (english !== null && !listStyles.has(style)) return { heading: english, hasBody: true }
  if (
    (numbered.has(style) || style.startsWith('decimal-')) &&
    !/\p{Script=Han}/u.test(text) &&
    /[.;:,—–-]$|\b(?:and|or)$/u.test(text)
  )
    return { heading: '', hasBody: true }
  const stop = text.search(body)
  if (stop < 0) return unstopped(text, headed)
  if (stop === text.length - 1) {
    // 二、《办法》适用于哪些人？ and 一、问：请介绍有关背景。
    if ((/[？?]$/u.test(text) || /^[问問][：:]/u.test(text)) && text.length <= longest && !listStyles.has(style))
      return { heading: text, hasBody: false }
    const only = text.slice(0, -1)
    if (text.endsWith('。') && !listStyles.has(style) && only.length <= 30 && !/[，：]/u.test(only))
      return { heading: only, hasBody: false }
    return {
      heading: colonHeading(text) ?? usual.exec(text)?.[0] ?? (headed ? (guessed(text) ?? '') : ''),
      hasBody: true,
    }
  }
  const colon = colonHeading(text)
  if (colon !== null) return { heading: colon, hasBody: true }
  if (/[。.．]/u.test(text.charAt(stop)) && stop <= longest) return { heading: text.slice(0, stop), hasBody: true }
  const name = usual.exec(text)?.[0]
  if (name !== undefined) return { heading: name, hasBody: true }
  if (headed) return { heading: guessed(text) ?? '', hasBody: true }
  return { heading: '', hasBody: true }
}

/** Improving standards. More than 15 local standards shall be …: a phrase, no sentence, with a sentence behind it. */
function runInEnglish(text: string): string | null {
  const phrase = /^([A-Z“"][^.;:\n]{2,90})\.\s+(?=[A-Z“"0-9])/u.exec(text.slice(0, 120))?.[1]
  return phrase === undefined ||
    /\p{Script=Han}/u.test(phrase) ||
    /\b(?:shall|must|may|will|is|are|was|were|has|have|means|can|should)\b/u.test(phrase)
    ? null
    : phrase
}

/** Headings emergency plans have: in text without line breaks their bodies run on behind them. */
const usualInPlans =
  /^(?:编制目的|编制依据|适用范围|工作原则|事件分级|分级标准|分类分级|预案体系|组织体系|组织指挥体系|监测预警|监测与预警|预警分级|预警级别|预警发布|预警解除|信息报告|应急响应|响应分级|响应启动|响应措施|响应终止|后期处置|善后处置|调查评估|应急保障|队伍保障|物资保障|资金保障|经费保障|通信保障|交通保障|医疗保障|技术保障|宣传培训|应急演练|预案管理|预案解释|实施时间|责任追究|指导思想|总体要求|基本原则|发展目标|主要目标|保障措施|组织实施|总则|附则)/u
const headingStyles = new Set<MarkerStyle>([
  'part',
  'chapter',
  'division',
  'decimal-1',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'part-en',
  'chapter-en',
  'section-en',
  'article-en',
])
const longestListed = 60

/**
 * The heading as the table of contents lists it, where its body was joined to it; null where the table does not hold it
 * or nothing follows.
 */
export function listedHeading(marker: string, rest: string, names: ReadonlySet<string>): Heading | null {
  if (names.size === 0) return null
  const { folded, offsets } = foldWithMap(marker + rest.slice(0, longestListed + 20))
  for (let length = Math.min(longestListed, folded.length - 1); length >= 3; length--) {
    if (!names.has(folded.slice(0, length))) continue
    const end = (offsets[length] ?? 0) - marker.length
    const heading = rest.slice(0, Math.max(0, end)).replace(/^[\s　.．、:：]+|(?<![\s　])[\s　]+$/gu, '')
    const behind = rest.slice(end).trimStart()
    return heading === '' || behind === '' || /^[。，；：、）]/u.test(behind) ? null : { heading, hasBody: true }
  }
  return null
}

/**
 * In text without line breaks: a blank, a habit or a verb ends the heading. Null where the style has sentences or
 * nothing tells.
 */
export function joinedHeading(rest: string, style: MarkerStyle): Heading | null {
  if (!headingStyles.has(style)) return null
  const text = rest.replace(/^[\s　.．、:：—–-]+/u, '').trimEnd()
  if (!/\p{Script=Han}/u.test(text)) {
    const parted =
      /^([A-Z][A-Za-z,' -]{2,80}?)\s(?=(?:The|A|An|Each|Every|No|This|These|In|For|Where|Any|All|If|Subject|Except|Nothing|Unless|Upon|When)\s[a-z])/u.exec(
        text,
      )?.[1]
    return parted === undefined ? null : { heading: parted, hasBody: true }
  }
  const heading =
    /^([^\s　，。；：]{2,30})[\s　]+(?=\S)/u.exec(text)?.[1] ??
    usualInPlans.exec(text)?.[0] ??
    (text.length > 12 ? guessed(text) : null)
  if (heading === null)
    return text.length <= 20 && !/[。；，]/u.test(text)
      ? { heading: text, hasBody: false }
      : { heading: '', hasBody: true }
  return { heading, hasBody: heading.length < text.length }
}

function unstopped(text: string, headed: boolean): Heading {
  const name = usual.exec(text)?.[0]
  if (text.length <= longest && (text.length <= 30 || !/，.*，/u.test(text))) {
    const colon = colonHeading(text)
    if (colon !== null) return { heading: colon, hasBody: true }
    return { heading: text.replace(/\p{Script=Han}/u.test(text) ? /[：:。]$/u : /[.:]$/u, ''), hasBody: false }
  }
  if (name !== undefined) return { heading: name, hasBody: true }
  const colon = colonHeading(text)
  if (colon !== null) return { heading: colon, hasBody: true }
  // an English heading may be long; a Chinese one is not
  if (!/\p{Script=Han}/u.test(text) && text.length <= 120 && !text.endsWith('.'))
    return { heading: text, hasBody: false }
  return { heading: headed ? (guessed(text) ?? '') : '', hasBody: true }
}

/** 系统：指… gives 系统. A colon behind a long or broken phrase introduces a list. */
function colonHeading(text: string): string | null {
  const at = text.search(/[：:]/u)
  if (at < 2 || at > 30 || at === text.length - 1) return null
  const name = text.slice(0, at)
  // 第一阶段：动员部署 is one heading
  if (/^第[一二三四五六七八九十]{1,2}(?:步|阶段|階段)$/u.test(name)) return null
  // a term may hold quotation marks where its meaning follows
  const refused = /^(?:是?指|即)/u.test(text.slice(at + 1)) ? /[，。；]/u : /[，。；、“”"《》]/u
  return refused.test(name) || isBracketed(name) || /[（(][^）)]*$/u.test(name) || /包括|如下|以下|为$/u.test(name)
    ? null
    : name
}

/**
 * Where siblings have their headings in lines of their own, a body that was joined to its heading begins with a verb
 * behind four or more characters, or with an editor's bracket.
 */
function guessed(text: string): string | null {
  const bracket = text.search(/[（(]/u)
  opener.lastIndex = 4
  const verb = opener.exec(text.slice(0, 24))?.index ?? -1
  const ends = [bracket, verb].filter((at) => at >= 4 && at <= 20)
  if (ends.length === 0) return null
  const heading = text.slice(0, Math.min(...ends))
  return /[，。；：]/u.test(heading) ? null : heading
}

/** 第三条【目的】…, 第三条（目的）…, Article 3. Purpose, and a heading parted by a blank: 第三条 立法目的　为了…. */
function articleHeading(text: string, spaced: boolean, headed: boolean): Heading {
  const bracket = /^[【〔[（(]([^】〕\]）)]{2,30})[】〕\]）)]/u.exec(text)
  if (bracket) return { heading: bracket[1] ?? '', hasBody: bracket[0].length < text.length }
  if (!/\p{Script=Han}/u.test(text))
    return text.length <= 120 && !/;$/u.test(text) && (!text.endsWith('.') || text.length <= 60) && !/[.;]./u.test(text)
      ? { heading: text.replace(/\.$/u, ''), hasBody: false }
      : { heading: '', hasBody: true }
  const parted = spaced ? /^([\p{Script=Han}、]{2,20})[\s　]{1,4}(?=[\p{Script=Han}“《])/u.exec(text) : null
  if (parted) return { heading: parted[1] ?? '', hasBody: true }
  const first = headed ? /^([^，。；：]{2,20})。/u.exec(text)?.[1] : undefined
  if (first !== undefined) return { heading: first, hasBody: true }
  if (text.length <= 20 && !/[。；：，]/u.test(text)) return { heading: text, hasBody: false }
  return { heading: '', hasBody: true }
}
