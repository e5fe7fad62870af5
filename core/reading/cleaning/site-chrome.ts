import type { Rewrite } from '../rewrite-text.ts'
import { isAnnexLabel, isPublishingLine } from '../frame-lines.ts'
import { markersAt } from '../marker-styles.ts'
import { textLines, type TextLine } from '../text-lines.ts'
import { isTitleLine } from '../title-line.ts'
import type { CleaningRule } from './cleaning-rule.ts'
import { findPageTable } from './page-table.ts'
import {
  isAbovePolicy,
  isBelowPolicy,
  isFileLink,
  isLinkItem,
  isLinksHead,
  isPageLine,
  isSiteName,
} from './site-lines.ts'

/** 《….docx》由会员分享，可在线阅读，更多相关《…》请在……上搜索。 */
const wrapper = /《[^》\n]{2,150}\.(?:docx?|pdf|txt|pptx?|wps)》由[^。\n]{1,20}分享[^。\n]{0,400}(?:。|$)/gmu
/** 点击“阅读原文”查看…: an invitation at the end of a line. */
const invitation =
  /(?<=[。！？])(?:点击|點擊|戳|扫描|掃描)[^。\n]{0,12}(?:阅读原文|閱讀原文|查看原文|二维码|二維碼)[^。\n]{0,120}。?$/u
/** Buttons behind the last sentence: …执行。【打印】【关闭】 */
const buttonsBehind =
  /(?<=[。！？；”）)])[\s\u3000]*(?:[【[［](?:我要[纠糾][错錯]|[纠糾][错錯]|打印|列印|[关關][闭閉]|收藏|返回[顶頂]部|返回|分享|大|中|小|字[体體号號][:：]?[\s大中小]{0,8})[】\]］][\s\u3000]*)+$/u
const outer = new Set(['numeral', 'bracketed-numeral', 'article', 'chapter', 'number', 'decimal-2', 'article-en'])
/** Longer lines are text, not links. */
const longestLine = 60
/** A page has no more lines above its text, where no clause tells where that begins. */
const highestPolicy = 80

/**
 * The frame of the page or the sharing site a policy was copied from: the site's sentence about the file, menus,
 * trails, buttons, the page's table about the document, links to files, and what begins behind the policy with 声明,
 * 相关阅读, 版权所有 and the like. What is inside the policy stays: the tail is taken only where no clause and no annex
 * follows.
 */
export const siteChrome: CleaningRule = {
  id: 'site-chrome',
  find: (cleaned, source) => {
    const { text } = cleaned
    const lines = textLines(cleaned, source)
    const { first, last } = clauseLines(lines)
    const tail = tailOf(lines, last)
    const chrome = new Set<number>()
    lines.forEach((line, k) => {
      if (k >= tail.from && k < tail.to) chrome.add(k)
      // Article 4 and below it Register: a heading, no button
      else if (
        !isNumberAlone(lines[k - 1]?.text ?? '') &&
        (line.kind !== 'table' || line.tabbed) &&
        isOfPage(line.text, k, Math.min(first, highestPolicy))
      )
        chrome.add(k)
    })
    addSandwiched(lines, chrome, first)
    addLinks(lines, chrome)
    const whole = [...chrome].flatMap((k) => withBreak(lines[k], text))
    const tables = [
      ...findPageTable(lines, 0, first),
      ...(last < 0 ? [] : findPageTable(lines, last + 1, lines.length)),
    ]
    const wrappers = [...text.matchAll(wrapper)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length + (wholeLine(text, match.index, match[0].length) ? 1 : 0),
      after: '',
    }))
    const behind = lines.flatMap((line) => {
      const match = invitation.exec(line.text.slice(-160)) ?? buttonsBehind.exec(line.text.slice(-80))
      return match ? [{ start: line.end - match[0].length, end: line.end, after: '' }] : []
    })
    return inOrder([...whole, ...tables, ...wrappers, ...behind], text)
  },
}

const isOfPage = (text: string, k: number, first: number): boolean =>
  isPageLine(text) || (k < first ? isAbovePolicy(text) || (isFileLink(text) && /^附|下/u.test(text)) : isFileLink(text))

/** A structural number with its heading in the next line. */
const isNumberAlone = (text: string): boolean =>
  /^(?:(?:Article|ARTICLE|Section|SECTION|Chapter|CHAPTER|Part|PART|Title|TITLE)\s[0-9IVXLC]{1,7}\.?|第[一二三四五六七八九十百0-9]{1,4}[编編章节節条條])$/u.test(
    text,
  )

