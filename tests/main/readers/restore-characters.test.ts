import { describe, expect, it } from 'vitest'
import { restoreCharacters, restoreDoor } from '../../../main/readers/pdf/restore-characters.ts'

describe('radicals in the text layer of a PDF', () => {
  it('read as the characters they show, unit for unit', () => {
    expect(restoreCharacters('⼈⺠政府各部⻔')).toEqual({ text: '人民政府各部门', count: 3 })
  })

  it('read as the characters of the document’s script where they differ', () => {
    expect(restoreCharacters('⻑期 ⻓期')).toEqual({ text: '長期 长期', count: 2 })
    expect(restoreDoor('国务院有关部门')(restoreCharacters('农⼾').text)).toBe('农户')
    expect(restoreDoor('國務院有關部門')(restoreCharacters('農⼾').text)).toBe('農戶')
  })

  it('stand for signs too that share a glyph with the one people type', () => {
    expect(restoreCharacters('2025―2027年〈试行〉Ⅰ〜Ⅲ')).toEqual({ text: '2025—2027年〈试行〉Ⅰ～Ⅲ', count: 0 })
    expect(restoreCharacters('\u2329试行\u232a')).toEqual({ text: '\u3008试行\u3009', count: 0 })
  })

  it('leave everything else as it is', () => {
    const text = '人民政府 ①１Ａ㈠ ﬁ'
    expect(restoreCharacters(text)).toEqual({ text, count: 0 })
  })
})
