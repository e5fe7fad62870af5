import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldFacts } from '../../../core/library/held-facts.ts'
import type { ClauseFacts } from '../../../core/model/clause-facts.ts'
import type { Fact, FactCorrection } from '../../../core/model/fact-correction.ts'
import type { ClauseId, CorrectionId } from '../../../core/model/ids.ts'
import type { Target } from '../../../core/model/target.ts'

const seed = Number(process.env['PIYUE_SEED'] ?? Math.floor(Date.now() / 86_400_000))
console.log(`held facts: seed ${seed} (PIYUE_SEED=${seed} repeats them)`)

const target = (value: number, start: number): Target => ({
  what: '数据企业',
  quantity: String(value),
  value,
  unit: '家',
  comparator: '>=',
  deadline: null,
  status: 'final',
  quote: `数据企业${value}家`,
  start,
  end: start + 8,
})
const reading = (...targets: readonly Target[]): ClauseFacts => ({
  responsible: null,
  revisions: [],
  targets,
  citations: [],
  modality: null,
})
const asFact = (value: Target): Fact => ({ kind: 'target', value })
const correction = (read: Fact | null, fact: Fact | null, id = 'f1'): FactCorrection => ({
  id: id as CorrectionId,
  clauseId: 'c1' as ClauseId,
  kind: 'target',
  read,
  fact,
  author: '甲',
  correctedAt: '2026-03-01T08:00:00.000Z',
})

describe('facts as they hold', () => {
  it('knows where each comes from', () => {
    const [a, b, c, d] = [target(100, 0), target(200, 20), target(300, 40), target(400, 60)]
    const held = heldFacts(reading(a, b, c), [
      correction(asFact(a), asFact(a), 'f1'),
      correction(asFact(b), null, 'f2'),
      correction(null, asFact(d), 'f3'),
    ])
    expect(held.map(({ origin, fact }) => [origin, fact?.kind === 'target' ? fact.value.value : null])).toEqual([
      ['checked', 100],
      ['withdrawn', null],
      ['read', 300],
      ['added', 400],
    ])
  })

  it('finds the fact again after the text above it grew', () => {
    expect(
      heldFacts(reading(target(100, 50)), [correction(asFact(target(100, 0)), asFact(target(150, 0)))]),
    ).toMatchObject([{ origin: 'changed', read: { value: { start: 50 } }, fact: { value: { value: 150 } } }])
  })

  it('keeps what a person said where nothing is read any more, and withdraws nothing that is not there', () => {
    expect(heldFacts(undefined, [correction(asFact(target(100, 0)), asFact(target(150, 0)))])).toMatchObject([
      { origin: 'changed', read: null, fact: { value: { value: 150 } } },
    ])
    expect(heldFacts(undefined, [correction(asFact(target(100, 0)), null)])).toEqual([])
  })

  it('lists everything read once, and everything a person holds, whatever the corrections', () => {
    const some = fc.uniqueArray(fc.nat(6), { maxLength: 5 })
    fc.assert(
      fc.property(
        some,
        fc.array(fc.record({ read: fc.option(fc.nat(8), { nil: null }), fact: fc.option(fc.nat(8), { nil: null }) }), {
          maxLength: 5,
        }),
        (read, said) => {
          const corrections = said.map((each, at) =>
            correction(
              each.read === null ? null : asFact(target(each.read, each.read * 10)),
              each.fact === null ? null : asFact(target(each.fact, each.fact * 10)),
              `f${at}`,
            ),
          )
          const held = heldFacts(reading(...read.map((value) => target(value, value * 10))), corrections)
          expect(
            held.flatMap((each) => (each.read?.kind === 'target' ? [each.read.value.value] : [])).toSorted(),
          ).toEqual(read.toSorted())
          for (const each of corrections)
            if (each.fact !== null) expect(held.some((one) => one.correction === each && one.fact !== null)).toBe(true)
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})
