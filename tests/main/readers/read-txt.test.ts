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
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        if (text.trim() === '') return
        const { blocks } = read(text)
        for (const block of blocks)
          expect(text.slice(block.offset, (block.offset ?? 0) + block.text.length)).toBe(block.text)
        expect(blocks.map((block) => block.text).join('')).toBe(text.replace(/[\n\r\u2028]/g, ''))
      }),
      { verbose: 1 },
    )
  })

  it('counts the pages that form feeds part', () => {
    const { blocks, reader } = read('\f一、总体要求\n坚持试点先行。\f二、重点任务\n\f')
    expect(reader.pages).toBe(2)
    expect(blocks.filter((block) => block.text !== '').map((block) => [block.text, block.page])).toEqual([
      ['一、总体要求', 1],
      ['坚持试点先行。', 1],
      ['二、重点任务', 2],
    ])
    expect(read('一、总体要求\n\f').reader.pages).toBeNull()
  })

  it('parts lines at carriage returns alone, as old Macintosh files do', () => {
    expect(read('第一条\r第二条\r').blocks.map((block) => block.text)).toEqual(['第一条', '第二条'])
  })

  it('reads UTF-16 that has neither a byte order mark nor a NUL', () => {
    const text = '为了规范公共数据处理活动促进公共数据共享和利用保障公共数据安全'
    const bytes = new Uint8Array(
      Array.from(text).flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]),
    )
    expect(bytes.includes(0)).toBe(false)
    const result = readTxt(bytes)
    expect(result.ok && [result.value.reader.encoding, result.value.blocks[0]?.text]).toEqual(['utf-16le', text])
  })

  it('says so when there is nothing but blanks', () => {
    expect(readTxt(new TextEncoder().encode(' \r\n\u3000\n'))).toEqual({ ok: false, failure: { code: 'no-text' } })
  })
})
