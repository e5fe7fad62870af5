import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneOffset, layWires } from '../../../renderer/features/comparing/move-wires.ts'
import { lineAt, overviewBlocks } from '../../../renderer/features/comparing/overview-blocks.ts'
import type { ComparisonKind } from '../../../core/model/comparison.ts'

const compared = (kinds: readonly ComparisonKind[], length: number) => ({
  pairs: kinds.map((kind) => ({ kind, old: null, new: null, marks: [{ kind: 'kept' as const, text: '政'.repeat(length) }] })),
  lines: kinds.map((_, pair) => ({ pair, side: 'both' as const })),
})

describe('the overview of a comparison', () => {
  it('keeps every block inside its strip and no change too thin to see', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<ComparisonKind>('kept', 'reworded', 'added'), { maxLength: 3000 }), fc.integer({ min: 100, max: 900 }), (kinds, height) => {
      const blocks = overviewBlocks(compared(kinds, 80), height)
      expect(blocks.length).toBe(kinds.length)
      for (const { top, height: tall, kind } of blocks) {
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top + tall).toBeLessThanOrEqual(height + 0.001)
        if (kind !== 'kept') expect(tall).toBeGreaterThanOrEqual(1.5)
      }
    }), { seed: 20261123, numRuns: 60 })
  })

  it('leads a press to the line that stands there', () => {
    const blocks = overviewBlocks(compared(Array.from({ length: 40 }, () => 'reworded'), 80), 2000)
    blocks.forEach(({ top }, at) => { expect(lineAt(blocks, top + 0.5)).toBe(at) })
    expect(lineAt(blocks, -10)).toBe(0)
    expect(lineAt(blocks, 99999)).toBe(39)
    expect(lineAt([], 10)).toBe(-1)
  })
})

describe('the lines of moved clauses', () => {
  it('run on lanes of their own where they run beside each other', () => {
    const wires = layWires([{ key: 'a', from: 0, to: 9 }, { key: 'b', from: 7, to: 3 }, { key: 'c', from: 12, to: 11 }])
    expect(wires.map(({ key, lane }) => [key, lane])).toEqual([['a', 0], ['b', 1], ['c', 0]])
    expect(new Set([0, 1, 2, 3, 4].map(laneOffset)).size).toBe(5)
  })
})
