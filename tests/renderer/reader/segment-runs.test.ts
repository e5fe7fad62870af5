import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentRuns } from '../../../renderer/features/reader/segment-runs.ts'

const spanning = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('segmentRuns', () => {
  it('leaves text without overlays in one piece and an empty range without any', () => {
    expect(segmentRuns({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, keys: [] }])
    expect(segmentRuns({ start: 3, end: 3 }, [{ range: { start: 0, end: 9 }, key: 'a' }])).toEqual([])
  })
  it('cuts where highlights overlap, so that the common part can be deeper', () => {
    expect(
      segmentRuns({ start: 0, end: 10 }, [
        { range: { start: 2, end: 6 }, key: 'a' },
        { range: { start: 4, end: 8 }, key: 'b' },
      ]),
    ).toEqual([
      { start: 0, end: 2, keys: [] },
      { start: 2, end: 4, keys: ['a'] },
      { start: 4, end: 6, keys: ['a', 'b'] },
      { start: 6, end: 8, keys: ['b'] },
      { start: 8, end: 10, keys: [] },
    ])
  })
  it('tiles its range, and every run lies under exactly the overlays that cover it, in their order', () => {
    fc.assert(
      fc.property(spanning(60), fc.array(spanning(80), { maxLength: 12 }), (range, ranges) => {
        const overlays = ranges.map((over, key) => ({ range: over, key }))
        const runs = segmentRuns(range, overlays)
        expect(
          runs.reduce((at, run) => {
            expect(run.start).toBe(at)
            expect(run.end).toBeGreaterThan(at)
            return run.end
          }, range.start),
        ).toBe(runs.length === 0 ? range.start : range.end)
        for (const run of runs)
          expect(run.keys).toEqual(
            overlays
              .filter(({ range: over }) => over.start <= run.start && over.end >= run.end && over.start < over.end)
              .map(({ key }) => key),
          )
      }),
    )
  })
})
