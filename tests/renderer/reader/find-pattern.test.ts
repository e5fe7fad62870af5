import { describe, expect, it } from 'vitest'
import { findExactly, findPattern } from '../../../renderer/features/reader/find-pattern.ts'

const text = '到2027年底，建成300家；到2025年底，建成50家。\nAI＋与ai＋'
const shown = (source: string, exact = true): readonly string[] | string => {
  const found = findPattern(text, source, exact)
  return found.ok ? found.ranges.map(({ start, end }) => text.slice(start, end)) : found.problem
}

describe('finding by a pattern', () => {
  it.each([
    ['\\d{4}年底', ['2027年底', '2025年底']],
    ['建成(\\d+)家', ['建成300家', '建成50家']],
    ['^AI', ['AI']],
    ['\\p{Lu}+', ['AI']],
    ['x*', []],
    ['没有', []],
  ])('finds %s', (source, expected) => {
    expect(shown(source)).toEqual(expected)
  })
  it('leaves case out unless it is to be exact', () => {
    expect(shown('ai', false)).toEqual(['AI', 'ai'])
    expect(shown('ai')).toEqual(['ai'])
  })
  it.each(['(', '[一-', '\\'])('says that %s is no pattern', (source) => {
    expect(shown(source)).toBe('wrong')
  })
})

describe('finding words as they are printed', () => {
  it('takes no other script, width or case for them', () => {
    expect(findExactly('数据、數據、数据', '数据').map(({ start }) => start)).toEqual([0, 6])
    expect(findExactly(text, 'ai')).toHaveLength(1)
    expect(findExactly('哈哈哈', '哈哈')).toEqual([{ start: 0, end: 2 }])
    expect(findExactly(text, '')).toEqual([])
  })
})
