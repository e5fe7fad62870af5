import { describe, expect, test } from 'vitest'
import { emptyLibrary, type Library, type PolicyRecord } from '../../../core/model/library.ts'
import type { SourceHash } from '../../../core/model/ids.ts'
import { knownPolicies } from '../../../main/workbench/known-policies.ts'
import { policyRecord } from '../../core/library/arbitrary-edits.ts'

const title = '云泽省公共数据授权运营办法'
const hash = (digit: string): SourceHash => digit.repeat(64) as SourceHash
const version = (id: string, more: Partial<PolicyRecord['policy']> = {}): PolicyRecord => {
  const record = policyRecord(id, 1, title)
  return { ...record, policy: { ...record.policy, ...more } }
}
const libraryWith = (...records: readonly PolicyRecord[]): Library => ({
  ...emptyLibrary,
  policies: Object.fromEntries(records.map((record) => [record.policy.id, record])),
})
/** A library that changes, and what is known of it. */
const changing = () => {
  let now = emptyLibrary
  return {
    known: knownPolicies(() => now),
    become: (...records: readonly PolicyRecord[]) => {
      now = libraryWith(...records)
    },
  }
}
const [first, second] = [
  version('aaaa', { importedAt: '2026-01-01T00:00:00.000Z' }),
  version('bbbb', { importedAt: '2026-02-01T00:00:00.000Z' }),
]

describe('what imports know of the policies that are there', () => {
  test('of several versions the one that came last is replaced next, in whichever order they stand', () => {
    const { known, become } = changing()
    expect(known.replacedBy(first.policy.metadata)).toBeNull()
    become(second, first)
    expect(known.replacedBy(first.policy.metadata)).toBe('bbbb')
    expect(known.replacedBy({ title, issuers: [], status: 'final' })).toBeNull()
    expect(known.replacedBy({ ...first.policy.metadata, title: null })).toBeNull()
  })

  test('a version that a later one replaces is not replaced again, though the later one came to a library already known', () => {
    const { known, become } = changing()
    become(second)
    expect(known.replacedBy(second.policy.metadata)).toBe('bbbb')
    become(second, version('cccc', { importedAt: first.policy.importedAt, replaces: second.policy.id }))
    expect(known.replacedBy(second.policy.metadata)).toBe('cccc')
  })

  test.each(['（征求意见稿）', '(草案二次审议稿)', '（公開徵求意見稿）'])(
    'a final text takes the place of its draft %s, and never the other way round',
    (stage) => {
      const { known, become } = changing()
      const { metadata } = first.policy
      const draft = { ...metadata, title: `${title}${stage}`, status: 'draft' } as const
      become(version('dddd', { metadata: draft }))
      expect(known.replacedBy({ ...metadata, status: 'final' })).toBe('dddd')
      expect(known.replacedBy({ ...draft, title: `${title}（送审稿）` })).toBe('dddd')
      become(version('ffff', { metadata: { ...metadata, status: 'final' } }))
      expect(known.replacedBy(draft)).toBeNull()
    },
  )

  test('years and kinds in brackets are of the work itself', () => {
    const { known, become } = changing()
    const { metadata } = first.policy
    become(version('yyyy', { metadata: { ...metadata, title: `${title}（2022—2024年）` } }))
    expect(known.replacedBy({ ...metadata, title: `${title}（2025—2027年）` })).toBeNull()
    expect(known.replacedBy({ ...metadata, title: `${title}（试行）` })).toBeNull()
  })

  test('a policy that left, or says something else now, is not known by what it was', () => {
    const { known, become } = changing()
    become(first, second)
    expect(known.replacedBy(first.policy.metadata)).toBe('bbbb')
    become(first)
    expect(known.replacedBy(first.policy.metadata)).toBe('aaaa')
    become({ ...first, policy: { ...first.policy, metadata: { ...first.policy.metadata, title: '另一份办法' } } })
    expect(known.replacedBy(first.policy.metadata)).toBeNull()
  })

  test('the policies of one file come in the order they stand in it', () => {
    const { known, become } = changing()
    const part = (id: string, n: number) =>
      version(id, { source: { ...first.policy.source, hash: hash('b'), part: n } })
    become(part('aaab', 1), first, part('aaac', 0))
    expect(known.ofFile(hash('b')).map(({ policy }) => policy.id)).toEqual(['aaac', 'aaab'])
    expect(known.ofFile(hash('c'))).toEqual([])
  })
})
