import type { Clause } from '../model/clause.ts'
import type { ClauseId } from '../model/ids.ts'
import type { RevisionMark, RevisionType } from '../model/revision-mark.ts'
import { findBrackets, type Bracket } from './find-brackets.ts'

const added = /^(?:此处|此處|本条|本段)?(?:新增|增加|新加)(?:内容|內容|部分|表述)?[。]?$/u
const deleted = /^(?:此处|此處)?(?:删除|刪除|删掉|刪掉|删去|刪去|删|刪)(?:了|内容|內容)?\s?[：:]([^]*)$/u
const draftName = '(?:征求意[见見]?稿|徵求意[见見]?稿|送审稿|送審稿|讨论稿|討論稿|草案|初稿|原稿|原文|原)'
const reworded = new RegExp(`^${draftName}(?:中)?(?:的)?(?:相关|相關)?(?:不同)?(?:表述|内容|內容)?(?:为|為|是)?\\s?[：:]([^]*)$`, 'u')
const revised = /^(?:修改前|调整前|調整前)(?:为|為|表述为)?\s?[：:]([^]*)$/u
const merged = /(?:征求意[见見]?稿|草案|原稿).*合并|合併/u
const moved = /^(?:此条|本条|该段|此段)?(?:位置|顺序|順序|次序).{0,20}(?:调整|調整|移|改)/u
/** A text with so many marks is a comparing copy: two bare characters in brackets are the draft's word there. */
const comparing = 5
const anchorLength = 12

interface Read { readonly type: RevisionType; readonly draft: string | null }

/**
 * The marks by which a comparing copy shows how the draft differed, by clause. Marks stand behind the words they speak of. In a copy that shows several, a bracket
 * of two to four bare characters (健全（完善）) is the draft's wording too. Marks inside another mark's quotation are part of it.
 */
export function findRevisionMarks(text: string, clauses: readonly Clause[]): ReadonlyMap<ClauseId, readonly RevisionMark[]> {
  const brackets = clauses.map((clause) => ({ clause, brackets: findBrackets(text, clause.range.start, clause.range.end) }))
  const explicit = brackets.flatMap((b) => b.brackets.filter((bracket) => readMark(bracket.inner) !== null))
  const bare = explicit.length >= comparing
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
      marks.push({ ...mark, anchor: wording, quote: text.slice(bracket.start, bracket.end), start: bracket.start, end: bracket.end })
    }
    if (marks.length > 0) found.set(clause.id, marks)
  }
  return found
}

function readMark(inner: string): Read | null {
  const words = inner.trim()
  if (added.test(words)) return { type: 'added', draft: null }
  const gone = deleted.exec(words)
  if (gone) return { type: 'deleted', draft: gone[1] ?? '' }
  const was = reworded.exec(words) ?? revised.exec(words)
  if (was) return { type: 'reworded', draft: was[1] ?? '' }
  if (moved.test(words)) return { type: 'moved', draft: null }
  if (words.length <= 200 && merged.test(words)) return { type: 'reworded', draft: [...words.matchAll(/[“"「]([^”"」]{2,60})[”"」]/gu)].map((m) => `“${m[1] ?? ''}”`).join('；') || null }
  return null
}

/** 健全（完善）, 办法（制度）: two to four Han characters behind at least two. */
function readBare(text: string, bracket: Bracket): Read | null {
  const before = text.slice(Math.max(0, bracket.start - 2), bracket.start)
  if (!/^\p{Script=Han}{2,4}$/u.test(bracket.inner) || !/^\p{Script=Han}{2}$/u.test(before)) return null
  return /^[一二三四五六七八九十百]+$|[省市县区部委局厅]$/u.test(bracket.inner) ? null : { type: 'reworded', draft: bracket.inner }
}
