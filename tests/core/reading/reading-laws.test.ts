import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policiesFromSource } from '../../../core/library/policies-from-source.ts'
import type { CleaningRuleId } from '../../../core/model/cleaned-text.ts'
import type { ReadPolicy } from '../../../core/model/read-policy.ts'
import type { Block, SourceDocument } from '../../../core/model/source-document.ts'

/** Pieces that policies and their copies are made of, good and broken. */
const words = fc.constantFrom(
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(三)',
  '六)',
  '(-)',
  '(A)',
  '第一章',
  '第二条',
  '第三條',
  '1.',
  '2．',
  '3、',
  '（1）',
  '①',
  '一是',
  '1.1',
  '1.1.1',
  'Article 1',
  '(a)',
  '(i)',
  '5G',
  '2024年',
  '12',
  '总体要求',
  '加强领导',
  '数据要素',
  '數據',
  'shared data',
  '。',
  '，',
  '；',
  '：',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '(',
  ')',
  ' ',
  '　',
  '\t',
  'shù',
  '(shù)',
  '(jù)',
  '𠀀',
  '\ud800',
  '\u200b',
  '\ufeff',
  '目录',
  '……3',
  '关于印发《数据方案》的通知',
  '云泽省数据行动方案',
  '各市人民政府：',
  '云泽省数据局',
  '2024年5月20日',
  '二〇二四年五月二十日',
  '（责任单位：省数据局）',
  '（新增）',
  '附件：',
  '附件1',
  '上一篇：',
  '版权所有',
  '— 3 —',
  '第3页 共9页',
  '\\mid',
  '云数〔2024〕3号',
  '《甲.docx》由会员分享，请在某站上搜索。',
  '为了规范管理，制定本办法。',
  '依照本法第三十七条的规定',
)
const line = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''))
const block = fc.oneof(
  { weight: 8, arbitrary: line.map((text): Block => ({ kind: 'line', text })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        text: line,
        page: fc.integer({ min: 1, max: 9 }),
        level: fc.option(fc.integer({ min: 1, max: 3 })),
        label: fc.integer({ min: 0, max: 6 }),
      })
      .map(({ text, page, level, label }): Block => ({
        kind: 'paragraph',
        text,
        page,
        style: { ...(level === null ? {} : { headingLevel: level }), numberingLength: Math.min(label, text.length) },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({ kind: 'table', text: rows.map((r) => `${r.replaceAll('\t', ' ')}\tb\n`).join('') })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Block['kind']>('page-head', 'page-foot', 'footnote')
      .chain((kind) => line.map((text): Block => ({ kind, text }))),
  },
)
const source = fc
  .record({
    kind: fc.constantFrom('txt' as const, 'pdf' as const, 'docx' as const),
    blocks: fc.array(block, { maxLength: 40 }),
  })
  .map(({ kind, blocks }): SourceDocument => ({ reader: { kind, encoding: null, pages: null }, blocks, notices: [] }))
const rules: readonly CleaningRuleId[] = [
  'pinyin-gloss',
  'page-number',
  'running-head',
  'hard-wrap',
  'inner-blank',
  'site-chrome',
  'punctuation-width',
  'marker-slip',
]
const off = fc.subarray([...rules])
const runs = { numRuns: 400 }
const read = (document: SourceDocument, rulesOff: readonly CleaningRuleId[] = []): readonly ReadPolicy[] =>
  policiesFromSource(document, { sectors: [], issuers: [] }, { rulesOff })

describe('whatever a file holds', () => {
  test('reading never throws and gives at least one policy', () => {
    fc.assert(
      fc.property(source, off, (document, rulesOff) => {
        expect(read(document, rulesOff).length).toBeGreaterThanOrEqual(1)
      }),
      runs,
    )
  })

  test('clauses are in order, do not overlap, show something, and with the gaps give the text back', () => {
    fc.assert(
      fc.property(source, (document) => {
        for (const { cleaned, clauses, frontMatter, backMatter } of read(document)) {
          let cursor = 0
          let rebuilt = ''
          for (const { range } of clauses) {
            expect(range.start).toBeGreaterThanOrEqual(cursor)
            const own = cleaned.text.slice(range.start, range.end)
            expect(own.trim()).toBe(own)
            expect(own).not.toBe('')
            rebuilt += cleaned.text.slice(cursor, range.start) + own
            cursor = range.end
          }
          expect(rebuilt + cleaned.text.slice(cursor)).toBe(cleaned.text)
          expect(frontMatter).toEqual({ start: 0, end: clauses[0]?.range.start ?? frontMatter.end })
          expect(backMatter.end).toBe(cleaned.text.length)
          expect(backMatter.start).toBeGreaterThanOrEqual(clauses.at(-1)?.range.end ?? 0)
        }
      }),
      runs,
    )
  })

  test('every unit but line breaks leads back to the unit it came from, unless a rule put it in', () => {
    const sameButWidth = (a: string, b: string): boolean =>
      a === b || a.normalize('NFKC') === b.normalize('NFKC') || /[一二三四五六七八九十（）、]/u.test(a)
    fc.assert(
      fc.property(source, off, (document, rulesOff) => {
        for (const { cleaned } of read(document, rulesOff)) {
          let at = 0
          for (const piece of cleaned.pieces) {
            expect(piece.end).toBeGreaterThan(piece.start)
            expect(cleaned.text.slice(at, piece.start)).toMatch(/^\n*$/u)
            at = piece.end
            const text = document.blocks[piece.block]?.text
            if (text === undefined) throw new Error(`piece leads to block ${piece.block}, which is not there`)
            if (piece.inserted) continue
            for (let k = 0; k < piece.end - piece.start; k++) {
              const here = cleaned.text.charAt(piece.start + k)
              const there = text.charAt(piece.from + k)
              if (!sameButWidth(here, there))
                throw new Error(`${JSON.stringify(here)} leads to ${JSON.stringify(there)}`)
            }
          }
          expect(cleaned.text.slice(at)).toMatch(/^\n*$/u)
        }
      }),
      runs,
    )
  })

  test('what was changed stands where the report says it stands', () => {
    fc.assert(
      fc.property(source, (document) => {
        for (const { cleaned, cleaning } of read(document)) {
          for (const { at } of cleaned.changes) {
            expect(at.start).toBeGreaterThanOrEqual(0)
            expect(at.end).toBeGreaterThanOrEqual(at.start)
            expect(at.end).toBeLessThanOrEqual(cleaned.text.length)
          }
          expect(cleaning.reduce((sum, entry) => sum + entry.count, 0)).toBe(cleaned.changes.length)
        }
      }),
      runs,
    )
  })

  test('parents stand before their children, ids are unique and depths count them', () => {
    fc.assert(
      fc.property(source, (document) => {
        for (const { clauses } of read(document)) {
          const depths = new Map<string, number>()
          for (const clause of clauses) {
            expect(depths.has(clause.id)).toBe(false)
            expect(clause.depth).toBe(clause.parentId === null ? 0 : (depths.get(clause.parentId) ?? NaN) + 1)
            depths.set(clause.id, clause.depth)
          }
        }
      }),
      runs,
    )
  })

  test('with every rule off the text is the file’s lines, layout blanks aside', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const document: SourceDocument = {
          reader: { kind: 'txt', encoding: null, pages: null },
          blocks: lines.map((text) => ({ kind: 'line', text })),
          notices: [],
        }
        const shown = lines
          .map((text) => text.replace(/^[\s\u200b\ufeff]+/u, '').replace(/[\s\u200b\ufeff]+$/u, ''))
          .filter((text) => text !== '')
          .join('\n')
        expect(
          read(document, rules)
            .map((p) => p.cleaned.text)
            .join('\n'),
        ).toBe(shown)
      }),
      runs,
    )
  })
})
