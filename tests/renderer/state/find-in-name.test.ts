import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInName } from '../../../renderer/state/find-in-name.ts'

describe('finding words in a name', () => {
  it('marks them where they stand, in the name as printed', () => {
    expect(findInName('瀾江省“數據賦能百業”行動方案', '数据赋能')).toEqual([{ start: 4, end: 8 }])
    expect(findInName('云数发〔２０２５〕18号', '2025')).toEqual([{ start: 4, end: 8 }])
  })

  it('wants every word, in any order', () => {
    expect(findInName('云泽省数据条例', '条例 云泽')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ])
    expect(findInName('云泽省数据条例', '条例 澜江')).toBeNull()
  })

  it('finds nothing to mark, but the name, when nothing is asked', () => {
    expect(findInName('云泽省', '  ')).toEqual([])
  })

  it('never marks beyond the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (name, query) => {
          for (const { start, end } of findInName(name, query) ?? []) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(name.length)
          }
        },
      ),
    )
  })
})
