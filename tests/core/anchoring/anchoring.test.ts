import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT_UNITS, describeAnchor } from '../../../core/anchoring/describe-anchor.ts'
import { resolveAnchor } from '../../../core/anchoring/resolve-anchor.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { TextRange } from '../../../core/model/text-range.ts'

type Place = Pick<Clause, 'id' | 'range'>

/** Clauses that tile the lines of a text, with the ids c0, c1 … */
function clausesOf(text: string): readonly Place[] {
  let at = 0
  return text.split('\n').map((line, index) => {
    const range = { start: at, end: at + line.length }
    at = range.end + 1
    return { id: `c${index}` as ClauseId, range }
  })
}
const clauseAt = (clauses: readonly Place[], index: number): Place => {
  const clause = clauses[index]
  if (clause === undefined) throw new Error(`no clause ${index}`)
  return clause
}
/** Describes the first place of `quote` in line `index` of `text`. */
function anchorOn(text: string, index: number, quote: string) {
  const clause = clauseAt(clausesOf(text), index)
  const start = text.indexOf(quote, clause.range.start)
  return describeAnchor(text, clause, { start, end: start + quote.length })
}
const quoted = (text: string, range: TextRange): string => text.slice(range.start, range.end)

const before = [
  '（一）建立追溯机制。到2027年底，地理标志农产品追溯覆盖率达到85%以上，数据应当共享。',
  '（二）发展涉农信贷。鼓励银行业机构在取得农户授权的前提下，依法使用土地经营、订单履约等数据评估信用，数据应当共享。',
  '（三）贯通种养加销。汇聚土壤墒情、农机作业和产地流通等数据，数据应当共享。',
].join('\n')

describe('describing an anchor', () => {
  it('keeps the quote with up to 32 units on either side', () => {
    const anchor = anchorOn(before, 1, '依法使用')
    expect(anchor.exact).toBe('依法使用')
    expect(anchor.prefix).toHaveLength(CONTEXT_UNITS)
    expect(before.includes(anchor.prefix + anchor.exact + anchor.suffix)).toBe(true)
  })
  it('moves a bound that would cut a character outwards, and cuts no character of the context', () => {
    const text = '𪟝'.repeat(40)
    const anchor = describeAnchor(
      text,
      { id: 'c0' as ClauseId, range: { start: 0, end: text.length } },
      { start: 35, end: 37 },
    )
    expect(anchor.range).toEqual({ start: 34, end: 38 })
    expect([anchor.exact, anchor.prefix, anchor.suffix].some((piece) => /\p{Cs}/u.test(piece))).toBe(false)
  })
  it.each([
    ['empty', 5, 5],
    ['reversed', 6, 5],
    ['before the clause', -1, 3],
    ['beyond the clause', 0, 900],
  ])('refuses a range that is %s', (_, start, end) => {
    expect(() => describeAnchor(before, clauseAt(clausesOf(before), 0), { start, end })).toThrow(RangeError)
  })
})

describe('resolving an anchor', () => {
  it('is exact for every described range', () => {
    const lines = fc.array(
      fc.string({ unit: fc.constantFrom('数', '据', '应', '当', '。', '𪟝', 'a', ' '), minLength: 1, maxLength: 60 }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.nat(), (drawn, which, from, length) => {
        const text = drawn.join('\n')
        const clauses = clausesOf(text)
        const clause = clauseAt(clauses, which % clauses.length)
        const size = clause.range.end - clause.range.start
        const start = clause.range.start + (from % size)
        const end = start + 1 + (length % (clause.range.end - start))
        const anchor = describeAnchor(text, clause, { start, end })
        expect(resolveAnchor(text, clauses, anchor)).toEqual({
          kind: 'exact',
          place: { clauseId: clause.id, range: anchor.range, differing: 0 },
        })
      }),
    )
  })
  it('follows a phrase that stands in every clause to the clause it was made in, although text was put before it', () => {
    const after = `导语：本方案自印发之日起施行。\n${before}`
    const resolved = resolveAnchor(after, clausesOf(after), anchorOn(before, 1, '数据应当共享'))
    if (resolved.kind !== 'found') throw new Error(resolved.kind)
    expect(clausesOf(after).findIndex((clause) => clause.id === resolved.place.clauseId)).toBe(2)
    expect(quoted(after, resolved.place.range)).toBe('数据应当共享')
    // the clause that now has the old clause's id is the runner-up; the third has neither its id nor its context
    expect(resolved.others).toHaveLength(1)
  })
  it('does not take the same words at the same offsets for the place when the context is another', () => {
    const after = before.split('\n').reverse().join('\n')
    const anchor = anchorOn(before, 0, '建立追溯机制')
    const resolved = resolveAnchor(after, clausesOf(after), anchor)
    expect(resolved.kind === 'found' && resolved.place.clauseId).toBe('c2')
  })
  it('says lost when a short quote was reworded, even by two characters', () => {
    const after = before.replaceAll('应当', '不得')
    expect(resolveAnchor(after, clausesOf(after), anchorOn(before, 1, '数据应当共享'))).toEqual({ kind: 'lost' })
  })
  it('says lost when a short quote survives only in another clause with another context', () => {
    const after = '（一）试行。\n第四条 平台数据应当共享给企业，具体办法另行制定。'
    expect(resolveAnchor(after, clausesOf(after), anchorOn('（一）各部门数据应当共享。', 0, '应当共享'))).toEqual({
      kind: 'lost',
    })
  })
  it('finds a long quote in which a few characters changed, and says how many', () => {
    const quote = '在取得农户授权的前提下，依法使用土地经营、订单履约等数据评估信用'
    const after = before.replace('依法使用', '依法合规使用')
    const resolved = resolveAnchor(after, clausesOf(after), anchorOn(before, 1, quote))
    if (resolved.kind !== 'found') throw new Error(resolved.kind)
    expect(quoted(after, resolved.place.range)).toBe(quote.replace('依法使用', '依法合规使用'))
    expect(resolved.place.differing).toBe(2)
  })
  it('says lost when more than a fifth of a long quote differs', () => {
    const quote = '在取得农户授权的前提下，依法使用土地经营、订单履约等数据评估信用'
    const after = before.replace('依法使用土地经营、订单履约等数据', '按照规定核验相关材料后')
    expect(resolveAnchor(after, clausesOf(after), anchorOn(before, 1, quote))).toEqual({ kind: 'lost' })
  })
  it('goes where a whole clause was moved', () => {
    const [first, second, third] = before.split('\n')
    const after = [third, first, second].join('\n')
    const resolved = resolveAnchor(after, clausesOf(after), anchorOn(before, 2, '土壤墒情、农机作业'))
    expect(resolved.kind === 'found' && quoted(after, resolved.place.range)).toBe('土壤墒情、农机作业')
  })
  it('never throws, whatever the text became', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (old, now) => {
        fc.pre(old.trim() !== '')
        const clause = { id: 'c0' as ClauseId, range: { start: 0, end: old.length } }
        const anchor = describeAnchor(old, clause, clause.range)
        const resolved = resolveAnchor(now, clausesOf(now), anchor)
        if (resolved.kind !== 'lost') expect(quoted(now, resolved.place.range).length).toBeGreaterThan(0)
      }),
    )
  })
})
