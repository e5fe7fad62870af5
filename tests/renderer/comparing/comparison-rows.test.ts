import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allChanges, comparisonRows, isStop, stopBeside } from '../../../renderer/features/comparing/comparison-rows.ts'
import { pressKind } from '../../../renderer/features/comparing/press-kind.ts'
import type { ComparisonKind } from '../../../core/model/comparison.ts'
import type { ComparisonLine, PairedClause, PairedClauses } from '../../../core/model/policy-comparison.ts'
import type { ClauseId } from '../../../core/model/ids.ts'

const clause = (id: string, depth: number): PairedClause => ({
  clauseId: id as ClauseId,
  path: id,
  marker: `${id}、`,
  heading: '',
  kind: 'item',
  depth,
})
const pair = (kind: ComparisonKind, at: number, depth = 0): PairedClauses => ({
  kind,
  old: kind === 'added' ? null : clause(at.toString(), depth),
  new: kind === 'deleted' ? null : clause(at.toString(), depth),
  marks: [{ kind: 'kept', text: '云泽' }],
})
const linesOf = (pairs: readonly PairedClauses[]): readonly ComparisonLine[] =>
  pairs.flatMap(({ kind }, at): ComparisonLine[] =>
    kind === 'moved'
      ? [
          { pair: at, side: 'new' },
          { pair: at, side: 'old' },
        ]
      : [{ pair: at, side: kind === 'added' ? 'new' : kind === 'deleted' ? 'old' : 'both' }],
  )
const compared = (pairs: readonly PairedClauses[]) => ({ pairs, lines: linesOf(pairs) })
const kinds: readonly ComparisonKind[] = ['kept', 'reworded', 'added', 'deleted', 'moved']

describe('the rows of a comparison', () => {
  it('fold what is unchanged, but for the lines around a change', () => {
    const comparison = compared([
      ...Array.from({ length: 6 }, (_, at) => pair('kept', at)),
      pair('reworded', 6),
      ...Array.from({ length: 4 }, (_, at) => pair('kept', 7 + at)),
    ])
    expect(comparisonRows(comparison, allChanges, new Set())).toEqual([
      { kind: 'fold', key: 'fold 0', from: 0, to: 5, kept: true, open: false },
      { kind: 'line', key: '5 both', line: 5 },
      { kind: 'line', key: '6 both', line: 6 },
      { kind: 'line', key: '7 both', line: 7 },
      { kind: 'fold', key: 'fold 8', from: 8, to: 11, kept: true, open: false },
    ])
  })

  it('keep the heading a change stands under', () => {
    const comparison = compared([
      pair('kept', 0),
      pair('kept', 1, 1),
      pair('kept', 2, 1),
      pair('kept', 3, 1),
      pair('kept', 4, 1),
      pair('deleted', 5, 1),
    ])
    expect(comparisonRows(comparison, allChanges, new Set()).map((row) => row.key)).toEqual([
      '0 both',
      'fold 1',
      '4 both',
      '5 old',
    ])
  })

  it('do not fold a single line, for the fold would take its room', () => {
    const comparison = compared([pair('kept', 0), pair('kept', 1), pair('added', 2)])
    expect(comparisonRows(comparison, allChanges, new Set()).every(({ kind }) => kind === 'line')).toBe(true)
  })

  it('say when a fold hides changes that were not asked for', () => {
    const comparison = compared([pair('reworded', 0), pair('reworded', 1), pair('added', 2)])
    expect(comparisonRows(comparison, new Set(['added']), new Set())[0]).toMatchObject({ kind: 'fold', kept: false })
  })

  it('hold every line once, in order, whatever is shown and open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(3)), { maxLength: 60 }),
        fc.subarray([...kinds]),
        fc.array(fc.nat(60)),
        (made, shown, opened) => {
          const comparison = compared(made.map(([kind, depth], at) => pair(kind, at, depth)))
          const open = new Set(opened.map((at) => `fold ${at.toString()}`))
          const rows = comparisonRows(comparison, new Set(shown), open)
          const held = rows.flatMap((row) =>
            row.kind === 'line'
              ? [row.line]
              : row.open
                ? []
                : Array.from({ length: row.to - row.from }, (_, at) => row.from + at),
          )
          expect(held).toEqual(comparison.lines.map((_, at) => at))
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
          // what was asked for is never folded away
          const lines = new Set(rows.flatMap((row) => (row.kind === 'line' ? [row.line] : [])))
          comparison.lines.forEach(({ pair: of }, at) => {
            if (shown.includes(comparison.pairs[of]?.kind ?? 'kept')) expect(lines.has(at)).toBe(true)
          })
        },
      ),
      { seed: 20261123, numRuns: 300 },
    )
  })

  it('are stepped through change by change, a moved clause once', () => {
    const comparison = compared([pair('kept', 0), pair('moved', 1), pair('deleted', 2)])
    const rows = comparisonRows(comparison, allChanges, new Set())
    const stops = rows.flatMap((row, at) => (isStop(row, comparison, allChanges) ? [at] : []))
    expect(stops.map((at) => rows[at]?.key)).toEqual(['1 new', '2 old'])
    expect(stopBeside(stops, -1, 1)).toBe(stops[0])
    expect(stopBeside(stops, stops[1] ?? 0, 1)).toBeNull()
    expect(stopBeside(stops, stops[1] ?? 0, -1)).toBe(stops[0])
  })
})

describe('a press on a kind of change', () => {
  it('shows it alone, then with others, then all again', () => {
    const one = pressKind(allChanges, 'added')
    expect([...one]).toEqual(['added'])
    expect([...pressKind(one, 'moved')].sort()).toEqual(['added', 'moved'])
    expect(pressKind(one, 'added')).toEqual(allChanges)
  })

  it('lets the unchanged come and go by themselves', () => {
    const both = pressKind(allChanges, 'kept')
    expect(both).toEqual(new Set([...allChanges, 'kept']))
    expect([...pressKind(both, 'added')].sort()).toEqual(['added', 'kept'])
    expect(pressKind(both, 'kept')).toEqual(allChanges)
  })
})
