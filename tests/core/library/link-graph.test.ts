import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../core/library/edits/apply-edit.ts'
import { linkGraph, policiesOfGraph } from '../../../core/library/queries/link-graph.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyId } from '../../../core/model/ids.ts'
import type { Library } from '../../../core/model/library.ts'
import { at, CLAUSE_LENGTH, startLibrary } from './arbitrary-edits.ts'

const text = Array.from({ length: 4 }, (_, n) =>
  `（${(n + 1).toString()}）安排专项资金支持水利数据应用，逐年评估成效。`.slice(0, CLAUSE_LENGTH),
).join('')
const link = (id: string, from: string, to: string, more: object = {}): Edit => {
  const [[fromPolicy, fromClause], [toPolicy, toClause]] = [from.split(':'), to.split(':')]
  return {
    kind: 'link-clauses',
    link: {
      id,
      type: 'implements',
      from: { policyId: fromPolicy, clauseId: fromClause },
      to: { policyId: toPolicy, clauseId: toClause },
      comment: '',
      author: '甲',
      createdAt: at,
      ...more,
    },
  } as unknown as Edit
}
const library = [
  link('late', 'bbbb:c2', 'aaaa:c3', { createdAt: '2026-05-01T00:00:00.000Z' }),
  link('early', 'bbbb:c3', 'aaaa:c1'),
  link('inside', 'aaaa:c4', 'aaaa:c1'),
  {
    kind: 'tag-clause',
    policyId: 'aaaa',
    tagging: { id: 't1', tagId: 'pilot', clauseId: 'c3', anchor: null, author: '甲', createdAt: at },
  } as unknown as Edit,
].reduce<Library>((now, edit) => {
  const result = applyEdit(now, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.library
}, startLibrary)
const ids = (...names: string[]) => names as PolicyId[]

describe('the graph of links', () => {
  test('has every policy, the linked clauses in text order, and links the earliest first', () => {
    const graph = linkGraph(library, null, () => text)
    expect(graph.policies.map(({ policyId }) => policyId)).toEqual(Object.keys(library.policies))
    expect(graph.clauses.map(({ ref }) => `${ref.policyId}:${ref.clauseId}`)).toEqual([
      'aaaa:c1',
      'aaaa:c3',
      'aaaa:c4',
      'bbbb:c2',
      'bbbb:c3',
    ])
    expect(graph.links.map(({ id }) => id)).toEqual(['inside', 'early', 'late'])
  })
  test('shows the beginning of each end, or its heading where the text cannot be read', () => {
    expect(linkGraph(library, null, () => text).clauses[0]?.preview).toBe(text.slice(0, CLAUSE_LENGTH))
    expect(linkGraph(library, null, () => null).clauses[0]?.preview).toBe('第1项工作')
  })
  test('leaves out links that lead out of the policies asked for, and asks only for texts it shows', () => {
    const graph = linkGraph(library, ids('aaaa'), () => text)
    expect(graph.links.map(({ id }) => id)).toEqual(['inside'])
    expect(graph.clauses.map(({ ref }) => ref.clauseId)).toEqual(['c1', 'c4'])
    expect(policiesOfGraph(library, ids('bbbb'))).toEqual([])
    expect(policiesOfGraph(startLibrary, null)).toEqual([])
  })
  test('names the sectors of a clause: a heading above it that names one counts, any other tag does not', () => {
    const record = library.policies[ids('aaaa')[0] as PolicyId]
    if (record === undefined) throw new Error('the library lost its policy')
    const clauses = record.policy.clauses.map((clause, index) => ({
      ...clause,
      parentId: index === 0 ? null : (record.policy.clauses[0]?.id ?? null),
      sector: index === 0 ? 'water' : null,
    }))
    const headed: Library = {
      ...library,
      policies: { ...library.policies, [record.policy.id]: { ...record, policy: { ...record.policy, clauses } } },
    }
    expect(linkGraph(headed, ids('aaaa', 'bbbb'), () => text).clauses.map(({ sectors }) => sectors.join())).toEqual([
      'water',
      'water',
      'water',
      '',
      '',
    ])
  })
})
