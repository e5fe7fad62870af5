import { describe, expect, it } from 'vitest'
import { matchesOf } from '../../../core/model/matches-of.ts'

const asMatchAll = (text: string, pattern: RegExp): void => {
  const plain = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, ...match])
  const found = plain(matchesOf(text, pattern))
  pattern.lastIndex = 0
  expect(found).toEqual(plain(text.matchAll(pattern)))
}

describe('all matches of a pattern', () => {
  it.each([
    ['figures and their units', '到2027年建成10家、20—30个', /([0-9]+)(年|家|个)?/gu],
    ['none', '没有数字', /[0-9]+/gu],
    ['empty ones, beyond the basic plane too', '𠮷a𠮷', /b*/gu],
    ['empty ones between units', 'ab', /x?/g],
  ])('are those that matchAll gives: %s', (_, text, pattern) => {
    asMatchAll(text, pattern)
  })

  it('do not depend on where an earlier search stopped', () => {
    const pattern = /a/gu
    pattern.exec('aaa')
    expect(matchesOf('aaa', pattern)).toHaveLength(3)
  })

  it('are refused for a pattern that would find its first one for ever', () => {
    expect(() => matchesOf('a', /a/u)).toThrow(TypeError)
  })
})
