import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAnswer, joinAnswer, type CutAnswer } from '../../../core/contract/cut-answer.ts'

/** As a carrier brings it: every piece written as JSON and read again. */
const carried = ({ rest, parts }: CutAnswer): CutAnswer => JSON.parse(JSON.stringify({ rest, parts })) as CutAnswer
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('An answer cut into parts', () => {
  it('is the same answer once it is joined, whatever it is and however short the parts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 1, max: 60 }), (answer, room) => {
        expect(joinAnswer(carried(cutAnswer(answer, room)))).toEqual(asJson(answer))
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps the order of what it holds', () => {
    const clauses = Array.from({ length: 300 }, (_, index) => ({
      id: `c${String(index)}`,
      text: '数据'.repeat(index % 7),
    }))
    const joined = joinAnswer(
      carried(cutAnswer({ ok: true, value: { policy: { clauses }, text: '条'.repeat(500) }, notices: [] }, 100)),
    )
    expect(JSON.stringify(joined)).toBe(
      JSON.stringify({ ok: true, value: { policy: { clauses }, text: '条'.repeat(500) }, notices: [] }),
    )
  })

  it('is left whole where it is short', () => {
    const answer = { ok: true, value: [1, 2, 3], notices: [] }
    expect(cutAnswer(answer)).toEqual({ rest: answer, parts: [] })
  })

  it('has no part much longer than there is room for', () => {
    const answer = {
      ok: true,
      value: {
        clauses: Array.from({ length: 2_000 }, (_, index) => ({ id: `c${String(index)}`, heading: '标题' })),
        text: '文'.repeat(40_000),
        byClause: Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`c${String(index)}`, [index]])),
      },
    }
    const { rest, parts } = cutAnswer(answer, 2_000)
    expect(parts.length).toBeGreaterThan(50)
    for (const piece of [rest, ...parts]) expect(JSON.stringify(piece).length).toBeLessThan(3_000)
  })

  it('holds a key called __proto__ as a key', () => {
    const answer = JSON.parse(
      '{"a":{"__proto__":{"polluted":"polluted polluted polluted"},"b":"bbbbbbbbbbbbbbbbbbbbbbbbbbbb"}}',
    ) as unknown
    const joined = joinAnswer(carried(cutAnswer(answer, 10)))
    expect(JSON.stringify(joined)).toBe(JSON.stringify(answer))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('is refused where a part has no place', () => {
    expect(() => joinAnswer({ rest: { ok: true }, parts: [{ at: ['value'], piece: [1] }] })).toThrow(
      'no place at answer.value',
    )
    expect(() =>
      joinAnswer({ rest: {}, parts: [{ at: ['constructor', 'prototype'], piece: { polluted: true } }] }),
    ).toThrow('no place')
  })
})
