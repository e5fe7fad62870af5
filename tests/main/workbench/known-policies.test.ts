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
    expect(known.replacedBy({ title, issuers: [] })).toBeNull()
    expect(known.replacedBy({ title: null, issuers: first.policy.metadata.issuers })).toBeNull()
  })

  test('a version that a later one replaces is not replaced again, though the later one came to a library already known', () => {
    const { known, become } = changing()
    become(second)
    expect(known.replacedBy(second.policy.metadata)).toBe('bbbb')
    become(second, version('cccc', { importedAt: first.policy.importedAt, replaces: second.policy.id }))
    expect(known.replacedBy(second.policy.metadata)).toBe('cccc')
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
