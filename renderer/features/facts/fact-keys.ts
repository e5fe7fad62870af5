import type { FactRow } from '../../../core/model/fact-row.ts'

/**
 * A row with a name that stays the same while people change it: its clause, its kind and which of the clause's facts of
 * that kind it is.
 */
export interface NamedRow {
  readonly key: string
  readonly row: FactRow
}

/** Names rows; they come as `facts` lists them. */
export function nameRows(rows: readonly FactRow[]): readonly NamedRow[] {
  let last = ''
  let place = 0
  return rows.map((row) => {
    const clause = `${row.ref.policyId} ${row.ref.clauseId} ${row.kind}`
    place = clause === last ? place + 1 : 0
    last = clause
    return { key: `${clause} ${place.toString()}`, row }
  })
}
