import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { RevisionMark, RevisionType } from '../model/revision-mark.ts'
import { findBrackets, type Bracket } from './find-brackets.ts'

const here = '(?:此处|此處|此句|此段|本条|本條|本段|本句|该句|該句|此项|此条)?'
const added = new RegExp(
  `^${here}(?:为|為|系|属|是)?(?:新增|增加|新加|增补|增補)(?:的)?(?:内容|內容|部分|表述|条款|條款|一句|句子)?[。]?$`,
  'u',
)
const deleted = new RegExp(
  `^${here}(?:已)?(?:删除|刪除|删掉|刪掉|删去|刪去|删减|删|刪)(?:了|内容|內容|表述|原文)?\\s?(?:[：:]([^]*)|([“"「『][^]*[”"」』])[。]?)$`,
  'u',
)
const draftName = '(?:征求意[见見]?稿|徵求意[见見]?稿|送审稿|送審稿|讨论稿|討論稿|草案|初稿|原稿|原文|原来|原)'
const was = '(?:中|里)?(?:的)?(?:相关|相關)?(?:不同)?(?:表述|内容|內容|规定|提法)?'
const reworded = new RegExp(`^${draftName}${was}(?:为|為|是)?\\s?(?:[：:]([^]*)|([“"「『][^]*[”"」』])[。]?)$`, 'u')
const revised =
  /^(?:修改前|调整前|調整前|修订前|修訂前)(?:的?表述)?(?:为|為|是)?\s?(?:[：:]([^]*)|([“"「『][^]*[”"」』]))$/u
/** 由“甲”修改为“乙”, 将原“甲”改为“乙”: the draft's words come first. */
const changed =
  /^(?:此处|此處)?(?:由|从|從|将|將)(?:原(?:来|稿|文)?(?:的)?)?[“"「『]([^”"」』]{1,200})[”"」』](?:修改|调整|調整|更改|改|变更|替换)(?:成|为|為)/u
/** （“甲”原为“乙”） quotes what it speaks of as well. */
const quotedBoth =
  /^[“"「『][^“”"「」『』]{1,100}[”"」』](?:一词|一句)?(?:原来|原稿|原文|原)?(?:为|為|是|作)\s?([“"「『][^“”"「」『』]{1,200}[”"」』])$/u
/** （修改，原为“乙”）: the kind of the change stands before the draft's words. */
const announced =
  /^(?:修改|改动|改動|调整|調整|变更|變更)[，,：:]\s?(?=(?:征求意|徵求意|送审|送審|讨论|討論|草案|初稿|原))/u
const merged = /(?:征求意[见見]?稿|草案|原稿).*合并|合併/u
const moved =
  /^(?:此条|此條|本条|本條|该条|该段|此段|此句|该句|本段)?(?:(?:位置|顺序|順序|次序).{0,20}(?:调整|調整|移|改)|(?:由|从|從|自).{1,20}(?:移至|移到|调整至|調整至|挪至))/u
/** A text with so many marks is a comparing copy: two bare characters in brackets are the draft's word there. */
const comparing = 5
/** Units of wording kept before a mark. */
export const anchorLength = 12

interface Read {
  readonly type: RevisionType
  readonly draft: string | null
}

/**
 * The marks by which a comparing copy shows how the draft differed, by clause. Marks stand behind the words they speak
 * of. In a copy that shows several, a bracket of two to four bare characters (健全（完善）) is the draft's wording too.
 * Marks inside another mark's quotation are part of it. `elsewhere`: marks with words in the clauses of the same text
 * that are not given.
 */
export function findRevisionMarks(
  text: string,
  clauses: readonly Clause[],
  elsewhere = 0,
): ReadonlyMap<ClauseId, readonly RevisionMark[]> {
  const brackets = clauses.map((clause) => ({
    clause,
    brackets: findBrackets(text, clause.range.start, clause.range.end),
  }))
  const explicit = brackets.flatMap((b) => b.brackets.filter((bracket) => readMark(bracket.inner) !== null))
  const bare = isComparingCopy(explicit.length + elsewhere)
  const found = new Map<ClauseId, readonly RevisionMark[]>()
  let wording = ''
  let cursor = clauses[0]?.range.start ?? 0
  for (const { clause, brackets: own } of brackets) {
    const marks: RevisionMark[] = []
    for (const bracket of own) {
      const mark = readMark(bracket.inner) ?? (bare ? readBare(text, bracket) : null)
      if (!mark) continue
      wording = (wording + text.slice(cursor, bracket.start)).replace(/\s/gu, '').slice(-anchorLength)
      cursor = bracket.end
      marks.push({
        ...mark,
        anchor: wording,
        quote: text.slice(bracket.start, bracket.end),
        start: bracket.start,
        end: bracket.end,
      })
    }
    if (marks.length > 0) found.set(clause.id, marks)
  }
  return found
}

function readMark(inner: string): Read | null {
  const words = inner.trim().replace(announced, '')
  if (added.test(words)) return { type: 'added', draft: null }
  const gone = deleted.exec(words)
  if (gone) return { type: 'deleted', draft: gone[1] ?? unquoted(gone[2]) }
  const before = reworded.exec(words) ?? revised.exec(words)
  if (before) return { type: 'reworded', draft: before[1] === undefined ? unquoted(before[2]) : unquoted(before[1]) }
  const both = quotedBoth.exec(words)
  if (both) return { type: 'reworded', draft: unquoted(both[1]) }
  const from = changed.exec(words)
  if (from) return { type: 'reworded', draft: from[1] ?? '' }
  if (moved.test(words)) return { type: 'moved', draft: null }
  if (words.length <= 200 && merged.test(words))
    return {
      type: 'reworded',
      draft: [...words.matchAll(/[“"「]([^”"」]{2,60})[”"」]/gu)].map((m) => `“${m[1] ?? ''}”`).join('；') || null,
    }
  return null
}

/** Whether so many marks with words make a text a comparing copy. */
export const isComparingCopy = (marks: number): boolean => marks >= comparing

/** Whether a mark says so in words, as （新增） does and （完善） does not. */
export const isWorded = ({ quote }: RevisionMark): boolean => readMark(quote.slice(1, -1)) !== null

/** The words inside one pair of quotation marks around the whole; others as they are. */
function unquoted(words = ''): string {
  return /^[“"「『]([^“”"「」『』]*)[”"」』][。]?$/u.exec(words.trim())?.[1] ?? words
}

/** 健全（完善）, 办法（制度）: two to four Han characters behind at least two. */
function readBare(text: string, bracket: Bracket): Read | null {
  const before = text.slice(Math.max(0, bracket.start - 2), bracket.start)
  if (!/^\p{Script=Han}{2,4}$/u.test(bracket.inner) || !/^\p{Script=Han}{2}$/u.test(before)) return null
  return /^[一二三四五六七八九十百]+$|[省市县区部委局厅]$/u.test(bracket.inner)
    ? null
    : { type: 'reworded', draft: bracket.inner }
}
