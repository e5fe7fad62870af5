import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { recentTagIds, tagsWithUses } from '../../../core/library/queries/codebook.ts'
import { findClause } from '../../../core/library/queries/find-clause.ts'
import { listPolicies } from '../../../core/library/queries/list-policies.ts'
import { hangingsOf, openSuggestions } from '../../../core/library/queries/read-policy.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { ClauseId } from '../../../core/model/ids.ts'
import type { Library, PolicyRecord } from '../../../core/model/library.ts'
import { at, CLAUSE_LENGTH, policyRecord, startLibrary } from './arbitrary-edits.ts'

const after = (library: Library, ...edits: readonly object[]): Library =>
  edits.reduce<Library>((now, each) => {
    const result = applyEdit(now, each as Edit)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return result.value.library
  }, library)
const record = (library: Library, id: string): PolicyRecord => {
  const found = Object.entries<PolicyRecord>(library.policies).find(([key]) => key === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found[1]
}
const link = (id: string, from: string, to: string) => {
  const ref = (text: string) => ({ policyId: text.slice(0, 4), clauseId: text.slice(5) })
  return {
    kind: 'link-clauses',
    link: { id, type: 'implements', from: ref(from), to: ref(to), comment: '', author: '甲', createdAt: at },
  }
}
const tagging = (id: string, policyId: string, clauseId: string, tagId: string, createdAt = at) => ({
  kind: 'tag-clause',
  policyId,
  tagging: { id, tagId, clauseId, anchor: null, author: '甲', createdAt },
})
const text = '（一）支持数据要素在水利领域的应用。'.repeat(10).slice(0, 4 * CLAUSE_LENGTH)

describe('reading a policy', () => {
  const library = after(
    startLibrary,
    link('l1', 'bbbb:c2', 'aaaa:c1'),
    link('l2', 'aaaa:c1', 'aaaa:c3'),
    link('l3', 'aaaa:c2', 'bbbb:c4'),
  )
  const view = hangingsOf(library, record(library, 'aaaa'), () => text, { reading: 'r1', suggested: true })

  test('a link hangs on both its ends, each seen from its own side', () => {
    const seen = Object.entries(view.links).map(([clause, ends]) => [
      clause,
      ends
        .map((end) => `${end.link.id} ${end.direction} ${end.other?.ref.policyId}:${end.other?.ref.clauseId}`)
        .toSorted(),
    ])
    expect(Object.fromEntries(seen)).toEqual({
      c1: ['l1 in bbbb:c2', 'l2 out aaaa:c3'],
      c2: ['l3 out bbbb:c4'],
      c3: ['l2 in aaaa:c1'],
    })
  })

  test('the other end shows its policy, its path and its opening words', () => {
    expect(view.links['c2' as ClauseId]?.[0]?.other).toMatchObject({
      policyTitle: '云泽省试行办法 bbbb',
      level: 'provincial',
      path: '一、（3）',
    })
  })

  test('a preview never ends in half a character', () => {
    const faces = '😀'.repeat(200)
    const { policy, ...rest } = record(library, 'bbbb')
    const wide = {
      ...rest,
      policy: {
        ...policy,
        clauses: policy.clauses.map((clause) => ({ ...clause, marker: 'x', range: { start: 1, end: 399 } })),
      },
    }
    const long: Library = { ...library, policies: { ...library.policies, [policy.id]: wide } }
    const preview =
      hangingsOf(long, record(long, 'aaaa'), () => `x${faces}`, { reading: 'r1', suggested: true }).links[
        'c2' as ClauseId
      ]?.[0]?.other?.preview ?? ''
    expect(preview).toContain('😀')
    expect(encodeURIComponent(preview)).toContain('%') // throws on half a pair
  })

  test('a suggestion is open until it is taken up or dismissed', () => {
    const all = {
      c1: [
        { sectorId: 'water', score: 1, because: ['水利'] },
        { sectorId: 'health', score: 0.5, because: ['医'] },
      ],
      c2: [{ sectorId: 'water', score: 1, because: ['水利'] }],
    } as never
    const some = after(library, tagging('t1', 'aaaa', 'c1', 'sector:water'), {
      kind: 'dismiss-sector',
      clause: { policyId: 'aaaa', clauseId: 'c2' },
      sectorId: 'water',
      dismissed: true,
    })
    expect(
      openSuggestions(
        hangingsOf(some, record(some, 'aaaa'), () => text, { reading: 'r1', suggested: true }),
        all,
      ),
    ).toEqual({ c1: [{ sectorId: 'health', score: 0.5, because: ['医'] }] })
  })
})

describe('listing policies', () => {
  test('counts clauses, uses and links of both directions, a link inside the policy once', () => {
    const library = after(
      startLibrary,
      link('l1', 'bbbb:c2', 'aaaa:c1'),
      link('l2', 'aaaa:c1', 'aaaa:c3'),
      tagging('t1', 'aaaa', 'c1', 'fund'),
      tagging('t2', 'aaaa', 'c1', 'sector:water'),
    )
    const [first] = listPolicies(library, () => 5)
    expect(first).toMatchObject({
      id: 'aaaa',
      clauses: 4,
      taggings: 2,
      taggedClauses: 1,
      links: 2,
      sectors: ['water'],
      openSuggestions: 5,
      corrected: [],
      revisionMarks: 0,
    })
  })
})

describe('the codebook', () => {
  const library = after(
    startLibrary,
    tagging('t1', 'aaaa', 'c1', 'fund'),
    tagging('t2', 'bbbb', 'c1', 'pilot', '2026-03-02T08:00:00.000Z'),
    tagging('t3', 'bbbb', 'c2', 'fund', '2026-02-01T08:00:00.000Z'),
    {
      kind: 'put-annotation',
      policyId: 'aaaa',
      annotation: {
        id: 'n1',
        clauseId: 'c1',
        anchor: null,
        body: '',
        tagIds: ['fund'],
        author: '甲',
        createdAt: at,
        changedAt: at,
      },
    },
  )
  test('counts every use, by taggings and by notes', () => {
    expect(Object.fromEntries(tagsWithUses(library).map((tag) => [tag.id, tag.uses]))).toMatchObject({
      fund: 3,
      pilot: 1,
      tools: 0,
    })
  })
  test('lists the tags used most lately first', () => {
    expect(recentTagIds(library)).toEqual(['pilot', 'fund'])
  })
})

describe('naming a clause', () => {
  const ten = policyRecord('7f3k', 4, '云泽省促进数据流通办法')
  const library: Library = {
    ...startLibrary,
    policies: {
      ...startLibrary.policies,
      '7f3k': ten,
      '7g2m': policyRecord('7g2m', 2, '澜江省數據條例'),
    } as Library['policies'],
  }
  const found = (name: string) => {
    const result = findClause(library, name)
    return result.ok ? `${result.value.ref.policyId}:${result.value.ref.clauseId}` : result.failure.code
  }
  test.each([
    ['7f3k:一、（2）', '7f3k:c3'],
    ['7f3k:一（2）', '7f3k:c3'],
    ['7f3k：一(２)', '7f3k:c3'],
    ['7f:一（2）', '7f3k:c3'],
    ['7F3K:（2）', '7f3k:c3'],
    ['7f3k:c4', '7f3k:c4'],
    ['7f3k:一', '7f3k:c1'],
    ['数据流通:（1）', '7f3k:c2'],
    ['澜江省数据条例:一', '7g2m:c1'],
    ['7:一', 'ambiguous-name'],
    ['一、（2）', 'ambiguous-name'],
    ['7f3k:九、', 'clause-not-found'],
    ['7f3k:', 'clause-not-found'],
    [':一', 'policy-not-found'],
    ['9zzz:一', 'policy-not-found'],
    ['constructor:c1', 'policy-not-found'],
    ['', 'clause-not-found'],
  ])('"%s" is %s', (name, expected) => {
    expect(found(name)).toBe(expected)
  })

  test('an ambiguous name lists what could be meant', () => {
    const result = findClause(library, '7:一')
    expect(!result.ok && result.failure.candidates).toEqual(['7f3k:一、 第1项工作', '7g2m:一、 第1项工作'])
  })
})
