import { describe, expect, it } from 'vitest'
import { linesWithPlaces, placesOf, sourceLines } from '../../../core/library/source-places.ts'
import type { MapPiece } from '../../../core/model/cleaned-text.ts'
import type { SourceDocument } from '../../../core/model/source-document.ts'

const box = (y: number) => ({ page: 1, x: 100, y, width: 40, height: 10 })
const source: SourceDocument = {
  reader: { kind: 'pdf', encoding: null, pages: 1 },
  notices: [],
  blocks: [
    { kind: 'page-head', text: '页眉', page: 1 },
    {
      kind: 'paragraph',
      text: '甲乙丙丁戊己庚辛',
      page: 1,
      lines: [
        { start: 0, end: 4, box: box(10) },
        { start: 4, end: 8, box: box(30) },
      ],
    },
  ],
}
// 丙 was taken out of the first printed line; a bracket was put in at the end
const pieces: readonly MapPiece[] = [
  { start: 0, end: 2, block: 1, from: 0 },
  { start: 2, end: 7, block: 1, from: 3 },
  { start: 7, end: 8, block: 1, from: 8, inserted: true },
]

describe('where the cleaned text stands', () => {
  const lines = sourceLines({ pieces }, source)

  it('keeps the printed lines of the blocks the text came from', () => {
    expect(lines).toMatchObject({ first: 1, blocks: [[{ start: 0 }, { start: 4 }]] })
    expect(
      sourceLines(
        { pieces },
        {
          ...source,
          blocks: [
            { kind: 'line', text: '页眉' },
            { kind: 'line', text: '甲' },
          ],
        },
      ),
    ).toBeNull()
  })

  it('gives one place a printed line, over what cleaning took out, and none for what it put in', () => {
    expect(placesOf({ pieces }, lines)).toEqual([
      { start: 0, end: 3, block: 1, box: box(10) },
      { start: 3, end: 7, block: 1, box: box(30) },
    ])
  })

  it('cuts a box where only a part of the line is meant', () => {
    expect(placesOf({ pieces: [{ start: 0, end: 2, block: 1, from: 2 }] }, lines)).toEqual([
      { start: 0, end: 2, block: 1, box: { ...box(10), x: 120, width: 20 } },
    ])
  })

  it('names the block where the file has no pages, and says so where lines do not reach', () => {
    expect(placesOf({ pieces: pieces.slice(0, 1) }, null)).toEqual([{ start: 0, end: 2, block: 1, box: null }])
    expect(placesOf({ pieces: [{ start: 0, end: 2, block: 7, from: 0 }] }, lines)).toBeNull()
  })

  it('gives each line of the text the places it is made of', () => {
    const place = (start: number, end: number) => ({ start, end, block: 0, box: null })
    expect(linesWithPlaces('甲乙\n\n丙', [place(0, 1), place(1, 2), place(4, 5)])).toEqual([
      { start: 0, end: 2, from: 0, to: 2 },
      { start: 3, end: 3, from: 2, to: 2 },
      { start: 4, end: 5, from: 2, to: 3 },
    ])
  })
})
