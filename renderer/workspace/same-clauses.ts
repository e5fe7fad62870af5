import type { Clause } from '../../core/model/clause.ts'

/**
 * Whether two lists hold the same clauses, part for part: then whatever is drawn from one need not be drawn again from
 * the other.
 */
export const sameClauses = (a: readonly Clause[], b: readonly Clause[]): boolean =>
  a.length === b.length &&
  a.every((clause, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      clause.id === other.id &&
      clause.parentId === other.parentId &&
      clause.kind === other.kind &&
      clause.marker === other.marker &&
      clause.heading === other.heading &&
      clause.path === other.path &&
      clause.page === other.page &&
      clause.range.start === other.range.start &&
      clause.range.end === other.range.end
    )
  })
