import type { TextRange } from '../model/text-range.ts'

const opening = '（(〔【[［'
const closing = '）)〕】]］'
const longest = 800

/** 责任单位：… and its like, at the start of a bracket. */
const label =
  /^(?:主要)?(?:责任|責任|牵头|牽頭|配合|负责|負責|实施|實施|协同|協同|参与|參與|参加|參加|协办|協辦|支持)(?:单位|單位|部门|部門|主体|主體|处室|處室)(?:及分工)?[：:]/u
/** 某某局牵头，某某厅配合: the last words say who does it. */
const saysWho = /(?:牵头|牽頭|负责|負責|配合|组织实施|組織實施|按职责分工|按職責分工)(?:落实|落實|实施|實施)?[。；]?$/u
/** A body, told by the last character of its name, right before what it does. */
const body =
  /(?:部|委|局|厅|廳|办|辦|院|馆|館|台|会|會|府|署|行|中心|部门|部門|单位|單位|公司|等|[）)])(?:按职责分工|按職責分工|共同|联合|聯合|分别|分別)?(?:牵头|牽頭|负责|負責|配合|组织实施|組織實施)/u

/**
 * The same without brackets: 牵头单位：… in a line of its own or behind a sentence, up to the sentence's or the line's
 * end.
 */
const labelled =
  /(?<=^|[\n。；！])[ \t\u3000]*(?:主要|第一|具体)?(?:责任|責任|牵头|牽頭|配合|负责|負責|实施|實施|协同|協同|参与|參與|参加|參加|协办|協辦|协助|支持|承办|主办)(?:责任)?(?:单位|單位|部门|部門|主体|主體|处室|處室|机构|機構)(?:及分工)?[：:][^\n。]{1,800}/gu

/**
 * The brackets and lines of a text that only name who is responsible, in order, in units of the text: whoever stands in
 * them, they say nothing of what a clause is about. A bracket ends in its own line, after at most 800 units; a bracket
 * with sentences in it is not one of these. A bracket inside such a line may be told twice.
 */
export function unspokenRanges(text: string): readonly TextRange[] {
  const found: TextRange[] = []
  const opened: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n') opened.length = 0
    else if (opening.includes(sign)) opened.push(at)
    else if (closing.includes(sign)) {
      const start = opened.pop()
      if (start === undefined || at - start > longest || !isResponsibility(text.slice(start + 1, at))) continue
      // 某某委（某某局牵头）：the outer one holds the inner
      while (found.length > 0 && (found.at(-1)?.start ?? 0) > start) found.pop()
      found.push({ start, end: at + 1 })
    }
  }
  const lines = [...text.matchAll(labelled)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return lines.length === 0 ? found : [...found, ...lines].sort((a, b) => a.start - b.start)
}

function isResponsibility(inner: string): boolean {
  const words = inner.trim()
  if (label.test(words)) return true
  return saysWho.test(words) && body.test(words) && !/[《》]|。./u.test(words)
}

/** The text with these ranges struck out, a `|` for each unit: offsets stay what they were and nothing reads across. */
export function strikeOut(text: string, ranges: readonly TextRange[]): string {
  let struck = ''
  let from = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, from)
    if (end <= begin) continue
    struck += text.slice(from, begin) + '|'.repeat(end - begin)
    from = end
  }
  return struck + text.slice(from)
}
