import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyId, TagId } from '../../../core/model/ids.ts'
import type { PolicyOrder, SearchAnswer, SearchFilters, SearchRequest } from '../../../core/model/search.ts'
import { searchClauses } from '../../../core/searching/search-clauses.ts'
import { libraryOf } from './library-of.ts'

type Policies = Parameters<typeof libraryOf>[0]
const ask = (policies: Policies, request: SearchRequest): SearchAnswer => {
  const { library, indexOf } = libraryOf(policies)
  const answer = searchClauses(library, request, { indexOf, runWithin: (work) => work() })
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}
const refs = ({ hits }: SearchAnswer): string[] => hits.map(({ ref }) => `${ref.policyId} ${ref.clauseId}`)

const shelf: Policies = [
  {
    about: {
      level: 'provincial',
      region: '云泽省',
      status: 'draft',
      issuedOn: '2025-03-01',
      issuers: ['云泽省数据局'],
    },
    clauses: [
      '推进数据要素市场',
      { body: '数据要素流通', tags: ['t1', 'sector:water'], note: '看' },
      { heading: '数据', body: '。', sector: 'water' },
    ],
  },
  {
    about: {
      level: 'provincial',
      region: '雲澤省',
      status: 'final',
      issuedOn: '2025-06-01',
      issuers: ['雲澤省數據局', '云泽省水利厅'],
    },
    clauses: [
      { heading: '数据', body: '。建设' },
      { body: '农田水利', tags: ['t1'] },
    ],
  },
  {
    about: { level: 'municipal', region: '临湖市', status: null, issuedOn: null },
    clauses: [{ body: '前面还有许多话，最后才说到数据', tags: ['t2'] }],
  },
]

describe('hits policy by policy', () => {
  it.each<[PolicyOrder, string[]]>([
    ['best', ['p1 c3', 'p1 c2', 'p1 c1', 'p2 c1', 'p3 c1']],
    ['listed', ['p1 c1', 'p1 c2', 'p1 c3', 'p2 c1', 'p3 c1']],
    ['newest', ['p2 c1', 'p1 c1', 'p1 c2', 'p1 c3', 'p3 c1']],
    ['oldest', ['p1 c1', 'p1 c2', 'p1 c3', 'p2 c1', 'p3 c1']],
  ])('come in the order %s', (policiesBy, expected) => {
    const answer = ask(shelf, { query: '数据', policiesBy })
    expect(refs(answer)).toEqual(expected)
    expect(answer.groups.map(({ policyId }) => policyId as string)).toEqual([
      ...new Set(expected.map((ref) => ref.slice(0, 2))),
    ])
  })

  it('a larger limit gives the same list, longer, and the counts stay whole', () => {
    const order = fc.constantFrom<PolicyOrder>('best', 'listed', 'newest', 'oldest')
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 8 }), (policiesBy, limit) => {
        const all = ask(shelf, { query: '数据', policiesBy })
        const some = ask(shelf, { query: '数据', policiesBy, limit })
        expect(refs(some)).toEqual(refs(all).slice(0, limit))
        expect([some.total, some.groups]).toEqual([all.total, all.groups])
      }),
      { verbose: true },
    )
  })

  it('says where in the policy’s text the first match stands', () => {
    const [, , hit] = ask(shelf, { query: '要素', policiesBy: 'listed' }).hits
    expect(hit).toBeUndefined()
    expect(ask(shelf, { query: '流通' }).hits[0]?.match).toEqual({ start: 13, end: 15 })
    expect(ask(shelf, { query: '', filters: { hasNote: true } }).hits[0]?.match).toBeNull()
    expect(ask(shelf, { query: '流.', regex: true }).hits[0]?.match).toEqual({ start: 13, end: 15 })
  })
})

