import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CleaningChange, CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import type { Block, SourceDocument } from '../../../core/model/source-document.ts'
import { cleaningRules } from '../../../core/reading/cleaning/all-rules.ts'
import { cleaningReport, cleanText } from '../../../core/reading/clean-text.ts'

/**
 * What real files are made of: text, markers and their slips, page edges, a site's words, and signs that break things.
 */
const words = fc.constantFrom(
  '推进公共数据资源整合共享，',
  '建设数据平台。',
  '加快培育数据要素市场',
  '云泽省数据条例',
  '云泽省人民政府公报',
  '数据',
  '一、',
  '—、',
  '二.',
  '（一）',
  '(-)',
  '（二）',
  '(A)',
  '三)',
  '〈四〉',
  '第一条 ',
  '笫二条',
  '第—章',
  '第 三 条',
  'l.',
  '2.',
  '3，',
  '4 .',
  '（l）',
  '— 3 —',
  '-4-',
  '· 5 ·',
  ' 6',
  '7',
  '8/12',
  '第 9 页 共 12 页',
  '第10页',
  '10、',
  '11、',
  'shared data plat-',
  'form for regu-',
  'lation of data',
  '上一页 1 2 下一页',
  '【打印】【关闭】',
  '首页 > 政务公开 > 正文',
  '字号：大 中 小',
  '分享到：',
  '相关阅读',
  '· 图解',
  '索引号：011/2024',
  '标题：云泽省数据条例',
  '发文字号：',
  '云数〔2024〕3号',
  '成文日期：2024-05-06',
  '版权所有：某某',
  '云ICP备12345678号',
  '附件：目录.pdf',
  '附件1',
  '上一篇：甲',
  '《甲.docx》由会员分享，请在某站上搜索。',
  '2024年5月6日',
  '云泽省数据局',
  '數(shù)據(jù)',
  '(data)',
  ' ',
  '　　',
  '\t',
  '\u200b',
  '\ufeff',
  '𠀀',
  '\ud800',
  '(',
  ')',
  '（',
  '）',
  ',',
  '，',
  '。',
  ';',
  '：',
  '“',
  '”',
  '\u2028',
)
const line = fc.array(words, { maxLength: 7 }).map((parts) => parts.join(''))
const block = fc.oneof(
  { weight: 9, arbitrary: line.map((text): Block => ({ kind: 'line', text })) },
  {
    weight: 1,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((rows): Block => ({
      kind: 'table',
      text: rows.map((row) => `${row.replace(/[\t\u2028]/gu, ' ')}\tb\n`).join(''),
    })),
  },
)
/** Lines come again, as heads do. */
const blocks = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(29), { maxLength: 20 }))
  .map(([some, again]) => [...some, ...again.map((k): Block => some[k % some.length] ?? { kind: 'line', text: '' })])
const source = fc
  .record({ kind: fc.constantFrom('txt' as const, 'pdf' as const, 'docx' as const), blocks })
  .map(({ kind, blocks: own }): SourceDocument => ({
    reader: { kind, encoding: null, pages: null },
    blocks: own,
    notices: [],
  }))
const runs = { numRuns: 300 }
const ids: readonly CleaningRuleId[] = cleaningRules.map((rule) => rule.id)
const but = (rule: CleaningRuleId): readonly CleaningRuleId[] => ids.filter((id) => id !== rule)

/** What each kind of cleaning may take away or put in. */
const ofItsKind: Readonly<
  Record<Exclude<CleaningRuleId, 'injected-text'>, (change: CleaningChange, before: string) => boolean>
> = {
  'pinyin-gloss': ({ before, after }) => after === '' && /^[（(]\s?\p{Script=Latin}{1,6}\s?[）)]$/u.test(before),
  'site-chrome': ({ before, after }) => after === '' && before !== '',
  'running-head': ({ before, after }) => after === '' && /^(?:\n[^\n]+|[^\n]+\n?)$/u.test(before),
  'page-number': ({ before, after }) => after === '' && (/[0-9]/u.test(before) || /云泽省/u.test(before)),
  'hard-wrap': ({ before, after }) => /^-?\n$/u.test(before) && /^ ?$/u.test(after),
  'inner-blank': ({ before, after }) =>
    after === '' && /^[^\S\n]+$|^[\s\u200b\u2060\ufeff]+$/u.test(before) && !before.includes('\n'),
  'marker-slip': ({ before, after }) =>
    before.length <= 12 &&
    !before.includes('\n') &&
    /^(?:（[一二三四五六七八九十百]{1,5}）|[一二三四五六七八九十百]{1,5}、|第[一二三四五六七八九十百零0-9]{1,6}[条條章节節]|[0-9]{1,3}[.．、]|（[0-9]{1,2}）)$/u.test(
      after,
    ),
  'punctuation-width': ({ before, after }) =>
    before.length === 1 && after !== before && after.normalize('NFKC') === before,
}

describe('whatever a file holds', () => {
  for (const [rule, fits] of Object.entries(ofItsKind) as [
    keyof typeof ofItsKind,
    (typeof ofItsKind)[keyof typeof ofItsKind],
  ][]) {
    test(`${rule} alone changes only its own kind, and what it changed put back gives the text as it was`, () => {
      fc.assert(
        fc.property(source, (document) => {
          const before = cleanText(document, ids).text
          const { text, changes } = cleanText(document, but(rule))
          let rebuilt = ''
          let cursor = 0
          for (const change of changes) {
            expect(change.rule).toBe(rule)
            if (!fits(change, before)) throw new Error(`${rule} changed ${JSON.stringify(change)}`)
            rebuilt += text.slice(cursor, change.at.start) + change.before
            cursor = change.at.end
          }
          expect(rebuilt + text.slice(cursor)).toBe(before)
        }),
        runs,
      )
    })
  }

  test('a rule that is switched off changes nothing and says so, whatever else runs', () => {
    fc.assert(
      fc.property(source, fc.subarray([...ids]), (document, off) => {
        const cleaned = cleanText(document, off)
        expect(cleaned.changes.filter((change) => off.includes(change.rule))).toEqual([])
        expect(
          cleaningReport(cleaned, off)
            .filter((entry) => entry.off)
            .map((entry) => entry.rule)
            .sort(),
        ).toEqual([...off].sort())
      }),
      runs,
    )
  })

  test('no empty line and no line break at an end is left', () => {
    fc.assert(
      fc.property(source, fc.subarray([...ids]), (document, off) => {
        expect(cleanText(document, off).text).not.toMatch(/^\n|\n\n|\n$/u)
      }),
      runs,
    )
  })

  test('only the first unit of a line break, a blank or a marker is ever put in: all else leads back to the unit it came from', () => {
    fc.assert(
      fc.property(source, (document) => {
        const { text, pieces } = cleanText(document)
        let at = 0
        for (const piece of pieces) {
          expect(text.slice(at, piece.start)).toMatch(/^\n*$/u)
          at = piece.end
          const own = text.slice(piece.start, piece.end)
          if (piece.inserted) {
            expect(own).toMatch(/^ $|^[（第一二三四五六七八九十百零0-9）、.．条條章节節]+$/u)
            continue
          }
          const there = document.blocks[piece.block]?.text.slice(piece.from, piece.from + own.length)
          if (there?.normalize('NFKC') !== own.normalize('NFKC') && !/[一二三四五六七八九十第（）、.0-9]/u.test(own))
            throw new Error(`${JSON.stringify(own)} leads to ${JSON.stringify(there)}`)
        }
        expect(text.slice(at)).toBe('')
      }),
      runs,
    )
  })
})
