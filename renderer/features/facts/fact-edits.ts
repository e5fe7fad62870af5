import type { Edit } from '../../../core/model/edit.ts'
import type { Fact, FactKind } from '../../../core/model/fact-correction.ts'
import type { FactRow } from '../../../core/model/fact-row.ts'
import type { ClauseRef, CorrectionId } from '../../../core/model/ids.ts'

/** A fresh id with when and who, as `newIds` gives them. */
export interface Stamp {
  readonly id: string
  readonly now: string
  readonly author: string
}

/** A person says what a row's fact is; null: that there is none. Said again, it changes what was said before. */
export function correctionEdit(
  { ref, kind, read, correction }: FactRow,
  fact: Fact | null,
  { id, now, author }: Stamp,
): Edit {
  return {
    kind: 'correct-fact',
    policyId: ref.policyId,
    correction: {
      id: correction?.id ?? (id as CorrectionId),
      clauseId: ref.clauseId,
      kind,
      read: read ?? correction?.read ?? null,
      fact,
      author,
      correctedAt: now,
    },
  }
}

/** A person found what was read right; null where nothing unchecked is read. */
export const checkEdit = (row: FactRow, stamp: Stamp): Edit | null =>
  row.origin === 'read' && row.read !== null ? correctionEdit(row, row.read, stamp) : null

/** What a person said is taken back; null where they said nothing. */
export const takeBackEdit = ({ ref, correction }: FactRow): Edit | null =>
  correction === null ? null : { kind: 'withdraw-fact-correction', policyId: ref.policyId, correctionId: correction.id }

/** A fact that nobody read. */
export const additionEdit = (
  { policyId, clauseId }: ClauseRef,
  kind: FactKind,
  fact: Fact,
  { id, now, author }: Stamp,
): Edit => ({
  kind: 'correct-fact',
  policyId,
  correction: { id: id as CorrectionId, clauseId, kind, read: null, fact, author, correctedAt: now },
})

/** All of these found right, in one undo step. `stamps`: one a row. */
export const checkAllEdit = (rows: readonly FactRow[], stamps: readonly Stamp[]): Edit => ({
  kind: 'batch',
  name: 'bulk',
  edits: rows.flatMap((row, at): Edit[] => {
    const stamp = stamps[at]
    const edit = stamp === undefined ? null : checkEdit(row, stamp)
    return edit === null ? [] : [edit]
  }),
})