describe('more filters', () => {
  it.each<[SearchFilters, string[]]>([
    [{ regions: ['云泽省'] }, ['p1 c1', 'p1 c2', 'p1 c3', 'p2 c1']],
    [{ statuses: ['final'] }, ['p2 c1']],
    [{ statuses: ['final', 'draft'], policyIds: ['p2' as PolicyId, 'p3' as PolicyId] }, ['p2 c1']],
    [{ issuers: ['云泽省数据局'] }, ['p1 c1', 'p1 c2', 'p1 c3', 'p2 c1']],
    [{ sectorIds: ['water'] }, ['p1 c2', 'p1 c3']],
  ])('%j', (filters, expected) => {
    expect(refs(ask(shelf, { query: '数据', filters, policiesBy: 'listed' }))).toEqual(expected)
  })

  it('takes a tag on a note as a tag on its clause, as the codebook does', () => {
    const { library, indexOf } = libraryOf(shelf)
    const record = library.policies['p2' as PolicyId]
    if (record === undefined) throw new Error('no p2')
    const note = {
      id: 'n1',
      clauseId: 'c1',
      anchor: null,
      body: '看',
      tagIds: ['t9'],
      author: '',
      createdAt: '',
      changedAt: '',
    }
    const with9 = {
      ...library,
      policies: { ...library.policies, p2: { ...record, annotations: { n1: note } } },
    } as unknown as typeof library
    expect(
      searchClauses(
        with9,
        { query: '', filters: { tagIds: ['t9' as TagId] } },
        { indexOf, runWithin: (work) => work() },
      ),
    ).toMatchObject({ ok: true, value: { total: 1, hits: [{ ref: { clauseId: 'c1' } }] } })
  })
})

describe('the counts beside the filters', () => {
  it('count the hits that have each value', () => {
    expect(ask(shelf, { query: '数据', facets: true }).facets).toEqual({
      tags: [
        { value: 't1', count: 1 },
        { value: 't2', count: 1 },
      ],
      sectors: [{ value: 'water', count: 2 }],
      issuers: [
        { value: '云泽省数据局', count: 4 },
        { value: '云泽省水利厅', count: 1 },
      ],
      levels: [
        { value: 'provincial', count: 4 },
        { value: 'municipal', count: 1 },
      ],
      regions: [
        { value: '云泽省', count: 4 },
        { value: '临湖市', count: 1 },
      ],
      statuses: [
        { value: 'draft', count: 3 },
        { value: 'final', count: 1 },
      ],
      policies: [
        { value: 'p1', count: 3 },
        { value: 'p2', count: 1 },
        { value: 'p3', count: 1 },
      ],
      noted: 1,
    })
    expect(ask(shelf, { query: '数据' }).facets).toBeUndefined()
  })

  it('are there before anything is asked', () => {
    const answer = ask(shelf, { query: ' ', facets: true })
    expect([answer.total, answer.hits.length, answer.facets?.noted, answer.facets?.tags]).toEqual([
      0,
      0,
      1,
      [
        { value: 't1', count: 2 },
        { value: 't2', count: 1 },
      ],
    ])
  })

  it('say what choosing another value of the same filter would find', () => {
    const facets = ask(shelf, { query: '数据', filters: { levels: ['municipal'] }, facets: true }).facets
    expect(facets?.levels).toEqual([
      { value: 'provincial', count: 4 },
      { value: 'municipal', count: 1 },
    ])
    expect(facets?.regions).toEqual([{ value: '临湖市', count: 1 }])
  })

  it('are what a search with that value finds, whatever else is asked', () => {
    const filters = fc.record(
      {
        levels: fc.constantFrom(['municipal' as const], ['provincial' as const]),
        statuses: fc.constant(['final' as const]),
        tagIds: fc.constantFrom(['t1' as TagId], ['t2' as TagId]),
        sectorIds: fc.constant(['water']),
        hasNote: fc.boolean(),
        regions: fc.constant(['临湖市']),
        policyIds: fc.constant(['p1' as PolicyId]),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(filters, (asked) => {
        const { facets } = ask(shelf, { query: '数据', filters: asked, facets: true })
        const found = (more: SearchFilters): number =>
          ask(shelf, { query: '数据', filters: { ...asked, ...more } }).total
        for (const { value, count } of facets?.tags ?? []) expect(found({ tagIds: [value] })).toBe(count)
        for (const { value, count } of facets?.sectors ?? []) expect(found({ sectorIds: [value] })).toBe(count)
        for (const { value, count } of facets?.issuers ?? []) expect(found({ issuers: [value] })).toBe(count)
        for (const { value, count } of facets?.levels ?? []) expect(found({ levels: [value] })).toBe(count)
        for (const { value, count } of facets?.regions ?? []) expect(found({ regions: [value] })).toBe(count)
        for (const { value, count } of facets?.statuses ?? []) expect(found({ statuses: [value] })).toBe(count)
        for (const { value, count } of facets?.policies ?? []) expect(found({ policyIds: [value] })).toBe(count)
        expect(found({ hasNote: true })).toBe(facets?.noted)
      }),
      { verbose: true },
    )
  })
})
