import { describe, expect, it } from 'vitest'
import { patternReason } from '../../../core/searching/pattern-reason.ts'

/** What this engine says of a pattern; '' where it takes it. */
const messageOf = (pattern: string): string => {
  try {
    new RegExp(pattern, 'giu')
    return ''
  } catch (error) {
    return error instanceof SyntaxError ? error.message : String(error)
  }
}

describe('what is wrong with a pattern', () => {
  it.each([
    ['(数据', 'pattern-group'],
    ['数据)', 'pattern-group'],
    ['[数据', 'pattern-class'],
    ['年{2', 'pattern-braces'],
    ['年{3,2}', 'pattern-braces'],
    ['数据]', 'pattern-braces'],
    ['*年', 'pattern-repeat'],
    ['[9-0]', 'pattern-range'],
    ['年\\', 'pattern-escape'],
    ['\\年', 'pattern-escape'],
    ['(?<年', 'invalid-pattern'],
  ])('%s: %s', (pattern, reason) => {
    expect(patternReason(messageOf(pattern))).toBe(reason)
  })
})
