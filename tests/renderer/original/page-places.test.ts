import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourcePlace } from '../../../core/model/source-place.ts'
import { boxesOf, offsetAt, onPages, pageOf } from '../../../renderer/features/original/page-places.ts'

/** Two pages of three lines of ten characters, each 100 points wide, with a line break between lines. */
const places: readonly SourcePlace[] = Array.from({ length: 6 }, (_, line) => ({
  start: line * 11,
  end: line * 11 + 10,
  block: line,
  box: { page: line < 3 ? 1 : 2, x: 50, y: 100 + (line % 3) * 20, width: 100, height: 12 },
}))
const placed = onPages([...places, { start: 66, end: 70, block: 6, box: null }])

describe('a stretch of text on the pages', () => {
  it('is a box a line, cut where it begins and ends', () => {
    expect(boxesOf(placed, { start: 5, end: 16 })).toEqual([
      { page: 1, x: 100, y: 100, width: 50, height: 12 },
      { page: 1, x: 50, y: 120, width: 50, height: 12 },
    ])
  })
  it('goes over the page', () => {
    expect(boxesOf(placed, { start: 22, end: 43 }).map(({ page }) => page)).toEqual([1, 2])
  })
  it('is nowhere where it came from no page, and where it is empty', () => {
    expect(boxesOf(placed, { start: 66, end: 70 })).toEqual([])
    expect(boxesOf(placed, { start: 5, end: 5 })).toEqual([])
    expect(boxesOf([], { start: 0, end: 9 })).toEqual([])
  })
})

describe('the page of a place', () => {
  it('is that of the line it stands in, or of the next one', () => {
    expect([0, 10, 33, 65].map((offset) => pageOf(placed, offset))).toEqual([1, 1, 2, 2])
  })
  it('is none without lines', () => {
    expect(pageOf([], 3)).toBeNull()
  })
})

describe('a point on a page', () => {
  it('is the character under it', () => {
    expect(offsetAt(placed, 1, 75, 105)).toBe(2)
  })
  it('is the nearest line within reach, and nothing beyond', () => {
    expect(offsetAt(placed, 2, 55, 97)).toBe(33)
    expect(offsetAt(placed, 2, 55, 20)).toBeNull()
    expect(offsetAt(placed, 3, 55, 105)).toBeNull()
  })
  it('leads back to the character whose box it was taken from', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(9), (line, unit) => {
        const offset = line * 11 + unit
        const [box] = boxesOf(placed, { start: offset, end: offset + 1 })
        return box !== undefined && offsetAt(placed, box.page, box.x + box.width / 2, box.y + box.height / 2) === offset
      }),
    )
  })
})
