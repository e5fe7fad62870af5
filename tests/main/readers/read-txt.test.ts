import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readTxt } from '../../../main/readers/read-txt.ts'

const read = (text: string) => {
  const result = readTxt(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('reading a text file', () => {
  it('gives a block for each physical line, empty ones included, with its offset', () => {
    expect(read('一、总体要求\r\n\r\n（一）指导思想\n').blocks).toEqual([
      { kind: 'line', text: '一、总体要求', offset: 0 },
      { kind: 'line', text: '', offset: 8 },
      { kind: 'line', text: '（一）指导思想', offset: 10 },
    ])
  })

  it('tiles the decoded text with its lines', () => {
    const piece = fc.constantFrom('第一条', '数据', '\n', '\r\n', '\r', '\u2028', ' ', '𠮷')
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      if (text.trim() === '') return
      const { blocks } = read(text)
      for (const block of blocks) expect(text.slice(block.offset, (block.offset ?? 0) + block.text.length)).toBe(block.text)
      expect(blocks.map((block) => block.text).join('')).toBe(text.replace(/[\n\r\u2028]/g, ''))
    }), { verbose: 1 })
  })

  it('says so when there is nothing but blanks', () => {
    expect(readTxt(new TextEncoder().encode(' \r\n\u3000\n'))).toEqual({ ok: false, failure: { code: 'no-text' } })
  })
})
