import { describe, expect, it } from 'vitest'
import type { TextRange } from '../../../core/model/text-range.ts'
import { selectWords, type WordStep } from '../../../renderer/features/reader/select-words.ts'

const text = '前文。 建设平台，完善𠀀制度。后文'
const within: TextRange = { start: 3, end: 16 }
const after = (selection: TextRange | null, step: Partial<WordStep>): string | null => {
  const range = selectWords(text, within, selection, { towards: 'on', end: true, phrase: false, ...step })
  return range === null ? null : text.slice(range.start, range.end)
}
const at = (words: string): TextRange => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('words selected by the arrow keys', () => {
  it('begin with the first of the clause, by a character or up to the next mark', () => {
    expect(after(null, {})).toBe('建')
    expect(after(null, { phrase: true })).toBe('建设平台')
    expect(after({ start: 0, end: 2 }, {})).toBe('建')
  })
  it('grow and shrink at their end, and are none at last', () => {
    expect(after(at('建设'), {})).toBe('建设平')
    expect(after(at('建设'), { towards: 'back' })).toBe('建')
    expect(after(at('建'), { towards: 'back' })).toBeNull()
    expect(after(at('建设'), { phrase: true })).toBe('建设平台')
  })
  it('begin further on or further back, and keep a character', () => {
    expect(after(at('建设'), { end: false })).toBe('设')
    expect(after(at('设'), { end: false })).toBe('平')
    expect(after(at('平台'), { end: false, towards: 'back' })).toBe('设平台')
  })
  it('take a character of two units whole, and do not leave the clause', () => {
    expect(after(at('完善'), {})).toBe('完善𠀀')
    expect(after(at('完善𠀀'), { towards: 'back' })).toBe('完善')
    expect(after(at('制度。'), {})).toBe('制度。')
    expect(after({ start: 15, end: 16 }, { end: false })).toBe('。')
  })
  it('are none where nothing is selected and the end does not move on', () => {
    expect(after(null, { towards: 'back' })).toBeNull()
    expect(after(null, { end: false })).toBeNull()
  })
})
