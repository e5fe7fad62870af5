import type { PolicyRecord } from '../../model/library.ts'

/** How much of its bulk (clauses and facts) a record has: all that lists tell of it. */
export interface BulkCounts {
  readonly clauses: number
  /** Revision marks in all its clauses. */
  readonly revisionMarks: number
}

const known = new WeakMap<PolicyRecord, BulkCounts>()

/** Counted once a record, because edits make new records and never change one. */
export const bulkCountsOf = (record: PolicyRecord): BulkCounts => {
  const before = known.get(record)
  if (before !== undefined) return before
  const counts = {
    clauses: record.policy.clauses.length,
    revisionMarks: Object.values(record.facts).reduce((sum, { revisions }) => sum + revisions.length, 0),
  }
  known.set(record, counts)
  return counts
}

/** For who knows the counts already: nobody has to look at the record's clauses and facts for them. */
export const rememberBulkCounts = (record: PolicyRecord, { clauses, revisionMarks }: BulkCounts): void => {
  known.set(record, { clauses, revisionMarks })
}
