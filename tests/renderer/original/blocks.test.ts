import { describe, expect, it } from 'vitest'
import { blocksOf, firstOffsetIn } from '../../../renderer/features/original/block-places.ts'
import { changedRuns } from '../../../renderer/features/original/changed-runs.ts'

const places = [
  { start: 0, end: 5, block: 2, box: null },
  { start: 5, end: 9, block: 2, box: null },
  { start: 10, end: 20, block: 4, box: null },
]

describe('blocks of the file', () => {
  it('are those a stretch of the text comes from', () => {
    expect(blocksOf(places, { start: 3, end: 12 })).toEqual({ first: 2, last: 4 })
    expect(blocksOf(places, { start: 9, end: 10 })).toBeNull()
  })
  it('lead to their first words in the text, and nowhere where cleaning left nothing of them', () => {
    expect([2, 3, 4].map((block) => firstOffsetIn(places, block))).toEqual([0, null, 10])
  })
})

describe('tracked changes in a paragraph', () => {
  const text = '应当建立健全制度'
  it('show what was put in and what was taken out, where it was', () => {
    expect(
      changedRuns(text, [
        { kind: 'deleted', start: 4, end: 4, text: '完善' },
        { kind: 'inserted', start: 0, end: 2 },
      ]),
    ).toEqual([
      { kind: 'inserted', text: '应当' },
      { kind: 'kept', text: '建立' },
      { kind: 'deleted', text: '完善' },
      { kind: 'kept', text: '健全制度' },
    ])
  })
  it('leave the paragraph as it reads when what was taken out is left away', () => {
    const runs = changedRuns(text, [
      { kind: 'inserted', start: 2, end: 6 },
      { kind: 'inserted', start: 4, end: 8 },
      { kind: 'deleted', start: 8, end: 8, text: '。' },
    ])
    expect(
      runs
        .filter(({ kind }) => kind !== 'deleted')
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})
