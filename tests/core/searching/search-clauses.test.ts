import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../../core/model/search.ts'
import { searchClauses, startSearch } from '../../../core/searching/search-clauses.ts'
import { runWithin } from '../../../main/run-within.ts'
import { libraryOf } from './library-of.ts'

/** Half a surrogate pair. */
const half = /[\ud800-\udfff]/u

type Policies = Parameters<typeof libraryOf>[0]
const find = (policies: Policies, request: SearchRequest | string) => {
  const { library, indexOf } = libraryOf(policies)
  return searchClauses(library, typeof request === 'string' ? { query: request } : request, {
    indexOf,
    runWithin: (work) => runWithin(500, work),
  })
}
/** "p1 c2" of each hit, best first. */
const hits = (...given: Parameters<typeof find>): string[] => {
  const answer = find(...given)
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.hits.map(({ ref }) => `${ref.policyId} ${ref.clauseId}`)
}
const marked = (...given: Parameters<typeof find>): string[][] => {
  const answer = find(...given)
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value.hits.map(({ snippet, marks }) => marks.map(({ start, end }) => snippet.slice(start, end)))
}
const one = (...clauses: Policies[number]['clauses']): Policies => [{ clauses }]

it('finds the same when it goes through the policies one after another as when it has them all at once', () => {
  const policies: Policies = [
    { clauses: ['推进数据要素流通', { heading: '数据', body: '。建设' }] },
    { clauses: ['农田水利', '数据安全'] },
    { clauses: ['无关', '前面还有许多话，最后才说到数据'] },
  ]
  const { library, indexOf } = libraryOf(policies)
  const asked: readonly SearchRequest[] = [
    { query: '数据', facets: true },
    { query: '数据', limit: 2, policiesBy: 'best' },
    { query: '数.', regex: true },
    { query: '', facets: true },
    { query: '' },
  ]
  for (const request of asked) {
    const search = startSearch(library, request, (work) => work())
    if (!search.ok) throw new Error(search.failure.code)
    const { records, look, answer } = search.value
    for (const record of records)
      expect(look([{ record, index: indexOf(record.policy.id) }])).toMatchObject({ ok: true })
    expect(answer()).toEqual(find(policies, request))
  }
})