/**
 * The first line that a clause's marker begins, and the last; short items of a list of links do not count for the last.
 */
function clauseLines(lines: readonly TextLine[]): { first: number; last: number } {
  let first = lines.length
  let last = -1
  lines.forEach((line, k) => {
    const style = markersAt(line.text, 0, false)[0]?.style
    if (style === undefined || !outer.has(style)) return
    first = Math.min(first, k)
    if (style !== 'number' || line.text.length > longestLine || /[。；：]/u.test(line.text)) last = k
  })
  return { first, last: last < 0 && first < lines.length ? first : last }
}

/** What the page has behind the policy, up to an annex that follows it after all. Empty where nothing tells. */
function tailOf(lines: readonly TextLine[], last: number): { from: number; to: number } {
  const from = lines.findIndex(
    (line, k) =>
      k > last && k > 0 && line.kind !== 'table' && isBelowPolicy(line.text) && (last >= 0 || endsThere(lines, k)),
  )
  if (from < 0) return { from: lines.length, to: lines.length }
  const annex = lines.findIndex((line, k) => k > from && (isAnnexLabel(line.text) || isPublishingLine(line.text)))
  return { from, to: annex < 0 ? lines.length : annex }
}
/** Without clauses: only short lines come behind. */
const endsThere = (lines: readonly TextLine[], k: number): boolean =>
  k >= 2 &&
  k > lines.length - 60 &&
  lines
    .slice(k + 1)
    .every((line) => line.text.length <= longestLine || isBelowPolicy(line.text) || isPageLine(line.text))

/** Above the policy: the site's name beside its menus, and short words between two of them. */
function addSandwiched(lines: readonly TextLine[], chrome: Set<number>, first: number): void {
  const end = [...chrome].reduce((latest, k) => (k < first ? Math.max(latest, k) : latest), -1)
  for (let k = 0; k < Math.min(end + 2, first); k++) {
    const text = lines[k]?.text ?? ''
    if (chrome.has(k) || isTitleLine(text)) continue
    const beside = chrome.has(k - 1) || chrome.has(k + 1)
    if (
      (beside && isSiteName(text)) ||
      (chrome.has(k - 1) && chrome.has(k + 1) && text.length <= 8 && /^[\p{Script=Han}A-Za-z]+$/u.test(text))
    )
      chrome.add(k)
  }
}

/** The items under 相关阅读, wherever that stands, and the label above links to files. */
function addLinks(lines: readonly TextLine[], chrome: Set<number>): void {
  lines.forEach((line, k) => {
    if (/^(?:相关|相關)?附件[：:]?$/u.test(line.text) && chrome.has(k + 1) && isFileLink(lines[k + 1]?.text ?? ''))
      chrome.add(k)
    if (!isLinksHead(line.text)) return
    let end = k + 1
    while (isLinkItem(lines[end]?.text ?? '')) end++
    if (end > k + 1 || chrome.has(k)) for (let item = k; item < end; item++) chrome.add(item)
  })
}

const withBreak = (line: TextLine | undefined, text: string): readonly Rewrite[] =>
  line ? [{ start: line.start, end: Math.min(text.length, line.end + 1), after: '' }] : []
const wholeLine = (text: string, start: number, length: number): boolean =>
  (start === 0 || text.charAt(start - 1) === '\n') && text.charAt(start + length) === '\n'

/**
 * In order and without overlap. Whole lines that end the text take the line break in front of them instead of the one
 * behind, so that no empty line is left.
 */
function inOrder(rewrites: readonly Rewrite[], text: string): readonly Rewrite[] {
  const kept: Rewrite[] = []
  for (const rewrite of rewrites
    .map((r) => ({ ...r, end: Math.min(r.end, text.length) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (rewrite.end > rewrite.start && rewrite.start >= (kept.at(-1)?.end ?? 0)) kept.push(rewrite)
  }
  let edge = text.length
  let until = text.length
  for (let k = kept.length - 1; k >= 0; k--) {
    const own = kept[k]
    if (own?.end !== until) break
    // several may take a line between them: the first of these begins it
    const begins = own.start === 0 || text.charAt(own.start - 1) === '\n'
    until = own.start
    kept[k] = { start: begins ? Math.max(0, own.start - 1) : own.start, end: edge, after: '' }
    edge = begins ? own.start - 1 : own.start
  }
  return kept
}
