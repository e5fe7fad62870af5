import { describe, expect, it } from 'vitest'
import { foldWithMap } from '../../../core/reading/fold-text.ts'
import { findInText, matchFrom } from '../../../renderer/features/reader/find-in-text.ts'

const find = (text: string, query: string): readonly string[] =>
  findInText(text, foldWithMap(text), query).map(({ start, end }) => text.slice(start, end))

describe('finding words in a policy', () => {
  it.each([
    ['数据要素、數據要素', '数据要素', ['数据要素', '數據要素']],
    ['数 据 要素', '数据', ['数 据']],
    ['５Ｇ与5g', '5G', ['５Ｇ', '5g']],
    ['“一本账”和「一本账」', '"一本账"', ['“一本账”', '「一本账」']],
    ['𪟝业与勣业', '勣', ['𪟝', '勣']],
    ['数据', '', []],
    ['数据', '没有的词', []],
    ['哈哈哈', '哈哈', ['哈哈']],
  ])('in %j, %j stands at %j', (text, query, expected) => {
    expect(find(text, query)).toEqual(expected)
  })
  it('begins where one stands and goes round', () => {
    const found = [
      { start: 2, end: 3 },
      { start: 8, end: 9 },
    ]
    expect([matchFrom(found, 0), matchFrom(found, 3), matchFrom(found, 9), matchFrom([], 0)]).toEqual([0, 1, 0, -1])
  })
})