describe('search', () => {
  it('joins words by "and", keeps phrases together and leaves out what has a minus', () => {
    const policies = one('推进数据要素流通', '推进数据流通，要素市场化', '推进要素市场化', '数据要素流通与安全')
    expect(hits(policies, '数据 要素').sort()).toEqual(['p1 c1', 'p1 c2', 'p1 c4'])
    expect(hits(policies, '"数据要素"').sort()).toEqual(['p1 c1', 'p1 c4'])
    expect(hits(policies, '数据要素 -安全')).toEqual(['p1 c1'])
    expect(hits(policies, '-数据')).toEqual(['p1 c3'])
  })

  it.each([
    ['数据赋能', '實施數據賦能行動'],
    ['數據賦能', '实施数据赋能行动'],
    ['5G', '推广５Ｇ应用'],
    ['ＡＩ', 'ai 大模型'],
    ['随着', '隨著發展'],
    ['“百业”', '"百业"'],
    ['"数据 赋能"', '数 据\n赋能'],
  ])('finds "%s" in "%s"', (query, text) => {
    expect(hits(one('别的', text), query)).toEqual(['p1 c2'])
  })

  it('marks the text as it stands, whatever the query was written in', () => {
    expect(marked(one('實施數據賦能行動，數據先行'), '数据')).toEqual([['數據', '數據']])
    expect(marked(one('𠮷地推广５ Ｇ'), '5g')).toEqual([['５ Ｇ']])
    expect(marked(one('数据要素'), '数据 据要')).toEqual([['数据要']])
  })

  it('puts headings first (those that say little else before the others), then early places, then short clauses', () => {
    const filler = '完善体制机制，强化统筹协调。'
    const policies = one(
      { body: `${filler.repeat(9)}发展智慧农业。` },
      { body: `发展智慧农业。${filler.repeat(9)}` },
      { marker: '（一）', heading: '智慧农业', body: `。${filler.repeat(9)}` },
      { body: '发展智慧农业。' },
      { marker: '（二）', heading: '提升智慧农业水平', body: '。' },
    )
    expect(hits(policies, '智慧农业')).toEqual(['p1 c3', 'p1 c5', 'p1 c4', 'p1 c2', 'p1 c1'])
  })

  it('ranks a clause with both words in its heading over one with only one there', () => {
    expect(hits(one({ heading: '数据', body: '。流通' }, { heading: '数据流通', body: '。' }), '数据 流通')).toEqual([
      'p1 c2',
      'p1 c1',
    ])
  })

  it('keeps the library’s order among equals', () => {
    expect(hits([{ clauses: ['数据', '数据'] }, { clauses: ['数据'] }], '数据')).toEqual(['p1 c1', 'p1 c2', 'p2 c1'])
  })

  it('counts everything and gives the best', () => {
    const answer = find(
      [{ clauses: Array.from({ length: 80 }, (_, at) => `${'前'.repeat(80 - at)}数据`) }, { clauses: ['没有'] }],
      { query: '数据', limit: 3 },
    )
    expect(answer).toMatchObject({
      ok: true,
      value: {
        total: 80,
        policies: 1,
        hits: [{ ref: { clauseId: 'c80' } }, { ref: { clauseId: 'c79' } }, { ref: { clauseId: 'c78' } }],
      },
    })
  })

  it('finds nothing for an empty query, and everything that fits for an empty query with filters', () => {
    expect(hits(one('数据'), ' ')).toEqual([])
    expect(hits(one('数据', { body: '要素', note: '记' }), { query: '', filters: { hasNote: true } })).toEqual([
      'p1 c2',
    ])
  })

  it('filters by what the policy is and by what people hung on the clause', () => {
    const policies: Policies = [
      {
        about: { level: 'national', issuers: ['國家數據局'], issuedOn: '2023-12-31' },
        clauses: [
          { body: '数据一', tags: ['sector:agriculture', 't1'] },
          { body: '数据二', note: '要对照' },
        ],
      },
      {
        about: { level: 'municipal', issuers: ['临湖市数据局', '临湖市发展改革委'], issuedOn: '2025-03-01' },
        clauses: [
          { body: '数据三', sector: 'agriculture' },
          { body: '数据四', tags: ['t2'], note: '  ' },
        ],
      },
      { clauses: ['数据五'] },
    ]
    const by = (filters: NonNullable<SearchRequest['filters']>) => hits(policies, { query: '数据', filters }).sort()
    expect(by({ levels: ['municipal'] })).toEqual(['p2 c1', 'p2 c2'])
    expect(by({ levels: ['municipal', 'national'] })).toHaveLength(4)
    expect(by({ issuers: ['国家数据局'] })).toEqual(['p1 c1', 'p1 c2'])
    expect(by({ issuedFrom: '2024-01-01' })).toEqual(['p2 c1', 'p2 c2'])
    expect(by({ issuedFrom: '2023-12-31', issuedTo: '2023-12-31' })).toEqual(['p1 c1', 'p1 c2'])
    expect(by({ tagIds: ['t1' as never, 't2' as never] })).toEqual(['p1 c1', 'p2 c2'])
    expect(by({ sectorIds: ['agriculture'] })).toEqual(['p1 c1', 'p2 c1'])
    expect(by({ hasNote: true })).toEqual(['p1 c2'])
    expect(by({ hasNote: false })).toHaveLength(4)
    expect(by({ levels: [], issuers: [], tagIds: [] })).toHaveLength(5)
    expect(hits(policies, { query: '数据', policyId: 'p2' as never })).toHaveLength(2)
  })

  it('runs regular expressions on the text as it stands, ignoring case', () => {
    const policies = one('到2026年，建成300个以上', '到２０２６年，建成300個', 'AI 与 ai')
    expect(marked(policies, { query: '\\d{4}年', regex: true })).toEqual([['2026年']])
    expect(marked(policies, { query: 'ai', regex: true })).toEqual([['AI', 'ai']])
    expect(hits(policies, { query: 'x*', regex: true })).toEqual([])
  })

  it('refuses a pattern that is wrong, and stops one that would run for ever', () => {
    expect(find(one('数据'), { query: '(数据', regex: true })).toMatchObject({
      ok: false,
      failure: { code: 'bad-pattern', params: { reason: 'pattern-group' } },
    })
    expect(find(one('的'.repeat(60)), { query: '^(的+)+!$', regex: true })).toMatchObject({
      ok: false,
      failure: { code: 'bad-pattern', params: { reason: 'slow-pattern' } },
    })
  })

  it('says when the policy to look in is not there', () => {
    expect(find(one('数据'), { query: '数据', policyId: 'toString' as never })).toMatchObject({
      ok: false,
      failure: { code: 'policy-not-found' },
    })
  })

  it('finds every clause that holds the words and marks only what matches, whatever the text', () => {
    const word = fc.string({
      unit: fc.constantFrom('数', '據', '据', 'Ａ', 'a', ' ', '\n', '𠮷', '“', '著', '着', '顯', '１'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (texts, query) => {
        const answer = find(one(...texts), { query: `"${query.replace(/[“"]/g, '')}"`, limit: 10_000 })
        if (!answer.ok) throw new Error(answer.failure.code)
        for (const { snippet, marks } of answer.value.hits) {
          let last = -1
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThan(last)
            expect(end).toBeGreaterThan(start)
            expect(snippet.slice(start, end)).not.toMatch(half)
            last = end
          }
        }
      }),
      { verbose: true },
    )
  })
})
