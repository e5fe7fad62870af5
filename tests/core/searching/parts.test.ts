import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBest } from '../../../core/searching/best-of.ts'
import { makeSnippet } from '../../../core/searching/make-snippet.ts'
import { parsePhrase, parseQuery } from '../../../core/searching/parse-query.ts'

describe('a query', () => {
  it.each<[string, string[], string[]]>([
    ['数据 要素', ['数据', '要素'], []],
    ['数据　要素', ['数据', '要素'], []],
    ['"数据 要素" 流通', ['数据要素', '流通'], []],
    ['“数据要素”流通', ['数据要素', '流通'], []],
    ['「數據」', ['数据'], []],
    ['数据 -农业', ['数据'], ['农业']],
    ['数据 －农业', ['数据'], ['农业']],
    ['数据 NOT 农业', ['数据'], ['农业']],
    ['-"智慧 农业"', [], ['智慧农业']],
    ['2024-2026', ['2024-2026'], []],
    ['数据 - 要素', ['数据', '-', '要素'], []],
    ['"没有关上', ['没有关上'], []],
    ['""', [], []],
    ['  ', [], []],
    ['数据 数据', ['数据'], []],
    ['数据 AND 要素', ['数据', '要素'], []],
    ['and not or', ['and', 'not', 'or'], []],
    ['"OR" 数据', ['or', '数据'], []],
    ['OR 数据 NOT', ['or', '数据', 'not'], []],
    ['| 数据 |', ['数据'], []],
  ])('%s means all of %j and none of %j', (query, all, none) => {
    expect(parseQuery(query)).toEqual({ all: all.map((word) => [word]), none })
  })

  it.each<[string, string[][], string[]]>([
    ['水利 OR 农田', [['水利', '农田']], []],
    ['水利|农田｜气象', [['水利', '农田', '气象']], []],
    ['补贴 水利 OR 农田 -试点', [['补贴'], ['水利', '农田']], ['试点']],
    ['“水 利” OR 农田', [['水利', '农田']], []],
    ['水利 OR -农田', [['水利'], ['or']], ['农田']],
    ['水利 OR 水利', [['水利']], []],
  ])('%s: of each set one word must be there: %j', (query, all, none) => {
    expect(parseQuery(query)).toEqual({ all, none })
  })

  it('as one phrase keeps everything as it stands', () => {
    expect(parsePhrase('数据 -要素 OR 流通')).toEqual({ all: [['数据-要素or流通']], none: [] })
    expect(parsePhrase('  ')).toEqual({ all: [], none: [] })
  })

  it('always means something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        parseQuery(query)
      }),
      { verbose: true },
    )
  })
})

describe('a snippet', () => {
  it('is the whole of a short clause', () => {
    expect(makeSnippet('数据\n要素', [{ start: 3, end: 5 }])).toEqual({
      snippet: '数据 要素',
      marks: [{ start: 3, end: 5 }],
    })
  })

  it('stands around the first match of a long one and says that the clause goes on', () => {
    const { snippet, marks } = makeSnippet(`${'前'.repeat(200)}数据${'后'.repeat(200)}`, [{ start: 200, end: 202 }])
    expect(snippet).toMatch(/^…前{28}数据后+…$/)
    expect(marks.map(({ start, end }) => snippet.slice(start, end))).toEqual(['数据'])
  })

  it('never splits a character and never marks outside itself', () => {
    const text = fc.string({ unit: fc.constantFrom('𠮷', '数', 'a', '\n'), minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, from, length) => {
        const characters = [...given]
        const first = from % characters.length
        const start = characters.slice(0, first).join('').length
        const end = start + characters.slice(first, first + 1 + (length % 20)).join('').length
        const { snippet, marks } = makeSnippet(given, [{ start, end }])
        expect(snippet).not.toMatch(/[\ud800-\udfff]/u)
        expect(marks).toHaveLength(1)
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(0)
          expect(mark.end).toBeLessThanOrEqual(snippet.length)
          expect(given.slice(start, end).replace(/\s/g, ' ').startsWith(snippet.slice(mark.start, mark.end))).toBe(true)
        }
      }),
      { verbose: true },
    )
  })
})

describe('keeping the best', () => {
  it('gives what sorting would give', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 10 }), (scores, most) => {
        const best = keepBest<number>(most)
        scores.forEach((score, at) => {
          best.offer(score, at)
        })
        const sorted = scores
          .map((score, at) => ({ score, value: at }))
          .sort((a, b) => b.score - a.score || a.value - b.value)
          .slice(0, most)
        expect(best.best().map(({ score, value }) => ({ score, value }))).toEqual(sorted)
      }),
      { verbose: true },
    )
  })
})
