import type { Library, PolicyRecord } from '../../model/library.ts'

const listed = new WeakMap<Library['policies'], readonly PolicyRecord[]>()

/**
 * The records of a library in its order; listed once for each state of it, since listing a table of thousands of
 * policies takes milliseconds.
 */
export const recordsOf = ({ policies }: Library): readonly PolicyRecord[] => {
  const before = listed.get(policies)
  if (before !== undefined) return before
  const records = Object.values<PolicyRecord>(policies)
  listed.set(policies, records)
  return records
}
