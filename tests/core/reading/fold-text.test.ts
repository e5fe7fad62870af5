import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, foldWithMap, unfoldRange } from '../../../core/reading/fold-text.ts'

describe('foldText', () => {
  test.each([
    ['數據要素', '数据要素'],
    ['ＡＢＣ１２３（一）', 'abc123(一)'],
    ['⺠营 ⻓远 ⼈', '民营长远人'],
    ['“甲”「乙」『丙』‘丁’', '"甲""乙""丙"\'丁\''],
    ['中共 中央\u200b\u3000国务院\n', '中共中央国务院'],
    ['葛\u{e0100}市', '葛市'],
    ['沿著', '沿着'],
    ['顯著 显著', '显著显著'],
    ['㈠①', '(一)1'],
    ['文件 建立 智慧 計劃', '文件建立智慧计划'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('never changes the words, as a regional conversion would', () => {
    expect(foldText('資訊軟體檔案')).toBe('资讯软体档案')
  })
})

describe('foldWithMap', () => {
  test('leads a match back to the printed words', () => {
    const text = '推進 數 據 要素'
    const { folded, offsets } = foldWithMap(text)
    const at = folded.indexOf('数据要素')
    const { start, end } = unfoldRange(text, offsets, at, at + 4)
    expect(text.slice(start, end)).toBe('數 據 要素')
  })
  test('folds as foldText does, with one offset a unit, ascending, and the length last', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('數', '著', '顯', '㈠', '①', ' ', '“', '𠀀', 'Ａ', '\ud800', '⺠', 'ﷺ'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          ),
        }),
        (text) => {
          const { folded, offsets } = foldWithMap(text)
          expect(folded).toBe(foldText(text))
          expect(offsets.length).toBe(folded.length + 1)
          expect(offsets[folded.length]).toBe(text.length)
          for (let k = 1; k < offsets.length; k++) expect(offsets[k]).toBeGreaterThanOrEqual(offsets[k - 1] ?? 0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
