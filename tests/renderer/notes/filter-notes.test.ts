import { describe, expect, it } from 'vitest'
import type { NoteEntry } from '../../../core/model/note-entry.ts'
import {
  dayOf,
  narrowsNotes,
  noNoteFilters,
  noteFacets,
  noteFits,
  shownThreads,
  type NoteFilters,
} from '../../../renderer/features/notes/filter-notes.ts'

const entry = (id: string, policy: string, body: string, more: object = {}): NoteEntry =>
  ({
    ref: { policyId: policy, clauseId: 'c1' },
    metadata: { title: policy, level: null, region: null, language: 'zh', script: 'hans' },
    path: '一、',
    heading: '资金保障',
    page: null,
    quote: '统筹财政资金',
    annotation: {
      id,
      clauseId: 'c1',
      anchor: null,
      body,
      tagIds: [],
      author: '周',
      createdAt: '2026-03-01T08:00:00.000Z',
      changedAt: '2026-03-01T08:00:00.000Z',
      ...more,
    },
  }) as unknown as NoteEntry

const notes = [
  entry('n1', 'p1', '与国家口径不一致', { tagIds: ['t1'] }),
  entry('n2', 'p1', '', { author: '林', createdAt: '2026-03-05T08:00:00.000Z' }),
  entry('n3', 'p2', '請核對責任單位', { author: '林', tagIds: ['t1', 't2'], createdAt: '2026-03-03T08:00:00.000Z' }),
  entry('r1', 'p1', '已核实', { replyTo: 'n1', author: '林', createdAt: '2026-03-09T08:00:00.000Z' }),
]
const ids = (filters: Partial<NoteFilters>): string[] =>
  notes.filter((each) => noteFits(each, { ...noNoteFilters, ...filters })).map(({ annotation }) => annotation.id)

describe('notes', () => {
  it.each<[Partial<NoteFilters>, string[]]>([
    [{}, ['n1', 'n2', 'n3', 'r1']],
    [{ kind: 'note' }, ['n1', 'n3', 'r1']],
    [{ kind: 'highlight' }, ['n2']],
    [{ policyIds: ['p2' as never] }, ['n3']],
    [{ authors: ['林'] }, ['n2', 'n3', 'r1']],
    [{ tagIds: ['t2' as never, 't1' as never] }, ['n1', 'n3']],
    [{ text: '责任单位' }, ['n3']],
    [{ text: '財政' }, ['n1', 'n2', 'n3', 'r1']],
    [{ from: '2026-03-03', to: '2026-03-05' }, ['n2', 'n3']],
  ])('%j leaves %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected)
  })

  it('are counted by what each value would leave', () => {
    const facets = noteFacets(notes, { ...noNoteFilters, authors: ['周'] })
    expect(facets.authors).toEqual([
      { value: '林', count: 3 },
      { value: '周', count: 1 },
    ])
    expect(facets.policies).toEqual([{ value: 'p1', count: 1 }])
    expect(noteFacets(notes, noNoteFilters).kinds).toEqual({ all: 4, note: 3, highlight: 1 })
    expect(noteFacets([], { ...noNoteFilters, tagIds: ['t1' as never] }).tags).toEqual([{ value: 't1', count: 0 }])
  })

  it('come with their answers, also where only an answer fits', () => {
    const threads = shownThreads(notes, { ...noNoteFilters, text: '已核实' }, 'place')
    expect(
      threads.map(({ lead, replies }) => [lead.annotation.id, replies.map(({ annotation }) => annotation.id)]),
    ).toEqual([['n1', ['r1']]])
  })

  it.each([
    ['place', ['n1', 'n2', 'n3']],
    ['newest', ['n1', 'n2', 'n3']],
    ['oldest', ['n1', 'n3', 'n2']],
    ['author', ['n2', 'n3', 'n1']],
  ] as const)('in the order %s', (order, expected) => {
    expect(shownThreads(notes, noNoteFilters, order).map(({ lead }) => lead.annotation.id)).toEqual(expected)
  })

  it('know when nothing narrows them', () => {
    expect(narrowsNotes(noNoteFilters)).toBe(false)
    expect(narrowsNotes({ ...noNoteFilters, text: ' ' })).toBe(false)
    expect(narrowsNotes({ ...noNoteFilters, to: '2026-01-01' })).toBe(true)
    expect(dayOf('2026-03-01T12:00:00.000Z')).toBe('2026-03-01')
  })
})
