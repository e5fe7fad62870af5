import { describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../core/analysing/last-day.ts'
import { filterFacts } from '../../../core/library/queries/filter-facts.ts'
import type { CorrectionId, PolicyId } from '../../../core/model/ids.ts'
import { deadlineBins, placeBins } from '../../../renderer/features/facts/deadline-bins.ts'
import { checkAllEdit, checkEdit, correctionEdit, takeBackEdit } from '../../../renderer/features/facts/fact-edits.ts'
import { nameRows } from '../../../renderer/features/facts/fact-keys.ts'
import { pressColumn } from '../../../renderer/features/facts/column-sort.ts'
import { sortFacts } from '../../../renderer/features/facts/sort-facts.ts'
import { spliceFacts } from '../../../renderer/features/facts/splice-facts.ts'
import { answer, row, target } from './example-facts.ts'

const stamp = { id: 'f9', now: '2026-11-22T08:00:00.000Z', author: '林' }
const rows = [
  row('p1', 'c1', target('数据企业', '300', '家', '2026')),
  row('p1', 'c1', target('数据空间', '8', '个', '2026-06')),
  row('p1', 'c2', target('覆盖率', '85', '%', null)),
  row('p2', 'c1', target('数据企业', '500', '家', '2027-12-31'), { level: 'national' }),
  row('p2', 'c3', target('培训', '2', '万人次', '2025'), { level: null, origin: 'checked' }),
]

describe('the rows of a table', () => {
  it('have names that tell two facts of one clause apart', () => {
    expect(nameRows(rows).map(({ key }) => key)).toEqual([
      'p1 c1 target 0',
      'p1 c1 target 1',
      'p1 c2 target 0',
      'p2 c1 target 0',
      'p2 c3 target 0',
    ])
  })
  it('are sorted by deadline as days, what has none last either way', () => {
    const by = (descending: boolean) =>
      sortFacts(nameRows(rows), { column: 'deadline', descending }).map(({ row: { fact } }) =>
        fact?.kind === 'target' ? fact.value.deadline : '',
      )
    expect(by(false)).toEqual(['2025', '2026-06', '2026', '2027-12-31', null])
    expect(by(true)).toEqual(['2027-12-31', '2026', '2026-06', '2025', null])
  })
  it('are sorted by figure within one unit', () => {
    const asked = sortFacts(nameRows(rows), { column: 'asked', descending: false }).map(({ row: { fact } }) =>
      fact?.kind === 'target' ? `${fact.value.quantity}${fact.value.unit}` : '',
    )
    expect(asked.indexOf('500家') - asked.indexOf('300家')).toBe(1)
  })
  it('go by a column, then the other way, then as they came', () => {
    const first = pressColumn(null, 'what')
    expect(first).toEqual({ column: 'what', descending: false })
    expect(pressColumn(first, 'what')).toEqual({ column: 'what', descending: true })
    expect(pressColumn(pressColumn(first, 'what'), 'what')).toBeNull()
  })
  it('are narrowed by every field at once', () => {
    expect(filterFacts(rows, { text: '數據企業' })).toHaveLength(2)
    expect(filterFacts(rows, { text: '数据企业 300' })).toHaveLength(1)
    expect(filterFacts(rows, { levels: ['unknown', 'national'] })).toHaveLength(2)
    expect(filterFacts(rows, { deadlines: ['2026'] })).toHaveLength(2)
    expect(filterFacts(rows, { deadlines: ['2026-06', 'none'] })).toHaveLength(2)
    expect(filterFacts(rows, { origins: ['checked'], policies: ['p2' as PolicyId] })).toHaveLength(1)
    expect(filterFacts(rows, { levels: [], origins: [], text: ' ' })).toHaveLength(5)
  })
  it('know the last day of a month', () => {
    expect(['2026', '2024-02', '2026-02', '2026-09', '2026-10-03'].map(lastDayOf)).toEqual([
      '2026-12-31',
      '2024-02-29',
      '2026-02-28',
      '2026-09-30',
      '2026-10-03',
    ])
  })
})

describe('the timeline', () => {
  it('groups targets by month in time order, the higher levels first, and keeps those without a deadline apart', () => {
    const { bins, undated } = deadlineBins(
      nameRows([...rows, row('p3', 'c1', target('中心', '1', '个', '2026-12'), { level: 'national' })]),
      12,
    )
    expect(bins.map(({ key, rows: of }) => [key, of.length])).toEqual([
      ['2025-12', 1],
      ['2026-06', 1],
      ['2026-12', 2],
      ['2027-12', 1],
    ])
    expect(bins[2]?.rows.map(({ row: { metadata } }) => metadata.level)).toEqual(['national', 'provincial'])
    expect(undated).toHaveLength(1)
  })
  it('goes by years where months are too many, and leaves out what was withdrawn', () => {
    expect(deadlineBins(nameRows(rows), 3).bins.map(({ key, month }) => [key, month])).toEqual([
      ['2025', null],
      ['2026', null],
      ['2027', null],
    ])
    expect(
      deadlineBins(nameRows([row('p1', 'c1', target('数据企业', '300', '家', '2026'), { origin: 'withdrawn' })]), 3)
        .bins,
    ).toEqual([])
  })
  it('keeps bins apart and in their order, with today between them', () => {
    const { bins } = deadlineBins(
      nameRows(
        ['2026-01', '2026-02', '2026-03', '2035'].map((deadline, at) =>
          row('p1', `c${at.toString()}`, target('空间', '1', '个', deadline)),
        ),
      ),
      12,
    )
    const { places, today } = placeBins(bins, 2026.15, 0.2)
    for (const [at, place] of places.entries()) {
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(1)
      if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(0.2 - 1e-9)
    }
    expect(today).toBeGreaterThan(places[0] ?? 1)
    expect(today).toBeLessThan(places[1] ?? 0)
    expect(placeBins(bins, 2010, 0.2).today).toBeNull()
  })
})

describe('what a person says of facts', () => {
  const [first, , , , checked] = rows
  if (first === undefined || checked === undefined) throw new Error('rows')
  it('goes by the id of what they said before', () => {
    expect(correctionEdit(first, null, stamp)).toMatchObject({
      kind: 'correct-fact',
      correction: { id: 'f9', read: first.read, fact: null },
    })
    const before = {
      id: 'f1' as CorrectionId,
      clauseId: first.ref.clauseId,
      kind: 'target' as const,
      read: first.read,
      fact: first.read,
      author: '',
      correctedAt: stamp.now,
    }
    expect(correctionEdit({ ...first, correction: before }, first.fact, stamp)).toMatchObject({
      correction: { id: 'f1' },
    })
    expect(takeBackEdit({ ...first, correction: before })).toMatchObject({
      kind: 'withdraw-fact-correction',
      correctionId: 'f1',
    })
    expect(takeBackEdit(first)).toBeNull()
  })
  it('checks only what nobody looked at, all in one step', () => {
    expect(checkEdit(checked, stamp)).toBeNull()
    const all = checkAllEdit(
      rows,
      rows.map((_, at) => ({ ...stamp, id: `f${at.toString()}` })),
    )
    expect(all).toMatchObject({ kind: 'batch', name: 'bulk' })
    expect(all.kind === 'batch' ? all.edits : []).toHaveLength(4)
  })
})

describe('one policy read again among many', () => {
  it('takes the place of its rows and counts anew', () => {
    const before = answer(rows, ['p1', 'p2'])
    const now = row('p1', 'c1', target('数据企业', '300', '家', '2026'), { origin: 'checked' })
    const spliced = spliceFacts(
      before,
      answer([now, row('p1', 'c2', target('覆盖率', '85', '%', null), { origin: 'withdrawn' })], ['p1']),
      'target',
    )
    expect(spliced?.rows.map(({ ref, origin }) => `${ref.policyId} ${origin}`)).toEqual([
      'p1 checked',
      'p1 withdrawn',
      'p2 read',
      'p2 checked',
    ])
    expect(spliced?.counts).toMatchObject({ target: 3, responsibility: 2 })
    expect(spliced?.unchecked.target).toBe(1)
  })
  it('counts every kind anew also where no rows are listed', () => {
    const [before, now] = [answer([], ['p1', 'p2']), answer(rows, ['p1'])]
    const spliced = spliceFacts(before, { ...now, rows: [] }, 'issue')
    expect(spliced?.rows).toEqual([])
    expect(spliced?.counts).toEqual({ target: 3, responsibility: 2, citation: 0, modality: 0 })
  })
  it('asks for everything where a policy is new', () => {
    expect(spliceFacts(answer(rows, ['p1', 'p2']), answer([], ['p3']), 'target')).toBeNull()
  })
})
