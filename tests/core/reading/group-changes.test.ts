import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleaningReport, cleanText, groupedCleaningReport } from '../../../core/reading/clean-text.ts'
import { groupChanges } from '../../../core/reading/group-changes.ts'
import { sourceFromText } from '../../support/golden-policy.ts'

const text = `云泽省推进數(shù)据流通的意见\n${Array.from({ length: 5 }, (_, k) => `${'一二三四五'.charAt(k)}、推进數(shù)据资源(yuán)开发，提升服务能力。`).join('\n')}`

describe('grouping what cleaning changed', () => {
  const cleaned = cleanText(sourceFromText(text))
  test('equal changes are one group, the most frequent first, with their first places and the words around them', () => {
    const groups = groupChanges(cleaned.text, cleaned.changes, 2)
    expect(groups.map(({ rule, before, after, count }) => [rule, before, after, count])).toEqual([
      ['pinyin-gloss', '(shù)', '', 6],
      ['pinyin-gloss', '(yuán)', '', 5],
    ])
    expect(groups[0]?.places.map(({ wordsBefore, wordsBehind }) => `${wordsBefore}|${wordsBehind}`)).toEqual([
      '云泽省推进數|据流通的意见\n一、推进數',
      '据流通的意见\n一、推进數|据资源开发，提升服务能力',
    ])
  })
  test('the report tells the groups of each rule beside its count', () => {
    expect(cleaningReport(cleaned)).toEqual([{ rule: 'pinyin-gloss', count: 11 }])
    const [entry] = groupedCleaningReport(cleaned, [], 1)
    expect(entry?.groups.map((group) => [group.count, group.places.length])).toEqual([
      [6, 1],
      [5, 1],
    ])
  })
  test('a character of two units is never cut in the words around a change', () => {
    const astral = '𠮷'.repeat(20)
    const [group] = groupChanges(`${astral}${astral}`, [
      { rule: 'pinyin-gloss', at: { start: 40, end: 40 }, before: '(jí)', after: '', block: 0 },
    ])
    expect(group?.places[0]).toMatchObject({ wordsBefore: '𠮷'.repeat(12), wordsBehind: '𠮷'.repeat(12) })
  })
  test('whatever changed, the groups count every change once and no two groups say the same', () => {
    const change = fc.record({
      rule: fc.constantFrom('pinyin-gloss' as const, 'inner-blank' as const),
      at: fc.nat(30).map((start) => ({ start, end: start })),
      before: fc.constantFrom('', '(a)', '(b)'),
      after: fc.constantFrom('', 'x'),
      block: fc.constant(0),
    })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(change, { maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (words, changes, most) => {
          const groups = groupChanges(words, changes, most)
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(changes.length)
          expect(new Set(groups.map(({ rule, before, after }) => JSON.stringify([rule, before, after]))).size).toBe(
            groups.length,
          )
          for (const { count, places } of groups) expect(places.length).toBe(Math.min(count, most))
        },
      ),
    )
  })
})
