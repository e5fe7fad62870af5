import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { decodeText, type TextEncoding } from '../../../main/readers/decode-text.ts'
import { isCommonCharacter } from '../../../main/readers/text/common-characters.ts'
import { encodeText } from '../../support/encode-text.ts'

const simplified =
  '为深入贯彻落实省委、省政府决策部署，充分发挥数据要素作用，结合我市实际，制定本实施方案。到2026年底，建成一批示范场景。'
const traditional =
  '為深入貫徹落實省委、省政府決策部署，充分發揮數據要素作用，結合我市實際，制定本實施方案。到二○二六年底，建成一批示範場景。'
const english =
  'The “competent authority” means the Bureau — see Article 3; a café owner shall pay £20 within thirty days of the notice being given to him.'

const answer = (bytes: Uint8Array, encoding?: string) => {
  const result = decodeText(bytes, encoding)
  if (!result.ok) throw new Error(result.failure.code)
  return { ...result.value, notices: result.notices }
}
const cases: readonly (readonly [string, Uint8Array, TextEncoding, string])[] = [
  ['UTF-8', new TextEncoder().encode(simplified), 'utf-8', simplified],
  [
    'UTF-8 with a byte order mark',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(simplified)]),
    'utf-8',
    simplified,
  ],
  [
    'UTF-16 little-endian with a mark',
    Uint8Array.from([0xff, 0xfe, ...encodeText(simplified, 'utf-16le')]),
    'utf-16le',
    simplified,
  ],
  [
    'UTF-16 big-endian with a mark',
    Uint8Array.from([0xfe, 0xff, ...encodeText(simplified, 'utf-16be')]),
    'utf-16be',
    simplified,
  ],
  ['UTF-16 little-endian without a mark', encodeText(simplified, 'utf-16le'), 'utf-16le', simplified],
  ['UTF-16 big-endian without a mark', encodeText(traditional, 'utf-16be'), 'utf-16be', traditional],
  [
    'UTF-16 without a mark and without a single NUL',
    encodeText('充分发挥数据要素作用结合我市实际制定本实施方案', 'utf-16le'),
    'utf-16le',
    '充分发挥数据要素作用结合我市实际制定本实施方案',
  ],
  [
    'plain English in UTF-16',
    encodeText('Article 1. Short title.\r\n', 'utf-16le'),
    'utf-16le',
    'Article 1. Short title.\r\n',
  ],
  ['GB18030', encodeText(simplified, 'gb18030'), 'gb18030', simplified],
  ['Traditional text in GB18030', encodeText(traditional, 'gb18030'), 'gb18030', traditional],
  ['Big5', encodeText(traditional, 'big5'), 'big5', traditional],
  ['Western text', encodeText(english, 'windows-1252'), 'windows-1252', english],
  ['ASCII', new TextEncoder().encode('1. Scope\n'), 'utf-8', '1. Scope\n'],
]

describe('decoding text', () => {
  it.each(cases)('reads %s', (_, bytes, encoding, text) => {
    expect(answer(bytes)).toEqual({ text, encoding, notices: [] })
  })

  it('tells the Chinese encodings apart on any thirty characters of official prose', () => {
    const prose = { gb18030: simplified.repeat(2), big5: traditional.repeat(2) } as const
    fc.assert(
      fc.property(fc.constantFrom('gb18030', 'big5'), fc.nat(50), (encoding, start) => {
        const text = prose[encoding].slice(start, start + 30)
        expect(answer(encodeText(text, encoding))).toMatchObject({ text, encoding })
      }),
      { numRuns: 200, verbose: 1 },
    )
  })

  it('keeps the Hong Kong supplement of Big5, two-code-point letters included', () => {
    expect(answer(Uint8Array.from([0x9d, 0xf8, 0x88, 0x62, 0xa4, 0x40]), 'big5-hkscs').text).toBe('啲Ê̄一')
    expect(answer(Uint8Array.from([...encodeText(traditional, 'big5'), 0x9d, 0xf8]))).toMatchObject({
      encoding: 'big5',
      text: `${traditional}啲`,
    })
  })

  it('is not taken in by two characters that happen to be valid UTF-8', () => {
    expect(answer(encodeText('通知', 'gb18030'))).toMatchObject({ text: '通知', encoding: 'gb18030' })
  })

  it('reads a file whose last character was cut off, and says how much is unreadable', () => {
    const bytes = new TextEncoder().encode(simplified)
    const result = answer(bytes.subarray(0, bytes.length - 1))
    expect(result.encoding).toBe('utf-8')
    expect(result.text.startsWith(simplified.slice(0, -1))).toBe(true)
    expect(result.notices).toEqual([{ code: 'undecodable-bytes', params: { count: 1 } }])
  })

  it('obeys the person who names the encoding', () => {
    const bytes = encodeText(simplified, 'gb18030')
    expect(answer(bytes, 'GBK')).toMatchObject({ text: simplified, encoding: 'gb18030' })
    expect(answer(bytes, 'big5').text).not.toBe(simplified)
    expect(decodeText(bytes, 'klingon')).toMatchObject({ ok: false, failure: { code: 'bad-request' } })
  })

  it('names the candidates where two readings are equally good', () => {
    // Two bytes that are an everyday character in GB18030 and another in Big5.
    const both = Array.from(new Set(simplified))
      .map((character) => encodeText(character, 'gb18030'))
      .find((bytes) => {
        const asBig5 = decodeText(bytes, 'big5')
        return bytes.length === 2 && asBig5.ok && isCommonCharacter(asBig5.value.text)
      })
    if (both === undefined) throw new Error('no such character in the example')
    const result = decodeText(both)
    if (result.ok) expect(result.notices.map((notice) => notice.code)).toContain('encoding-uncertain')
    else expect(result.failure.candidates?.length).toBeGreaterThan(1)
  })

  it('calls bytes that are no text binary', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919 + (n >> 3) * 31) & 0xff)
    expect(decodeText(noise)).toMatchObject({
      ok: false,
      failure: { code: 'file-type-unknown', params: { kind: 'binary' } },
    })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        decodeText(bytes)
      }),
      { numRuns: 500 },
    )
  })
})
