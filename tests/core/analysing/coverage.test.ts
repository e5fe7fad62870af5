import { describe, expect, it } from 'vitest'
import { type Answering, coverageOf, preparePolicy, type PreparedPolicy } from '../../../core/analysing/coverage.ts'
import type { Clause } from '../../../core/model/clause.ts'
import type { CoverageCell } from '../../../core/model/coverage.ts'
import type { ClauseId, LinkId } from '../../../core/model/ids.ts'

/** A clause by its id, the id above it and its marker. */
type Given = readonly [id: string, above: string | null, marker: string]

const policyOf = (given: readonly Given[]): PreparedPolicy =>
  preparePolicy({
    clauses: given.map(([id, above, marker]): Clause => ({
      id: id as ClauseId,
      parentId: above as ClauseId | null,
      kind: marker === '' ? 'paragraph' : 'item',
      marker,
      ordinal: null,
      heading: '',
      path: id,
      depth: above === null ? 0 : 1,
      range: { start: 0, end: 0 },
      page: null,
      sector: null,
    })),
    factsOf: () => ({ targets: [], modality: null }),
    sectorsOf: () => [],
  })
const suggested = (from: string, to: string, score = 0.7): Answering => ({
  by: 'suggestion',
  from: from as ClauseId,
  to: to as ClauseId,
  score,
  shared: [],
  suggested: true,
})
const linked = (from: string, to: string): Answering => ({
  by: 'link',
  from: from as ClauseId,
  to: to as ClauseId,
  link: { id: `${from} ${to}` as LinkId, type: 'implements' },
  score: null,
  shared: [],
})

// a chapter with a heading whose words stand in a paragraph, a task without any, and words under no number
const base = policyOf([
  ['preface', null, ''],
  ['chapter', null, '一、'],
  ['task', 'chapter', '（一）'],
  ['words', 'task', ''],
  ['further words', 'task', ''],
  ['other task', 'chapter', '（二）'],
])
const other = policyOf([
  ['a', null, '一、'],
  ['b', null, '二、'],
])
const cellsOf = (answering: readonly Answering[]): readonly (readonly [string, CoverageCell])[] => {
  const { cells } = coverageOf(base, other, answering, null)
  return base.tasks.flatMap(({ clause }, at) => {
    const cell = cells[at]
    return cell === undefined ? [] : [[clause.id, cell] as const]
  })
}
const answersOf = (answering: readonly Answering[], task: string): readonly (readonly [string, string])[] =>
  (new Map(cellsOf(answering)).get(task)?.counterparts ?? []).map(({ clauseId, answers }) => [clauseId, answers])

describe('what answers a task', () => {
  it.each<readonly [string, readonly Answering[], readonly (readonly [string, string])[]]>([
    ['answers it itself', [linked('a', 'task')], [['a', 'task']]],
    ['or an unnumbered paragraph below it', [linked('a', 'words')], [['a', 'words']]],
    [
      'or several, each shown with what it answers',
      [linked('a', 'words'), linked('b', 'further words')],
      [
        ['a', 'words'],
        ['b', 'further words'],
      ],
    ],
    [
      'and is suggested once, where it answers best',
      [suggested('a', 'task', 0.6), suggested('a', 'words', 0.8)],
      [['a', 'words']],
    ],
    ['but not by what stands under no number', [linked('a', 'preface')], []],
    ['nor by what answers another task', [linked('a', 'other task')], []],
  ])('%s', (_what, answering, expected) => {
    expect(answersOf(answering, 'task')).toEqual(expected)
  })

  it.each<readonly [string, readonly Answering[], object, readonly string[]]>([
    [
      'suggestions alone take nothing up',
      [suggested('a', 'task'), suggested('b', 'other task')],
      { tasks: 2, takenUp: 0, sharpened: 0, suggested: 2, notTakenUp: 0 },
      ['suggested', 'suggested', 'suggested'],
    ],
    [
      'a link goes before a suggestion for the same task, which is left out',
      [linked('a', 'task'), suggested('b', 'task')],
      { tasks: 2, takenUp: 1, sharpened: 0, suggested: 0, notTakenUp: 1 },
      ['taken-up', 'taken-up', 'not-taken-up'],
    ],
    [
      'what is linked and what is suggested stand beside each other',
      [suggested('a', 'chapter'), suggested('a', 'task'), linked('b', 'other task')],
      { tasks: 2, takenUp: 1, sharpened: 0, suggested: 1, notTakenUp: 0 },
      ['taken-up', 'suggested', 'taken-up'],
    ],
    [
      'a clause that is merely ranked is no suggestion',
      [{ ...suggested('a', 'task'), suggested: false } as Answering],
      { tasks: 2, takenUp: 0, sharpened: 0, suggested: 0, notTakenUp: 2 },
      ['not-taken-up', 'not-taken-up', 'not-taken-up'],
    ],
  ])('counts what people said: %s', (_what, answering, count, statuses) => {
    expect(coverageOf(base, other, answering, null).count).toMatchObject(count)
    expect(cellsOf(answering).map(([, { status }]) => status)).toEqual(statuses)
  })

  it('takes up the task, what holds it, and nothing beside it, though a person linked only its paragraph', () => {
    expect(cellsOf([linked('a', 'words')]).map(([id, { status }]) => [id, status])).toEqual([
      ['chapter', 'taken-up'],
      ['task', 'taken-up'],
      ['other task', 'not-taken-up'],
    ])
    const { count, new: added } = coverageOf(base, other, [linked('a', 'words')], null)
    expect(count).toMatchObject({ tasks: 2, takenUp: 1, notTakenUp: 1 })
    expect(added.map(({ clauseId }) => clauseId)).toEqual(['b'])
  })
})
