import type { PolicyId } from '../../model/ids.ts'
import type { Library, PolicyRecord } from '../../model/library.ts'
import { own } from './keyed.ts'

/**
 * The library with one policy's record changed; the same library where the policy is absent or the record stays the
 * same object.
 */
export const changeRecord = (
  library: Library,
  policyId: PolicyId,
  change: (record: PolicyRecord) => PolicyRecord,
): Library => {
  const before = own(library.policies, policyId)
  if (before === undefined) return library
  const after = change(before)
  return after === before ? library : { ...library, policies: { ...library.policies, [policyId]: after } }
}

/** A record with one of its collections replaced; the same record where that is the same object. */
export const withPart = <Part extends keyof PolicyRecord>(
  record: PolicyRecord,
  part: Part,
  value: PolicyRecord[Part],
): PolicyRecord => (record[part] === value ? record : { ...record, [part]: value })
