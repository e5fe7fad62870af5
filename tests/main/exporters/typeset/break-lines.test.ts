import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../../main/exporters/typeset/break-lines.ts'
import { openTypeface, widthOfWords } from '../../../../main/exporters/typeset/typeface.ts'
import { findResources } from '../../../../main/resources.ts'

const face = openTypeface(
  readFileSync(findResources(new URL('../../../../main/resources.ts', import.meta.url).href).fontFile),
)
const onLines = (text: string, width: number, indent = 0): readonly string[] =>
  breakLines(text, face, 10, width, indent).map(({ start, end }) => text.slice(start, end))

describe('words on lines', () => {
  it.each([
    ['a full line is ten characters of ten points', '一二三四五六七八九十一二', 100, ['一二三四五六七八九十', '一二']],
    ['the first line is shorter by its indent', '一二三四五六七八九十一二', 100, ['一二三四五六七八', '九十一二'], 20],
    ['no line begins with a closing mark', '一二三四五六七八九十。一', 100, ['一二三四五六七八九', '十。一']],
    ['no line ends with an opening mark', '一二三四五六七八九（十）', 100, ['一二三四五六七八九', '（十）']],
    ['words of letters stay whole', '一二三四五六 policy', 80, ['一二三四五六 ', 'policy']],
    ['a word longer than a line is cut', 'wwwwwwwwwwwwwwwwwwww', 50, ['wwwww', 'wwwww', 'wwwww', 'wwwww']],
    ['a pair of surrogates is one character', '𠮷𠮷𠮷', 20, ['𠮷𠮷', '𠮷']],
    ['an empty text is one empty line', '', 100, ['']],
    ['line ends of every kind end lines', '一\r\n二\n三\r四\u2028五', 100, ['一', '二', '三', '四', '五']],
  ])('%s', (_, text, width, lines, indent = 0) => {
    expect(onLines(text, width, indent)).toEqual(lines)
  })

  it('give back the text, and none is wider than it may be', () => {
    const unit = fc.constantFrom(
      '政',
      '策',
      '。',
      '（',
      '）',
      'a',
      'W',
      ' ',
      '\n',
      '\t',
      '𠮷',
      '😀',
      '\ud800',
      '\u202e',
      '1',
      '-',
      '“',
      '”',
      'é',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), fc.integer({ min: 12, max: 130 }), (units, width) => {
        const text = units.join('')
        const lines = breakLines(text, face, 10, width)
        let at = 0
        for (const { start, end } of lines) {
          expect(text.slice(at, start)).toMatch(/^\n?$/)
          expect(widthOfWords(text.slice(start, end).trimEnd(), 10, face)).toBeLessThanOrEqual(
            Math.max(width, 12) + 1e-9,
          )
          at = end
        }
        expect(at).toBe(text.length)
      }),
      { seed: 20261123, numRuns: 150 },
    )
  })
})
