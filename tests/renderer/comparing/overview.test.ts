import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneOffset, layWires } from '../../../renderer/features/comparing/move-wires.ts'
import {
  levelLines,
  lineAt,
  movedLines,
  overviewBlocks,
  versionLines,
} from '../../../renderer/features/comparing/overview-blocks.ts'
import type { ComparisonKind } from '../../../core/model/comparison.ts'
import type { ClauseId } from '../../../core/model/ids.ts'

const compared = (kinds: readonly ComparisonKind[], length: number) => ({
  pairs: kinds.map((kind) => ({
    kind,
    old: null,
    new: null,
    marks: [{ kind: 'kept' as const, text: '政'.repeat(length) }],
  })),
  lines: kinds.map((_, pair) => ({ pair, side: 'both' as const })),
})

describe('the overview of a comparison', () => {
  it('keeps every block inside its strip and no change too thin to see', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<ComparisonKind>('kept', 'reworded', 'added'), { maxLength: 3000 }),
        fc.integer({ min: 100, max: 900 }),
        (kinds, height) => {
          const blocks = overviewBlocks(versionLines(compared(kinds, 80)), height)
          expect(blocks.length).toBe(kinds.length)
          for (const { top, height: tall, kind } of blocks) {
            expect(top).toBeGreaterThanOrEqual(0)
            expect(top + tall).toBeLessThanOrEqual(height + 0.001)
            if (kind !== 'kept') expect(tall).toBeGreaterThanOrEqual(1.5)
          }
        },
      ),
      { seed: 20261123, numRuns: 60 },
    )
  })

  it('leads a press to the line that stands there', () => {
    const blocks = overviewBlocks(
      versionLines(
        compared(
          Array.from({ length: 40 }, () => 'reworded'),
          80,
        ),
      ),
      2000,
    )
    blocks.forEach(({ top }, at) => {
      expect(lineAt(blocks, top + 0.5)).toBe(at)
    })
    expect(lineAt(blocks, -10)).toBe(0)
    expect(lineAt(blocks, 99999)).toBe(39)
    expect(lineAt([], 10)).toBe(-1)
  })
})

describe('the lines an overview draws', () => {
  it('join both ends of a moved clause, and no others', () => {
    const { pairs } = compared(['kept', 'moved', 'moved'], 3)
    const lines = [
      { pair: 1, side: 'old' as const },
      { pair: 0, side: 'both' as const },
      { pair: 2, side: 'new' as const },
      { pair: 1, side: 'new' as const },
    ]
    expect(movedLines({ pairs, lines })).toEqual([{ from: 0, to: 3 }])
    expect(versionLines({ pairs, lines }).map(({ left, right }) => [left, right])).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [false, true],
    ])
  })
  it('say of two levels on which side a clause stands alone', () => {
    const counterpart = {
      to: 'n1' as ClauseId,
      type: 'implements' as const,
      state: 'open' as const,
      linkId: null,
      score: 0.4,
      suggested: true,
      shared: [],
    }
    const lower = 'l1' as ClauseId
    const rows = [
      { kind: 'pair' as const, key: '', lower, counterpart, again: false, others: 0 },
      {
        kind: 'pair' as const,
        key: '',
        lower,
        counterpart: { ...counterpart, state: 'accepted' as const },
        again: true,
        others: 0,
      },
      {
        kind: 'pair' as const,
        key: '',
        lower,
        counterpart: { ...counterpart, state: 'dismissed' as const },
        again: true,
        others: 0,
      },
      { kind: 'lower' as const, key: '', lower, isNew: true, others: 0 },
      { kind: 'lower' as const, key: '', lower, isNew: false, others: 0 },
      { kind: 'upper' as const, key: '', upper: 'n2' as ClauseId },
    ]
    expect(levelLines(rows, (id) => id.length).map(({ kind, left, right }) => [kind, left, right])).toEqual([
      ['suggested', true, true],
      ['accepted', true, true],
      ['kept', true, true],
      ['new', false, true],
      ['kept', false, true],
      ['notTakenUp', true, false],
    ])
  })
})

describe('the lines of moved clauses', () => {
  it('run on lanes of their own where they run beside each other', () => {
    const wires = layWires([
      { key: 'a', from: 0, to: 9 },
      { key: 'b', from: 7, to: 3 },
      { key: 'c', from: 12, to: 11 },
    ])
    expect(wires.map(({ key, lane }) => [key, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
    expect(new Set([0, 1, 2, 3, 4].map(laneOffset)).size).toBe(5)
  })
})
