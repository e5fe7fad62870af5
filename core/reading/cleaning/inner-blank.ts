import { isSignatureLike } from '../frame-lines.ts'
import { textLines } from '../text-lines.ts'
import type { Rewrite } from '../rewrite-text.ts'
import { matchesOf } from '../../model/matches-of.ts'
import type { CleaningRule } from './cleaning-rule.ts'

const blanks = /[\s\u200b\u2060\ufeff]+/gu
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—×]/u
/**
 * 第三条　为了…, 1.1 编制目的, 第三条 目的　为了…: the blank behind a marker (and behind the heading of an article) is
 * as printed.
 */
const printed =
  /^(?:附(?:件|录|錄|表)(?:[0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})|[A-Z](?:\.[0-9]{1,2}){1,4}|[第笫苐](?:\s?[0-9０-９〇○零一二三四五六七八九十百千—–ー=ニ-]){1,6}\s?(?:[编編章节節条條篇部]|步[骤驟]?|[阶階]段|[类類])(?:之[一二三四五六七八九十]{1,2})?|[0-9]{1,2}(?:[.．][0-9]{1,2}){0,4}[.．]?)(\s+)(?:(?!为|為|根据|根據|本|凡|在|国家|國家|任何)[\p{Script=Han}、]{2,20}(\s+)(?=[\p{Script=Han}“《]))?/du

const openDate = /(?<=[\p{Script=Han}])[\s\u3000]+年[\s\u3000]+月[\s\u3000]+日/gu

/**
 * Blanks beside Chinese characters: layout of a page or of a copy, never part of the words. Kept behind a marker, in
 * tables, and between the bodies that sign in one line.
 */
export const innerBlank: CleaningRule = {
  id: 'inner-blank',
  find: (cleaned, source) =>
    textLines(cleaned, source).flatMap((line): readonly Rewrite[] => {
      if (line.kind === 'table' || !/\s|[\u200b\u2060\ufeff]/u.test(line.text)) return []
      if (bodiesSideBySide(line.text)) return []
      const keep = new Set<number>()
      const marker = printed.exec(line.text)
      if (marker) {
        keep.add(marker.indices?.[1]?.[0] ?? 0)
        if (marker[2] !== undefined && /^[第笫苐]/u.test(line.text)) keep.add(marker[0].length - marker[2].length)
      }
      const found: Rewrite[] = []
      // a date left open: 自　年　月　日起施行
      for (const match of matchesOf(line.text, openDate))
        for (let k = match.index; k < match.index + match[0].length; k++) keep.add(k)
      for (const match of matchesOf(line.text, blanks)) {
        const at = match.index
        if (at === 0 || keep.has(at)) continue
        if (chinese.test(line.text.charAt(at - 1)) || chinese.test(line.text.charAt(at + match[0].length)))
          found.push({ start: line.start + at, end: line.start + at + match[0].length, after: '' })
      }
      return found
    }),
}

/** 国家发展改革委　　国家数据局 */
function bodiesSideBySide(text: string): boolean {
  const parts = text.split(/[ \u3000\t]+/u)
  return parts.length >= 2 && parts.every((part) => part.length >= 3 && isSignatureLike(part))
}
