import { expect, test } from 'vitest'
import { migrate, type Versioned } from '../../../core/library/migrate.ts'
import { modernEdit } from '../../../core/library/migrations/modern-edit.ts'
import { noCorrections } from '../../../core/model/corrections.ts'
import type { Edit } from '../../../core/model/edit.ts'
import type { PolicyRecord } from '../../../core/model/library.ts'
import { policyRecord } from './arbitrary-edits.ts'

/** A record as schema 1 kept it. */
const recordOf1 = (): Record<string, unknown> => {
  const { policy, taggings, annotations, links, dismissed } = policyRecord('aaaa')
  const before: Record<string, unknown> = { ...policy }
  delete before.textVersion
  return { policy: before, taggings, annotations, links, dismissed }
}

test('a policy of schema 1 gets no facts, no corrections and nothing to review', () => {
  const saved = { format: 'piyue/policy', schema: 1, seq: 7, record: recordOf1() }
  const result = migrate<Versioned & { readonly record: PolicyRecord }>(saved)
  expect(result).toEqual({
    ok: true,
    notices: [],
    value: {
      ...saved,
      schema: 2,
      record: { ...policyRecord('aaaa'), facts: {}, corrections: noCorrections, toReview: {} },
    },
  })
})

test('a library of schema 1 keeps everything it has', () => {
  const saved = { format: 'piyue/library', schema: 1, seq: 7, policies: {}, tags: {}, collections: {} }
  expect(migrate(saved)).toEqual({ ok: true, notices: [], value: { ...saved, schema: 2, searches: {} } })
})

test('a policy that an old journal adds comes in as a policy of today', () => {
  const old = { kind: 'batch', name: 'import', edits: [{ kind: 'add-policy', record: recordOf1() }] } as unknown as Edit
  expect(modernEdit(old)).toEqual({
    kind: 'batch',
    name: 'import',
    edits: [{ kind: 'add-policy', record: policyRecord('aaaa') }],
  })
  expect(modernEdit(modernEdit(old))).toEqual(modernEdit(old))
})
