import { describe, expect, it } from 'vitest'
import { restoreCharacters } from '../../../main/readers/pdf/restore-characters.ts'

describe('radicals in the text layer of a PDF', () => {
  it('read as the characters they show, unit for unit', () => {
    expect(restoreCharacters('⼈⺠政府各部⻔')).toEqual({ text: '人民政府各部门', count: 3 })
  })

  it('leave everything else as it is', () => {
    const text = '人民政府 ①１Ａ㈠ ﬁ'
    expect(restoreCharacters(text)).toEqual({ text, count: 0 })
  })
})
