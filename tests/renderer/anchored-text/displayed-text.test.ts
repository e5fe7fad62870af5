import { Converter } from 'opencc-js/t2cn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten, inScript } from '../../../renderer/anchored-text/displayed-text.ts'
import { displayedOffset, sourceOffset } from '../../../renderer/anchored-text/script-offsets.ts'

const simplify = Converter({ from: 't', to: 'cn' })

describe('text shown in the other script', () => {
  const text = '數據應當共享。\n勣業與𪟝業\n發展'
  it('gives the same characters for any cut, so that a highlight tears nothing', () => {
    const shown = inScript(text, simplify)
    const pieces = [0, 3, 7, 8, 9, 11, 13, 14, text.length]
    const joined = pieces
      .slice(1)
      .map((end, index) => shown.show({ start: pieces[index] ?? 0, end }))
      .join('')
    expect(joined).toBe(simplify(text))
  })
  it('shows a line as written when the conversion does not give one character for one', () => {
    expect(inScript('里程\n后面', (line) => line.replace('里程', '里程碑')).show({ start: 0, end: 5 })).toBe(
      '里程\n后面',
    )
  })
  it('shows the text itself when no script is asked for', () => {
    expect(asWritten(text).show({ start: 2, end: 4 })).toBe('應當')
  })
})

describe('offsets between two scripts', () => {
  it('lead there and back at every character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('數', '勣', '𪟝', '據', 'a', '。'), { maxLength: 20 }),
        fc.nat(5),
        (characters, before) => {
          const lead = '前'.repeat(before)
          const text = lead + characters.join('')
          const shown = simplify(characters.join(''))
          let at = before
          for (const character of characters) {
            const unit = displayedOffset(shown, text, before, at)
            expect(sourceOffset(shown, text, before, unit)).toBe(at)
            expect(shown.slice(unit)).not.toMatch(/^[\udc00-\udfff]/)
            at += character.length
          }
          expect(displayedOffset(shown, text, before, at)).toBe(shown.length)
        },
      ),
    )
  })
})
